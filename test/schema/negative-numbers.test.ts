/** Numbers below zero, with bounds, with few decimals, in per cent or without a unit, through all that readers meet. */
import fs from 'node:fs';
import path from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { layoutDots } from '../../src/charts/dots.ts';
import { layoutPart } from '../../src/charts/part.ts';
import { studyValue, variableOf } from '../../src/corpus/corpus.ts';
import { formatValue } from '../../src/corpus/label.ts';
import { buildView } from '../../src/explorer/view.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studiesTable, tableCsv } from '../../src/exports/tables.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { figures } from '../../src/figures/table.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { formatAmount } from '../../src/wording/grammar.ts';
import { sent } from '../explorer/arrivals.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { fixtures, temporaryFolder } from '../records/overlay.ts';

const trials = path.join(fixtures, 'trials');
const corpus = loadCorpus(trials);

/** What the check says of the trials once a text of a file is another. */
function told(file: string, written: string, text: string): readonly string[] {
	const folder = temporaryFolder();
	fs.cpSync(trials, folder, { recursive: true });
	const place = path.join(folder, file);
	const before = fs.readFileSync(place, 'utf8');
	expect(before).toContain(written);
	fs.writeFileSync(place, before.replace(written, text));
	return checkContent(readContent(folder)).map(
		({ kind, message, hint }) => `${kind}: ${message} ${hint.replace(/\S*codebook/, 'codebook')}`,
	);
}

const changeOf = (text: string) => told('studies/birch-2018.yaml', 'change: -0.45', `change: ${text}`);

test.each(['0', '-12', '12', '-0.05', '{ min: -3, max: -1 }', '{ max: -1 }', '{ min: 0 }'])(
	'a change of %s is within the bounds of its variable',
	(text) => expect(changeOf(text)).toEqual([]),
);

test('a number out of bounds or too fine is refused with what is allowed, its ends as well', () => {
	expect(changeOf('-12.01')).toEqual([
		'negative-count: change: -12.01 is below the smallest number that can stand here, -12. Correct the number. Where smaller ones are right, write min in codebook/change.yaml.',
	]);
	expect(changeOf('{ min: -13, max: 0 }')).toEqual([expect.stringContaining('change.min: -13 is below the smallest')]);
	expect(changeOf('12.5')).toEqual([
		'number-too-large: change: 12.5 is above the largest number that can stand here, 12. Correct the number. Where larger ones are right, write max in codebook/change.yaml.',
	]);
	expect(changeOf('-0.455')).toEqual([
		'number-too-large: change: -0.455 is finer than 2 decimals, and no finer numbers can stand here. Round the number. Where the variable has finer ones, raise decimals in codebook/change.yaml.',
	]);
	expect(changeOf('{ min: -12 }')).toEqual([expect.stringContaining('"at least -12" says nothing')]);
	expect(told('studies/birch-2018.yaml', 'score: 6.25', 'score: -1')).toEqual([
		'negative-count: score: -1 is below the smallest number that can stand here, 0. Correct the number. Where smaller ones are right, write min in codebook/score.yaml.',
	]);
	expect(told('codebook/score.yaml', 'kind: number', 'kind: number\ndecimals: 0')).toEqual([
		expect.stringContaining('fractional-count: score: 6.25 is a fraction, and only whole numbers can stand here.'),
	]);
	expect(told('codebook/change.yaml', 'max: 12', 'max: -20').join('\n')).toContain(
		'min-above-max: max: -20 is below -12',
	);
});

const said = (id: string) => corpus.studies.map((study) => formatValue(variableOf(corpus, id), studyValue(study, id)));

test('numbers are said with a minus sign, per cent without a space, and without a unit alone', () => {
	expect(said('change')).toEqual(['−0.45 hours', '−0.2 to 0.6 hours', '1.5 hours', 'at most −1 hours']);
	expect(said('response')).toEqual(['82.5%', 'about 90%', '100%', 'Not reported']);
	expect(said('score')).toEqual(['6.25', '7', 'Not reported', '1,000–1,200']);
	expect(formatAmount({ min: -3, max: -1 }, { one: 'kg', many: 'kg' })).toBe('−3 to −1 kg');
});

/** What a range finds in the corpus, and in a browser that has columns alone. */
const found = (query: string) =>
	[corpus, sent(corpus)].map((one) => {
		const { selection, ignored } = parseAddress(one, query);
		expect(ignored).toEqual([]);
		expect(formatAddress(selection)).toBe(`?${query}`);
		return studiesIn(one, select(indexOf(one), selection)).map(({ id }) => id);
	});

test.each([
	['change=-0.5..0.2', ['birch-2018', 'clove-2019']],
	['change=..-0.5', ['rose-2021']],
	['change=-1..-1', ['rose-2021']],
	['change=0..', ['clove-2019', 'mint-2020']],
	['response=90..', ['clove-2019', 'mint-2020']],
] as const)('%s finds the trials with a number in the range', (query, ids) => {
	expect(found(query)).toEqual([ids, ids]);
});

test('the sentence and the histogram say negative ends, and each bar counts what its range finds', () => {
	const { selection } = parseAddress(corpus, 'change=-0.5..0.2');
	expect(sentenceOf(corpus, selection).text).toContain('Change in sleep: −0.5 to 0.2 hours');
	const { selection: all } = parseAddress(corpus, '');
	const view = buildView({ corpus, site: { base: '/' }, selection: all }, corpus.studiesById);
	const range = view.groups
		.flatMap(({ blocks }) => blocks.flatMap(({ facets }) => facets))
		.find(({ id }) => id === 'change')?.range;
	expect(range?.least).toBeLessThanOrEqual(-1);
	expect(range?.bars.length).toBeGreaterThan(1);
	for (const { from, to, count } of range?.bars ?? []) {
		const { selection: one } = parseAddress(corpus, `change=${from}..${to}`);
		expect(studiesIn(corpus, select(indexOf(corpus), one)).length, `${from}..${to}`).toBe(count);
	}
});

test('tables and JSON hold negative numbers, and the schema refuses them where the variable does', () => {
	const rows = parseRecords(tableCsv(studiesTable(corpus, corpus.studies)));
	expect(rows.map((row) => [row.change, row.change_min, row.change_max])).toEqual([
		['-0.45', '', ''],
		['', '-0.2', '0.6'],
		['1.5', '', ''],
		['', '', '-1'],
	]);
	const schema = publishedSchemas(corpus).studies;
	const { version, licence, dates } = corpus.review;
	const published = (change: object) => ({
		version,
		date: dates.data,
		licence,
		studies: corpus.studies.map((study) => {
			const { values, ...rest } = publishedStudy(study);
			return { ...rest, values: { ...(values as object), ...change } };
		}),
	});
	const source = { source: 'Table 1', coded: 'review' };
	expect(schema.safeParse(published({})).error?.issues).toBeUndefined();
	expect(schema.safeParse(published({ change: { state: 'reported', min: -2, ...source } })).success).toBe(true);
	expect(schema.safeParse(published({ score: { state: 'reported', value: -2, ...source } })).success).toBe(false);
});

test('a scale with negative numbers is linear, and a bar goes from zero to its number', () => {
	const dot = (low: number) => ({ series: 0, name: 'A', href: '/', low, high: low });
	const { ticks, rows } = layoutDots({
		series: [{ label: 'Change' }],
		states: [],
		rowLabel: 'Trial',
		rows: [-10, 0, 10].map((amount) => ({ label: 'A', href: '/', dots: [dot(amount)] })),
	});
	const at = rows.map(({ dots: [mark] }) => mark?.x ?? Number.NaN) as [number, number, number];
	expect(at[1] - at[0]).toBeCloseTo(at[2] - at[1], 0);
	expect(ticks.map(({ label }) => label)).toEqual(['−10', '−5', '0', '5', '10']);
	const scale = { kind: 'bar', from: -10, to: 10 } as const;
	const barsOf = (low: number, high = low) => layoutPart(scale, { name: 'A', words: 'A', low, high }).bars;
	expect(barsOf(-10)).toEqual([{ x: 0, width: 40, of: 'sure' }]);
	expect(barsOf(10)).toEqual([{ x: 40, width: 40, of: 'sure' }]);
	expect(barsOf(-5, 5)).toEqual([{ x: 20, width: 40, of: 'perhaps' }]);
	expect(barsOf(-10, -5)).toEqual([
		{ x: 20, width: 20, of: 'sure' },
		{ x: 0, width: 20, of: 'perhaps' },
	]);
});

test('figures draw negative numbers, name them, and do not call them people', () => {
	const { selection } = parseAddress(corpus, '');
	for (const figure of corpus.figures) {
		const content = figures[figure.kind]({
			corpus,
			records: corpus.studiesById,
			site: { base: '/' },
			selection,
			ids: indexOf(corpus).all,
			figure,
		});
		const picture = renderToString(content.picture);
		expect(picture).not.toContain('NaN');
		expect(content.counted).not.toContain('people');
		if (figure.id !== 'years') expect(picture).toContain('−0.45');
	}
});
