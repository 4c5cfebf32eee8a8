/** Choices of forms: Other with what it is, several columns for one question, and values that different signs part. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiles, valuesOf } from './import-files.ts';

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

describe('Other', () => {
	test('says what it is in the note of its value, whether that stands in its cell or in a column beside it', async () => {
		const table = {
			't.csv': csv(
				'Covidence #,Study ID,Title,Reviewer Name,Country,Country (Other),Design,Design - Other (please specify),Funding',
				'12,Ahl 2010,Frog songs,Ada Lin,Sweden,,RCT,,University; Industry',
				'12,Ahl 2010,Frog songs,Consensus,Sweden,,RCT,,University; Industry',
				'15,Bru 2012,Newt tails,Consensus,Other,Chile,Other: stepped wedge,stepped wedge,Other: a foundation',
				'21,Cad 2015,Toad feet,Consensus,Other,Peru,Cohort,,Government',
				'33,Dal 2018,Olm ears,Consensus,Norway,,Other,time series,Government; Other (lottery)',
			),
		};
		const done = await importFiles(table);
		expect(done.problems).toEqual([]);
		expect(valuesOf(done, 'country')).toEqual([
			'SE',
			{ value: 'CL', printed: 'Other: Chile' },
			{ value: 'PE', printed: 'Other: Peru' },
			'NO',
		]);
		expect(valuesOf(done, 'design')).toEqual([
			'rct',
			{ value: 'other', note: 'Other: stepped wedge.' },
			'cohort',
			{ value: 'other', note: 'Other: time series.' },
		]);
		expect(valuesOf(done, 'funding')).toEqual([
			['university', 'industry'],
			{ value: ['other'], note: 'Other: a foundation.' },
			['government'],
			{ value: ['government', 'other'], note: 'Other: lottery.' },
		]);
		expect(done.report).toContain('"Other (lottery)", "Other: a foundation" count as Other');
		expect(done.report).toContain(
			'Country (Other): 2 cells – it says what Other is, and stands behind it in "Country"',
		);
		// A person may have one of them as a code of its own.
		const map = done.map.replace(
			'{ code: rct, label: RCT }',
			'{ code: rct, label: RCT }\n      - { code: wedge, label: Stepped wedge, words: [ "Other: stepped wedge" ] }',
		);
		expect(map).not.toBe(done.map);
		const own = await importFiles({ ...table, 'map.yaml': map });
		expect(valuesOf(own, 'design')[1]).toBe('wedge');
	});

	test('is a box with a column for what it is, and a form without any tick charts nothing', async () => {
		const done = await importFiles({
			't.csv': csv(
				'record_id,title,topics___1,topics___2,topics___oth,topics_oth',
				'1,Frog songs,1,0,0,',
				'2,Newt tails,0,1,1,puppets',
				'3,Toad feet,0,0,0,',
			),
		});
		expect(valuesOf(done, 'topics')).toEqual([['1'], { value: ['2', 'oth'], note: 'oth: puppets.' }, 'not-charted']);
		expect(done.report).not.toContain('differ in');
	});

	test('stays a word where nothing says what it is, and a header that asks for something else is a column', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Study,Setting,Other outcomes',
				'Ahl 2001,School,Sleep',
				'Bru 2004,Other,Stress',
				'Cad 2009,School,Sleep',
				'Dal 2010,Other,Sleep',
			),
		});
		expect(valuesOf(done, 'setting')).toEqual(['school', 'other', 'school', 'other']);
		expect(valuesOf(done, 'other-outcomes')).toEqual(['sleep', 'stress', 'sleep', 'sleep']);
	});
});

test('columns that number the answers to one question are one variable; columns that share no words are several', async () => {
	const done = await importFiles({
		't.csv': csv(
			'Study,Method,Method.1,Method.2,Country 1,Country 2,Phase 1,Phase 2',
			'Ahl 2001,interview,survey,,Sweden,Norway,start,end',
			'Bru 2004,survey,,,Chile,,start,stop',
			'Cad 2009,interview,diary,survey,Norway,Peru,begin,end',
			'Dal 2010,diary,,,Peru,,begin,stop',
		),
	});
	expect(done.problems).toEqual([]);
	expect(valuesOf(done, 'method')).toEqual([
		['interview', 'survey'],
		['survey'],
		['interview', 'diary', 'survey'],
		['diary'],
	]);
	expect(valuesOf(done, 'country')).toEqual([['SE', 'NO'], ['CL'], ['NO', 'PE'], ['PE']]);
	expect(valuesOf(done, 'phase-2')).toEqual(['end', 'stop', 'end', 'stop']);
});

test('values that a cell parts by another sign than its column are read where they stand in other cells', async () => {
	const done = await importFiles({
		't.csv': csv(
			'Study,Themes,Methods,Sites',
			'Ahl 2001,Trust | Cost,interviews and surveys,Pond; Lake',
			'Bru 2004,Trust,surveys,Rock and roll',
			'Cad 2009,Cost | Time,"interviews, surveys",Lake',
			'Dal 2010,"Time\nTrust",diaries and interviews,Pond',
			'Eft 2011,Trust | Cost | Time,diaries,Pond; Lake',
		),
	});
	expect(valuesOf(done, 'themes')[3]).toEqual(['time', 'trust']);
	expect(valuesOf(done, 'methods-as-charted')).toEqual([
		['interviews', 'surveys'],
		['surveys'],
		['interviews', 'surveys'],
		['diaries', 'interviews'],
		['diaries'],
	]);
	expect(valuesOf(done, 'sites')[1]).toEqual(['rock-and-roll']);
	expect(done.report).toContain('In 1 cell of "Themes" another sign than "|" parts values');
});

test('a text keeps every letter, though its words stand in other cells', async () => {
	const texts = [
		'richness and abundance',
		'richness, diversity, evenness of beetles',
		'abundance, cover of herbs',
		'number of nests, height',
		'seeds in the soil',
		'height, weight',
	];
	const done = await importFiles({
		't.csv': csv('Study,Measured,Measured info', ...texts.map((text, i) => `Ahl 200${i},"${text}","${text}"`)),
	});
	expect(valuesOf(done, 'measured')).toEqual(texts);
	expect(valuesOf(done, 'measured-info')).toEqual(texts);
});

describe('a number', () => {
	test('in another unit than its header says is none, and is never taken for one', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Study,Follow-up (months),Dose [mg]',
				'Ahl 2001,12,5',
				'Bru 2004,6-12,2.5 mg',
				'Cad 2009,24 months,2 g',
				'Dal 2010,2 years,10',
				'Eft 2011,3,7',
			),
		});
		expect(done.problems).toEqual([]);
		expect(valuesOf(done, 'follow-up-months')).toEqual([
			12,
			{ min: 6, max: 12, printed: '6-12' },
			24,
			{ state: 'unclear', printed: '2 years' },
			3,
		]);
		expect(valuesOf(done, 'dose-mg')).toEqual([5, 2.5, { state: 'unclear', printed: '2 g' }, 10, 7]);
		expect(done.report).toContain('some of its words for unclear: "2 years"');
	});

	test('of people keeps who they were, and its unit is none of theirs', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Study,Sample,Duration',
				'Ahl 2001,12 students,6',
				'Bru 2004,40 teachers,3',
				'Cad 2009,15,4 (school terms)',
				'Dal 2010,"1,200 pupils",2',
			),
		});
		expect(valuesOf(done, 'sample')).toEqual([
			{ value: 12, printed: '12 students' },
			{ value: 40, printed: '40 teachers' },
			15,
			{ value: 1200, printed: '1,200 pupils' },
		]);
		expect(done.codebook.sample).not.toHaveProperty('unit');
		expect(valuesOf(done, 'duration')[2]).toEqual({ value: 4, printed: '4 (school terms)' });
	});

	test('with more about it in brackets is read, as printed; several numbers are not', async () => {
		const done = await importFiles({
			't.csv': csv(
				'Study,Sample size,Response rate',
				'Ahl 2001,12,45%',
				'Bru 2004,87 (44 per arm),8/20 (40%)',
				'Cad 2009,40,50 %',
				'Dal 2010,n = 30 (all women),NR',
				'Eft 2011,55,12.5%',
				'Fra 2012,20 (SD 3),20%',
				'Gil 2013,9,33%',
			),
		});
		expect(valuesOf(done, 'sample-size')).toEqual([
			12,
			{ value: 87, printed: '87 (44 per arm)' },
			40,
			{ value: 30, printed: 'n = 30 (all women)' },
			55,
			{ state: 'unclear', printed: '20 (SD 3)' },
			9,
		]);
		expect(valuesOf(done, 'response-rate')[1]).toEqual({ value: 40, printed: '8/20 (40%)' });
		expect(done.report).toContain('"87 (44 per arm)" is taken for 87');
	});
});

test('a column that is called Study names the studies, not one with a name and a year in some rows', async () => {
	const done = await importFiles({
		't.csv': csv(
			'Study,Year,Theory',
			'Ahl,2001,"Bandura, 1977"',
			'Bru,2002,none',
			'Cad,2003,"Lave & Wenger, 1991"',
			'Dal,2004,none stated',
			'Eft,2005,"Bandura, 1977"',
		),
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl', 'bru', 'cad', 'dal', 'eft']);
	expect(done.references.map(({ author }) => author)).toEqual(Array(5).fill(undefined));
	expect(valuesOf(done, 'theory')).toEqual([
		'Bandura, 1977',
		'none',
		'Lave & Wenger, 1991',
		'not-reported',
		'Bandura, 1977',
	]);
});

test('a column of key findings is no key, and one of study ids is, also in one word', async () => {
	const done = await importFiles({
		't.csv': csv(
			'studyid,Author,Year,Key findings,Method',
			'1,Ahl,2001,Stress fell,Survey',
			'2,Bru,2004,No change,survey',
			'3,Cad,2009,Grades rose,SURVEY',
			'4,Dal,2010,Sleep rose,Interview',
		),
	});
	expect(done.map).toContain('{ column: studyid, take: key');
	expect(valuesOf(done, 'key-findings')).toEqual(['Stress fell', 'No change', 'Grades rose', 'Sleep rose']);
	// Words that differ in capitals alone are one.
	expect(valuesOf(done, 'method')).toEqual(['survey', 'survey', 'survey', 'interview']);
});

test('a column that holds its own name is a state where that is one', async () => {
	const done = await importFiles({
		't.csv': csv(
			'Study,Age: Child,Age: Adult,Age: Not reported,Sex: Male,Sex: Female,Sex: Unclear',
			'Ahl 2001,Child,,,Male,Female,',
			'Bru 2004,,Adult,,,,Unclear',
			'Cad 2009,,,Not reported,Male,,',
		),
	});
	expect(valuesOf(done, 'age')).toEqual([['child'], ['adult'], 'not-reported']);
	expect(valuesOf(done, 'sex')).toEqual([['male', 'female'], 'unclear', ['male']]);
});

test('a header of two rows whose first group has the author and the year is no record', async () => {
	const done = await importFiles({
		't.csv': csv(
			'Table 2. Included studies,,,,,,,',
			'Study,,Population,,,Outcomes,,Cost',
			'Author,Year,Setting,N,% female,Stress,Sleep,',
			'Ahl,2001,School,12,45,x,,1200',
			'Bru,2004,School,30,50,,x,90',
			'Cad,2009,Home,8,12.5,x,x,',
		),
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2004', 'cad-2009']);
	expect(valuesOf(done, 'population-n')).toEqual([12, 30, 8]);
	expect(valuesOf(done, 'outcomes')).toEqual([['stress'], ['sleep'], ['stress', 'sleep']]);
	expect(valuesOf(done, 'cost')).toEqual([1200, 90, 'not-charted']);
});

test('a dictionary of definitions leaves the names that people read', async () => {
	const done = await importFiles({
		't.csv': csv('Study ID,Title,Country,Design,Setting', 'S1,Frogs,SE,RCT,Home', 'S2,Newts,NO,Cohort,School'),
		'codebook.csv': csv(
			'Variable,Definition',
			'Country,Where the study was done',
			'Design,What the paper calls it',
			'Setting,Home or school',
		),
	});
	expect(done.codebook.country).toMatchObject({ label: 'Country', definition: 'Where the study was done' });
	expect(done.codebook.setting).toMatchObject({ label: 'Setting', definition: 'Home or school' });
});

test('a label that is too long is cut behind a word, and its definition says the whole of it', async () => {
	const name = 'Proportion identifying as belonging to a specific ethnic group';
	const done = await importFiles({
		't.csv': csv('study,title,mode', 'Ahl 2001,Frogs,prop', 'Bru 2004,Newts,eye', 'Cad 2009,Toads,prop'),
		'spec.yaml': [
			'- field: mode',
			'  description: Mode',
			'  type: options',
			'  options:',
			`  - prop: { fullname: ${name}, desc: Of those asked }`,
			'  - eye: { fullname: Eye }',
		].join('\n'),
	});
	expect(done.problems).toEqual([]);
	expect((done.codebook.mode as { codes: unknown[] }).codes[0]).toMatchObject({
		label: 'Proportion identifying as belonging to a specific ethnic…',
		definition: `${name}: Of those asked`,
	});
});

test('a column that is called No. numbers the rows, and is no issue of a journal', async () => {
	const done = await importFiles({
		't.csv': csv('No.,Study,Design', '1,Ahl 2001,RCT', '2,Bru 2004,RCT', '3,Cad 2009,Cohort'),
	});
	expect(done.references.map(({ issue }) => issue)).toEqual([undefined, undefined, undefined]);
});

test('a table joins where its header says that it names the studies, though it names others too', async () => {
	const done = await importFiles({
		'studies.csv': csv('label,title,year', 'Ahl 2001,Frogs,2001', 'Bru 2004,Newts,2004', 'Cad 2009,Toads,2009'),
		'outcomes.csv': csv('study,outcome', 'Ahl 2001,Stress', 'bru 2004,Sleep', 'Cad 2009,Joy', 'Zap 1999,Joy'),
	});
	expect(done.report).toContain('outcomes.csv: says more about the studies');
	expect(done.report).toContain(
		'outcomes.csv: "Zap 1999" (line 5) names no study, or several, and its row is left out.',
	);
});

test('a delimiter in brackets parts nothing', async () => {
	const done = await importFiles({
		't.csv': csv(
			'Study,Year,Methods',
			'Ahl 2010,2010,"Interviews, Survey (paper, online), Logs"',
			'Bru 2012,2012,"Survey (paper, online)"',
			'Cad 2015,2015,"Interviews, Logs"',
			'Dal 2018,2018,"Logs, Survey (paper, online)"',
			'Eke 2019,2019,Interviews',
		),
	});
	expect(valuesOf(done, 'methods-as-charted')).toEqual([
		['interviews', 'survey-paper-online', 'logs'],
		['survey-paper-online'],
		['interviews', 'logs'],
		['logs', 'survey-paper-online'],
		['interviews'],
	]);
});

test('what Other is may hold the delimiter; what is a choice elsewhere stays one', async () => {
	const table = {
		't.csv': csv(
			'Study,Year,Funding',
			'Ahl 2010,2010,Government; Industry',
			'Bru 2012,2012,Industry; Other: lottery; church fund',
			'Cad 2015,2015,Government',
			'Dal 2018,2018,Other: gift; Government',
			'Eke 2019,2019,Other: a; b',
			'Fay 2020,2020,Other: a; not reported',
		),
	};
	const done = await importFiles(table);
	expect(valuesOf(done, 'funding')).toEqual([
		['government', 'industry'],
		{ value: ['industry', 'other'], note: 'Other: lottery; church fund.' },
		['government'],
		{ value: ['other', 'government'], note: 'Other: gift.' },
		{ value: ['other'], note: 'Other: a; b.' },
		{ value: ['other'], also: 'not-reported', note: 'Other: a.' },
	]);
	const again = await importFiles(table, path.dirname(done.folder));
	expect(again.studies).toEqual(done.studies);
});
