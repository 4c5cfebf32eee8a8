/** Appraisals of a review: counted, published, read back, and checked against its tools. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { studyValue } from '../../src/corpus/corpus.ts';
import { filesOf } from '../../src/exports/files.ts';
import { publishedStudies, publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { tableCsv, tables } from '../../src/exports/tables.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { runImport } from '../../src/imports/run-import.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { presetNames, toolsOf } from '../../src/schema/appraisal-presets.ts';
import { codingLabel } from '../../src/schema/coding.ts';
import { appraisalSentence } from '../../src/schema/review-kind.ts';
import { sectionsOf } from '../../src/schema/section.ts';
import { temporaryFolder } from './overlay.ts';

const folder = 'test/fixtures/appraised';
const corpus = loadCorpus(folder);

/** A copy of the fixture with one file changed. */
function changed(file: string, change: (text: string) => string): string {
	const copy = temporaryFolder();
	fs.cpSync(folder, copy, { recursive: true });
	fs.writeFileSync(path.join(copy, file), change(fs.readFileSync(path.join(copy, file), 'utf8')));
	return copy;
}

const issuesOf = (copy: string) =>
	checkContent(readContent(copy)).map(({ kind, line, message, hint }) => ({ kind, line, text: `${message} ${hint}` }));

const found = (query: string) => {
	const { selection, ignored } = parseAddress(corpus, query);
	expect(ignored).toEqual([]);
	return studiesIn(corpus, select(indexOf(corpus), selection)).map(({ id }) => id);
};

test('each judgement is a value that readers filter by, with its reason and place', () => {
	expect(found('?rob-2-overall=high')).toEqual(['cress-2017']);
	expect(found('?rob-2-missing-outcome-data=high')).toEqual(['alder-2015', 'elder-2019']);
	expect(found('?pond-list-weather=silent')).toEqual(['elder-2019']);
	const birch = corpus.studiesById.get('birch-2016');
	if (!birch) throw new Error('no study');
	expect(studyValue(birch, 'rob-2-missing-outcome-data')).toMatchObject({
		state: 'reported',
		value: 'low',
		note: 'A fifth of the people were lost.',
		source: 'Table 3',
	});
	expect(studyValue(birch, 'rob-2-overall')).toMatchObject({ value: 'some-concerns', source: 'Methods, Appraisal' });
});

test('what is not judged is a state: not charted, not applicable where another tool was used, or what the record says', () => {
	const stateOf = (id: string, variable: string) => {
		const study = corpus.studiesById.get(id);
		return study && studyValue(study, variable).state;
	};
	expect(stateOf('cress-2017', 'rob-2-missing-outcome-data')).toBe('not-charted');
	expect(stateOf('flag-2020', 'rob-2-overall')).toBe('not-charted');
	expect(stateOf('dock-2018', 'rob-2-overall')).toBe('not-reported');
	expect(stateOf('alder-2015', 'pond-list-overall')).toBe('not-applicable');
	expect(stateOf('elder-2019', 'rob-2-randomisation-process')).toBe('not-applicable');
});

test('records have a section for judgements, and pages do not say that the review does not appraise', () => {
	expect(sectionsOf(corpus.review).at(-1)?.id).toBe('appraisal');
	expect(sectionsOf({}).map(({ id }) => id)).not.toContain('appraisal');
	const map = { kind: 'systematic-map' } as const;
	expect(appraisalSentence(map)).toContain('does not appraise');
	expect(appraisalSentence({ ...map, appraisal: { done: false, tools: ['rob-2'] } })).toBe(
		'The review appraised its studies.',
	);
});

test('the table of appraisals has a row for each judgement that records give', () => {
	const table = tables(corpus, corpus.studies).find(({ name }) => name === 'appraisal');
	if (!table) throw new Error('no table');
	const rows = tableCsv(table).trim().split('\r\n');
	expect(rows[0]).toBe('study_id,tool,domain,judgement,reason,source,verified');
	expect(rows).toContain('birch-2016,rob-2,missing-outcome-data,low,A fifth of the people were lost.,Table 3,');
	expect(rows).toContain('elder-2019,pond-list,weather,silent,,"Methods, Appraisal",');
	expect(rows.filter((row) => row.startsWith('flag-2020'))).toEqual([]);
	// Three trials with five domains and an overall judgement, one domain missing; two lists; and six states and three.
	expect(rows.filter((row) => /^(?:alder|birch|cress)/.test(row))).toHaveLength(17);
	expect(filesOf(corpus).map(({ name }) => name)).toEqual(
		expect.arrayContaining(['appraisal.csv', 'appraisal.parquet']),
	);
	const without = loadCorpus('test/fixtures/map');
	expect(filesOf(without).map(({ name }) => name)).not.toContain('appraisal.csv');
});

test('published records fit their schema and come back as they were', () => {
	const schema = publishedSchemas(corpus).studies;
	expect(schema.safeParse(publishedStudies(corpus, corpus.studies)).success).toBe(true);
	for (const study of corpus.studies) expect(studyOfPublished(publishedStudy(study))).toEqual(study);
});

test('the data package comes back as appraisals, not as values of a codebook', async () => {
	const data = temporaryFolder();
	for (const file of filesOf(corpus)) {
		fs.mkdirSync(path.dirname(path.join(data, file.name)), { recursive: true });
		fs.writeFileSync(path.join(data, file.name), file.write(corpus, ''));
	}
	const into = path.join(data, 'review');
	const { problems } = await runImport(
		{ files: [path.join(data, 'datapackage.json')], into, map: undefined, overwrites: false },
		'2026-01-31',
	);
	expect(problems).toEqual([]);
	expect(fs.readdirSync(path.join(into, 'codebook')).sort()).toEqual(['design.yaml', 'year.yaml']);
	const settings = ['short-title: Pond walks', 'table: [design]', 'glance: [design]', 'similar: [design]'];
	fs.appendFileSync(path.join(into, 'review.yaml'), `${settings.join('\n')}\n`);
	const back = loadCorpus(into);
	expect(publishedStudies(back, back.studies)).toEqual(publishedStudies(corpus, corpus.studies));
});

test('the check names a tool, a domain and a judgement that the review does not have, and the nearest', () => {
	const alder = (change: (text: string) => string) => issuesOf(changed('studies/alder-2015.yaml', change));
	expect(alder((text) => text.replace('tool: rob-2', 'tool: rob2'))).toMatchObject([
		{ kind: 'unknown-word', line: 7, text: expect.stringContaining('Did you mean "rob-2"') },
	]);
	expect(alder((text) => text.replace('    randomisation-process:', '    randomization-process:'))).toMatchObject([
		{ kind: 'unknown-key', line: 9, text: expect.stringContaining('Did you mean "randomisation-process"') },
	]);
	expect(alder((text) => text.replace('overall: low', 'overall: lou'))).toMatchObject([
		{ kind: 'unknown-code', line: 14, text: expect.stringContaining('Did you mean "low"') },
	]);
	expect(alder((text) => text.replace('overall: low', 'overall: { judgement: good, why: So. }'))).toMatchObject([
		{ kind: 'unknown-code' },
		{ kind: 'unknown-key' },
	]);
	expect(issuesOf(changed('review.yaml', (text) => text.replace('- rob-2', '- rob-3')))).toMatchObject([
		{ kind: 'unknown-word', text: expect.stringContaining('no tool that the program knows') },
	]);
	expect(issuesOf(changed('review.yaml', (text) => text.replace('id: weather', 'id: sampling')))).toEqual(
		expect.arrayContaining([expect.objectContaining({ kind: 'duplicate-id' })]),
	);
});

test('a tool judges a study once: of two, one would be taken in silence', () => {
	const twice = changed('studies/elder-2019.yaml', (text) => text.replace('tool: pond-list', 'tool: rob-2'));
	expect(issuesOf(twice)).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				kind: 'duplicate-id',
				line: 10,
				text: expect.stringMatching(/"rob-2" .*elder-2019\.yaml:7\./),
			}),
		]),
	);
});

test('where charting is complete, each study is appraised, and each domain of its tool is judged', () => {
	const whole = changed('review.yaml', (text) => text.replace('charting: partial', 'charting: complete'));
	const place = (id: string) => path.join(whole, 'studies', `${id}.yaml`);
	const write = (id: string, from: RegExp, to: string) =>
		fs.writeFileSync(place(id), fs.readFileSync(place(id), 'utf8').replace(from, to));
	write('alder-2015', /domains:\n[\s\S]*/, 'domains: {}\n');
	write('birch-2016', /high\n {2}overall/, 'not-charted\n  overall');
	write('dock-2018', /not-reported/, 'not-charted');
	write(
		'elder-2019',
		/appraisal:[\s\S]*/,
		'appraisal:\n  - { tool: pond-list, domains: { sampling: good, weather: silent } }\n',
	);
	const issues = checkContent(readContent(whole)).map(({ kind, file, line, message }) => [
		...[kind, path.basename(file), line, message.replace(/ \(.*\)/, '')],
	]);
	expect(issues).toEqual([
		[
			...['missing-variable', 'alder-2015.yaml', 8],
			'appraisal.domains: 5 of the domains of RoB 2 are missing, though charting is complete.',
		],
		[
			...['not-charted', 'birch-2016.yaml', 13],
			'appraisal.domains.selection-of-the-reported-result: is not charted, though charting is complete.',
		],
		[
			...['missing-variable', 'cress-2017.yaml', 8],
			'appraisal.domains: the domain missing-outcome-data is missing, though charting is complete.',
		],
		['not-charted', 'dock-2018.yaml', 6, 'appraisal: is not charted, though charting is complete.'],
		['missing-variable', 'flag-2020.yaml', 1, 'The file: the appraisal is missing, though charting is complete.'],
	]);
});

test('every preset has domains and judgements with ids that differ', () => {
	for (const { label, domains, judgements } of toolsOf({ appraisal: { tools: presetNames } })) {
		for (const list of [domains, judgements]) {
			expect(list.length, label).toBeGreaterThan(1);
			expect(new Set(list.map(({ id }) => id)).size, label).toBe(list.length);
			for (const { id } of list) expect(id, label).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
		}
	}
});

test('a judgement is that of the review, also where records are coded from the papers', () => {
	const judged = corpus.studies.flatMap((study) =>
		Object.entries(study.values).filter(([id, { state }]) => /^rob-2-/.test(id) && state === 'reported'),
	);
	expect(judged.length).toBeGreaterThan(3);
	expect(new Set(judged.map(([, { coded }]) => codingLabel(coded, corpus.review)))).toEqual(
		new Set(['Judged by the review']),
	);
});

test('a judgement with the name of a state is told once, at its line', () => {
	const copy = changed('review.yaml', (text) =>
		text.replace('id: silent, label: No information', 'id: none, label: No information'),
	);
	const line =
		fs
			.readFileSync(path.join(copy, 'review.yaml'), 'utf8')
			.split('\n')
			.findIndex((one) => one.includes('id: none,')) + 1;
	const issues = issuesOf(copy).filter(({ kind }) => kind === 'state-as-code');
	expect(issues.map((issue) => issue.line)).toEqual([line]);
	expect(issues[0]?.text).toMatch(/judgements.*"none" is the name of a state.*a word of its own/);
});
