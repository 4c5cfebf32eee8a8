/** Files of the kinds that teams have and no test had: what they say of types, groups, reviewers and cells. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runImport } from '../../src/imports/run-import.ts';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles, valuesOf } from './import-files.ts';

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

test('a column of a team’s own that names types gives each reference its type, and stays a variable', async () => {
	const table = {
		'types.csv': csv(
			'ID,Title,Authors,Year,Publication Type',
			'1,Frog songs,"Ahl, B.",2001,Journal article',
			'2,Newt tails,"Bru, C.",2002,Book chapter',
			'3,Toad feet,"Cad, D.",2003,PhD thesis',
			'4,Eft eyes,"Dal, E.",2004,Preprint',
			'5,Olm ears,"Eft, F.",2005,Found in a drawer',
			'6,Newt toes,"Fra, G.",2006,',
		),
	};
	const first = await importFiles(table);
	expect(first.problems).toEqual([]);
	expect(first.references.map(({ type, genre }) => [type, genre])).toEqual([
		['article-journal', undefined],
		['chapter', undefined],
		['thesis', 'PhD thesis'],
		['article', 'Preprint'],
		['document', undefined],
		['document', undefined],
	]);
	expect(valuesOf(first, 'publication-type')).toEqual([
		'journal-article',
		'book-chapter',
		'phd-thesis',
		'preprint',
		'found-in-a-drawer',
		'not-charted',
	]);
	// The map says so, and a person may take it out.
	const map = first.map.replace(', also: reference.type', '');
	expect(map).not.toBe(first.map);
	const own = await importFiles({ ...table, 'map.yaml': map });
	expect(own.references.map(({ type }) => type)).toEqual(Array(6).fill('document'));
});

describe('a table as it was printed', () => {
	test('has two rows of merged headers and one of units; plus, zero and minus in a group say a direction', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Study,Population,,,Outcomes,,Notes',
				',n,Age,Female,Stress,Grades,',
				',,years,%,,,',
				'Ahl 2001,23,21.5,45,+,0,see text',
				'Bru 2004,40,20,50,+,+,',
				'Cad 2005,n=23,19–24,55%,0,-,b',
				'Dal 2006,12,22,NR,NR,+,',
			),
		});
		expect(done.problems).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2004', 'cad-2005', 'dal-2006']);
		expect(valuesOf(done, 'population-n')).toEqual([23, 40, 23, 12]);
		expect(valuesOf(done, 'population-age-years')).toMatchObject([21.5, 20, { min: 19, max: 24 }, 22]);
		expect(valuesOf(done, 'outcomes-stress')).toEqual(['plus', 'plus', 'zero-0', 'not-reported']);
		expect(valuesOf(done, 'outcomes-grades')).toEqual(['zero-0', 'plus', 'minus', 'plus']);
	});

	test('has intervals in a column of their own, which belong to the effect beside them', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Study,OR,95% CI,p',
				'Ahl 2001,1.42,"1.05, 1.92",0.02',
				'Bru 2004,0.80,"[0.40, 1.60]",0.5',
				'Cad 2005,1.10,0.90 to 1.30,0.3',
				'Dal 2006,NR,NR,NR',
			),
			'map.yaml': 'files:\n  - file: t.csv\n',
		});
		expect(valuesOf(done, 'or')).toEqual([
			{ value: 1.42, low: 1.05, high: 1.92 },
			{ value: 0.8, low: 0.4, high: 1.6 },
			{ value: 1.1, low: 0.9, high: 1.3 },
			'not-reported',
		]);
		const again = await importFiles({
			'u.csv': csv('Study;DM;IC 95%', 'Ahl 2001;-0,31;-0,52; -0,10').replace('-0,52; -0,10', '"-0,52; -0,10"'),
		});
		expect(again.report).toContain('IC 95% lower');
	});
});

describe('cells', () => {
	test('that are days a spreadsheet counts, beside dates, are days; a date of publication keeps its day', async () => {
		const done = await importFiles({
			't.csv': csv(
				'ID,Title,Date of publication,Collection began,Sales',
				'1,A,2020-03-01,43831,43831',
				'2,B,March 2019,2020-02-01,1200',
				'3,C,43900,March 2021,900',
				'4,D,2018,,2020',
				'5,E,2011/12,,7',
			),
		});
		expect(valuesOf(done, 'collection-began')).toMatchObject([
			{ value: '2020-01-01', printed: '43831' },
			'2020-02-01',
			{ value: '2021-03' },
			'not-charted',
			'not-charted',
		]);
		expect(done.references.map(({ issued }) => issued)).toEqual(['2020-03-01', '2019-03', '2020-03-10', 2018, 2011]);
		// Without a date beside it, a number is a number.
		expect(valuesOf(done, 'sales')).toEqual([43831, 1200, 900, 2020, 7]);
	});

	test('that a column cannot hold are unclear, with what is printed, also without a letter', async () => {
		const done = await importFiles({
			't.csv': csv('ID,Title,Age', '1,A,18-25', '2,B,19 to 30', '3,C,>18', '4,D,20+', '5,E,-99'),
		});
		expect(valuesOf(done, 'age')[2]).toEqual({ state: 'unclear', printed: '>18' });
		expect(valuesOf(done, 'age')[4]).toBe('not-charted');
	});

	test('with a mark of a text in front of a number are the number', async () => {
		const done = await importFiles({
			't.csv': csv('ID,Title,Sample', "'001,A,'12", "'002,'B' and more,40", '003,C,1 200'),
		});
		expect(valuesOf(done, 'sample')).toEqual([12, 40, 1200]);
		expect(done.references[1]).toMatchObject({ title: "'B' and more" });
	});

	test('that hold lists as programs write them are several values, and an empty list is none', async () => {
		const done = await importFiles({
			't.csv': csv(
				'study_id,citation_title,citation_authors,citation_pub_year,biome,tags,remark',
				'1,Frog songs,"[""Ahl, B."", ""Bru, C.""]",2001,"[""forest"", ""lake""]","[\'a\', \'b;c\']",[sic]',
				'2,Newt tails,"[""Cad, D.""]",2004,"[""lake""]",[],[2]',
			),
		});
		expect(done.references).toMatchObject([
			{ title: 'Frog songs', issued: 2001, author: [{ family: 'Ahl' }, { family: 'Bru' }] },
			{ title: 'Newt tails', issued: 2004, author: [{ family: 'Cad' }] },
		]);
		expect(valuesOf(done, 'biome')).toEqual([['forest', 'lake'], ['lake']]);
		expect(valuesOf(done, 'tags')).toEqual(['a | b;c', 'not-charted']);
		expect(valuesOf(done, 'remark')).toEqual(['[sic]', '[2]']);
	});

	test('of a scale are codes in its order, also where each stands there once', async () => {
		const done = await importFiles({
			't.csv': csv(
				'ID,Title,Confidence,Agree?',
				'1,A,High,Agree',
				'2,B,Very low,Neutral',
				'3,C,Low,Strongly agree',
				'4,D,High,Disagree',
			),
		});
		const labelsOf = (id: string) =>
			(done.codebook[id] as { codes: { label: string }[] }).codes.map(({ label }) => label);
		expect(labelsOf('confidence')).toEqual(['Very low', 'Low', 'High']);
		expect(labelsOf('agree')).toEqual(['Disagree', 'Neutral', 'Agree', 'Strongly agree']);
	});
});

describe('columns', () => {
	test('of people are left out by name, and their addresses stand nowhere', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Article ID,Reviewed by,Contact,Users,Title,Species',
				'1,bo@example.org;ci@example.org,dee@example.org,120,A,Rana ||| Bufo',
				'2,bo@example.org,,45,B,Bufo',
			),
		});
		expect(valuesOf(done, 'species')).toEqual([['rana', 'bufo'], ['bufo']]);
		// Users of what is studied are no people of the team.
		expect(valuesOf(done, 'users')).toEqual([120, 45]);
		expect(done.report).toContain('Reviewed by: 2 cells');
		expect(done.report).toContain('Contact: 1 cell');
		expect(`${done.report}${done.map}${JSON.stringify(done.studies)}`).not.toContain('@example.org');
	});

	test('that a statistics program adds only count the rows', async () => {
		const done = await importFiles({
			't.csv': csv(',Unnamed: 0.1,title,n', '0,0,A,12', '1,1,B,30', '2,2,C,7'),
		});
		expect(Object.keys(done.codebook)).toEqual(['n']);
		expect(done.report).toContain('it only counts the rows');
	});

	test('of which each holds the word behind the last dash are one variable, as DistillerSR exports them', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Refid,"2. Outcomes: Check all that apply - Pain","2. Outcomes: Check all that apply - Sleep","2. Outcomes: Check all that apply - Mood"',
				'11,Pain,,',
				'12,Pain,Sleep,',
				'13,,,',
			),
		});
		expect(valuesOf(done, '2-outcomes-check-all-that-apply')).toEqual([['pain'], ['pain', 'sleep'], 'not-charted']);
	});
});

test('a register of trials in XML, with an element for each cell, is a table; other XML is none', async () => {
	const xml = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<Trials>\n${inside}\n</Trials>\n`;
	const done = await importFiles({
		't.xml': xml(
			'<Trial><TrialID>ISRCTN1</TrialID><Public_title>Frogs &amp; newts</Public_title><Countries>Peru</Countries><Countries>Kenya</Countries></Trial>\n<Trial><TrialID>ISRCTN2</TrialID><Public_title>Toads</Public_title><Countries>Peru</Countries></Trial>',
		),
	});
	expect(done.problems).toEqual([]);
	expect(done.references.map(({ title }) => title)).toEqual(['Frogs & newts', 'Toads']);
	expect(valuesOf(done, 'countries')).toEqual([['PE', 'KE'], ['PE']]);
	for (const inside of [
		'<a><b><c>1</c></b></a>',
		'<a>text</a>',
		'<a x="1"><b>1</b><c>2</c></a>',
		'<a><b>1</b></a><d><b>1</b><c>2</c></d>',
	])
		expect((await importFiles({ 't.xml': xml(inside) })).problems).toMatchObject([{ kind: 'unknown-format' }]);
});

describe('a table with a row for each report', () => {
	const rows = (of: (report: string, study: string) => string) =>
		csv(
			of('Report ID', 'HEAD'),
			`${of('R1', 'a')},Frog songs,Ahl,2001,RCT,20`,
			`${of('R2', 'b')},Frog songs: two years on,Ahl,2003,RCT,18`,
			`${of('R3', 'c')},Newt tails,Bru,2004,Cohort,`,
			`${of('R4', 'd')},Newt tails: study protocol,Bru,2002,,40`,
			`${of('R5', 'e')},Toads,Cad,2005,RCT,7`,
		);
	const words = {
		naming: ['Same study as', '', 'R1', '', 'R3', ''],
		numbering: ['Study ID', 'S1', 'S1', 'S2', 'S2', 'S3'],
	};

	test.each(Object.entries(words))('is one of studies, each with its reports: %s', async (_, cells) => {
		const at = ['HEAD', 'a', 'b', 'c', 'd', 'e'];
		const table = rows((report, place) => `${report},${cells[at.indexOf(place)]}`).replace(
			/^(.*)$/m,
			'$1,Title,First author,Year,Design,N',
		);
		const done = await importFiles({ 't.csv': table });
		expect(done.problems).toEqual([]);
		expect(done.studies.map(({ id, report, reports }) => [id, report ?? reports])).toEqual([
			['ahl-2001', [{ reference: 1 }, { reference: 4 }]],
			['bru-2004', [{ reference: 2 }, { reference: 5, is: 'protocol' }]],
			['cad-2005', { reference: 3 }],
		]);
		// What another report says stands where the first says nothing, and is named where it differs.
		expect(valuesOf(done, 'n')).toEqual([20, 40, 7]);
		expect(done.report).toContain('and not 18 (line 3)');
		expect(done.references).toHaveLength(5);
		const again = await runImport(
			{ files: [path.join(done.folder, '../t.csv')], into: done.folder, map: undefined, overwrites: false },
			'2026-01-31',
		);
		expect(again.change?.written.filter((name) => name !== 'import-report.md')).toEqual([]);
		// A person may say that each row is a study.
		const own = await importFiles({
			't.csv': table,
			'map.yaml': done.map.replace(/take: same-study/, 'take: nothing'),
		});
		expect(own.studies).toHaveLength(5);
	});

	test('finds the reference of each report in a bibliography', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Report ID,Same study as,Title,Year',
				'R1,,Frog songs,2001',
				'R2,R1,Frog songs: two years on,2003',
				'R3,,Toads,2005',
			),
			'a.ris': 'TY  - JOUR\nTI  - Frog songs: two years on\nAU  - Ahl, Bo\nPY  - 2003\nJO  - Pond Science\nER  - \n',
		});
		expect(done.references.find(({ title }) => title === 'Frog songs: two years on')).toMatchObject({
			'container-title': 'Pond Science',
			number: 3,
		});
	});

	test.each([
		['labels', 'Study', 'Ahl 2001', 'Ahl 2001', 'Bru 2004'],
		['designs', 'Study', 'RCT', 'RCT', 'Cohort'],
		['one number for all', 'Study ID', '5', '5', '5'],
		['groups', 'Study group', 'a1', 'a1', 'a2'],
	])('keeps its studies apart where they only share %s', async (_, header, ...cells) => {
		const done = await importFiles({
			't.csv': csv(`Record ID,${header},Title`, ...cells.map((cell, i) => `${i + 1},${cell},Frogs ${i}`)),
		});
		expect(done.studies).toHaveLength(3);
	});
});

describe('codes', () => {
	test('that are paths are a tree, of which a narrower code counts for the wider', async () => {
		const done = await importFiles({
			't.csv': csv(
				'ID,Title,Taxon,Route,P',
				'1,A,Animalia > Amphibia > Rana,A > B in some years but not in others; a long text that goes on and on and is no code,p > 0.05',
				'2,B,Animalia > Amphibia > Bufo,plain,p > 0.1',
				'3,C,Animalia > Aves > Rana,words,p > 0.05',
				'4,D,Animalia > Amphibia,here,p < 0.01',
			),
		});
		expect(done.codebook.taxon?.codes).toMatchObject([
			{ code: 'animalia', label: 'Animalia' },
			{ code: 'amphibia', label: 'Amphibia', within: 'animalia' },
			{ code: 'bufo', label: 'Bufo', within: 'amphibia' },
			{ code: 'rana', label: 'Rana', within: 'amphibia' },
			{ code: 'aves', label: 'Aves', within: 'animalia' },
			{ code: 'rana-2', label: 'Rana (Aves)', within: 'aves' },
		]);
		expect(valuesOf(done, 'taxon')).toEqual(['rana', 'bufo', 'rana-2', 'amphibia']);
		expect(done.codebook.route?.kind).toBe('text');
		expect(JSON.stringify(done.codebook.p)).not.toContain('within');
		const errors = checkContent(readContent(done.folder)).filter(({ severity }) => severity === 'error');
		expect(errors.filter(({ file }) => !file.endsWith('review.yaml'))).toEqual([]);
	});

	test('of boxes, ticked and empty, and of ones beside blanks are one variable; a count is none', async () => {
		const boxes = await importFiles({
			't.csv': csv('ID,Title,Setting: School,Setting: Home', '1,A,☑,☐', '2,B,☐,☑', '3,C,☑,☑'),
		});
		expect(valuesOf(boxes, 'setting')).toEqual([['school'], ['home'], ['school', 'home']]);
		const ones = await importFiles({
			't.csv': csv('ID,Title,Stress,Sleep,Mood,Arms', '1,A,1,,1,1', '2,B,,1,,', '3,C,1,,,1', '4,D,,,,'),
		});
		expect(valuesOf(ones, 'stress-sleep-and-others')).toEqual([
			['stress', 'mood'],
			['sleep'],
			['stress'],
			'not-charted',
		]);
		expect(valuesOf(ones, 'arms')).toEqual([1, 'not-charted', 1, 'not-charted']);
	});
});

test('of several tables the one with a row for each study is that of the studies; a key that names none is left out by name', async () => {
	const done = await importFiles({
		'studies.csv': csv('Study ID,Title,Country', 'S1,A,Peru', 'S2,B,Kenya', 'S3,C,Peru'),
		'outcomes.csv': csv('study_id,Outcome,Measure', 'S1,Stress,PSS', 'S1,Sleep,PSQI', 'S2,Stress,DASS', 'S9,Mood,POMS'),
	});
	expect(done.problems).toEqual([]);
	expect(done.references.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
	expect(done.report).toContain('outcomes.csv, Measure: 1 cell – its key names no study');
	expect(done.studies[0]).toMatchObject({ outcomes: [{ outcome: 'stress' }, { outcome: 'sleep' }] });
	// Numbers of rows are no keys of studies.
	const words = await importFiles({
		'studies.csv': csv('ID,Title,Country', '1,A,Peru', '2,B,Kenya', '3,C,Peru'),
		'words.csv': csv('ID,Abbreviation', ...['RCT', 'SD', 'CI', 'OR', 'HR'].map((word, i) => `${i + 1},${word}`)),
	});
	expect(words.report).toContain('words.csv: not used');
});

test('a day that a program writes with its first moment is the day, and no time at which a form was filled in', async () => {
	const done = await importFiles({
		't.csv': csv(
			'id,title,start,end,Change',
			'1,A,2019-03-01T00:00:00Z,2019-06-30T00:00:00Z,+2',
			'2,B,2020-01-15T00:00:00Z,NA,−3.5',
		),
	});
	expect(valuesOf(done, 'start')).toEqual(['2019-03-01', '2020-01-15']);
	expect(valuesOf(done, 'change')).toMatchObject([{ value: 2 }, -3.5]);
});
