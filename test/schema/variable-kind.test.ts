/** Every kind of variable, tried through all that readers meet: schema, facet, order, cell, sentence, file; its page is tried in `site/`. */
import { describe, expect, test } from 'vitest';
import { codesHeld, hasCodes, listedCodes } from '../../src/corpus/codes.ts';
import { studyValue, variableOf } from '../../src/corpus/corpus.ts';
import { formatValue } from '../../src/corpus/label.ts';
import { buildRows } from '../../src/explorer/table-view.ts';
import type { ColumnType } from '../../src/exports/columns.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studiesTable } from '../../src/exports/tables.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { facetsOf } from '../../src/facets/facet.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { sortIds } from '../../src/facets/sort.ts';
import { valueSchema } from '../../src/schema/value.ts';
import { type Kind, kinds, traitsOf } from '../../src/schema/variable-kind.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { sent } from '../explorer/arrivals.ts';

/** What a kind is tried with: a variable of the small corpus, and what two studies say of it, the lower first. */
interface Sample {
	variable: string;
	written: readonly [unknown, unknown];
	/** Values that the schema refuses. */
	refused: readonly unknown[];
	/** The codes that each of the two holds. */
	codes: readonly [readonly string[], readonly string[]];
	/** What is said of each, with its unit; and in a cell, whose head says the unit. */
	said: readonly [string, string];
	cells: readonly [string, string];
	/** The columns in CSV with the type of the first, and what the first study has in them. */
	columns: readonly string[];
	type: ColumnType;
	firstCells: readonly unknown[];
	/** Undefined where readers cannot filter by it. */
	facet?: 'codes' | 'range';
	/** Whether it gives no order of its own. */
	isUnordered?: true;
	/** What finds the second study alone, as an address and in words. */
	asked?: readonly [query: string, words: string];
}

const samples: Readonly<Record<Kind, Sample>> = {
	code: {
		variable: 'shape',
		written: ['round', 'flat'],
		refused: ['oval', ['round'], 3],
		codes: [['round'], ['flat']],
		said: ['The round', 'The flat'],
		cells: ['The round', 'The flat'],
		columns: ['shape'],
		type: 'string',
		firstCells: ['round'],
		facet: 'codes',
		asked: ['shape=flat', 'shape: The flat'],
	},
	codes: {
		variable: 'colours',
		written: [['red', 'blue'], 'blue'],
		refused: [[], ['pink'], 3],
		codes: [['red', 'blue'], ['blue']],
		said: ['The red; The blue', 'The blue'],
		cells: ['The red; The blue', 'The blue'],
		columns: ['colours'],
		type: 'list',
		firstCells: [['red', 'blue']],
		facet: 'codes',
		asked: ['colours.not=red', 'colours: not The red'],
	},
	'yes-no': {
		variable: 'locked',
		written: [true, 'no'],
		refused: ['Yes', 'maybe', 1, ['yes']],
		codes: [['yes'], ['no']],
		said: ['Yes', 'No'],
		cells: ['Yes', 'No'],
		columns: ['locked'],
		type: 'string',
		firstCells: ['yes'],
		facet: 'codes',
		asked: ['locked=no', 'locked: No'],
	},
	number: {
		variable: 'weeks',
		written: [{ min: 2, max: 4, approximate: true }, 1200],
		refused: ['two', -1, { value: 1, min: 1 }],
		codes: [[], []],
		said: ['about 2–4 weeks', '1,200 weeks'],
		cells: ['about 2–4', '1,200'],
		columns: ['weeks', 'weeks_min', 'weeks_max', 'weeks_approximate'],
		type: 'number',
		firstCells: [undefined, 2, 4, true],
		facet: 'range',
		asked: ['weeks=1000..', 'weeks: at least 1,000 weeks'],
	},
	estimate: {
		variable: 'gain',
		written: [
			{ value: 0.8, se: 0.1, n: 40 },
			{ value: 1.42, low: 1.05, high: 1.92, level: 90 },
		],
		refused: [
			'1.42',
			{ value: 1.42, min: 1 },
			{ value: 1, se: -1 },
			{ value: 1, n: 2.5 },
			{ value: 1, level: 0.95 },
			{ low: 1, high: 2 },
		],
		codes: [['below-null'], ['above-null']],
		said: ['0.8 (SE 0.1; 95% CI 0.66 to 0.97, computed; n = 40)', '1.42 (90% CI 1.05 to 1.92)'],
		cells: ['0.8 (SE 0.1; 95% CI 0.66 to 0.97, computed; n = 40)', '1.42 (90% CI 1.05 to 1.92)'],
		columns: ['gain', 'gain_low', 'gain_high', 'gain_level', 'gain_interval', 'gain_se', 'gain_n'],
		type: 'number',
		// exp(ln 0.8 ± 1.959964 × 0.1)
		firstCells: [0.8, 0.657612, 0.973218, 95, 'computed', 0.1, 40],
		facet: 'range',
		asked: ['gain=1..', 'gain: at least 1'],
	},
	year: {
		variable: 'year',
		written: [1999, 2010],
		refused: ['1999', 99, 1999.5, { min: 1999, max: 2001 }],
		codes: [['1999'], ['2010']],
		said: ['1999', '2010'],
		cells: ['1999', '2010'],
		columns: ['year'],
		type: 'year',
		firstCells: [1999],
		facet: 'range',
		asked: ['year=2005..', 'year: 2005 or later'],
	},
	date: {
		variable: 'opened',
		written: ['2001-03-15', 2010],
		refused: ['15 March 2001', '2001-13', '2001-02-30', 99, ['2001'], '2001/2002'],
		codes: [[], []],
		said: ['15 March 2001', '2010'],
		cells: ['15 March 2001', '2010'],
		columns: ['opened'],
		type: 'string',
		firstCells: ['2001-03-15'],
		facet: 'range',
		asked: ['opened=2005..2010', 'opened: 2005 to 2010'],
	},
	period: {
		variable: 'ran',
		written: ['2001-03/2004', '2008/..'],
		refused: ['2001-2004', 'since 2008', '2004/2001', '2001-03-02/2001-03-01', '../..', { from: 2001, to: 2004 }],
		codes: [[], []],
		said: ['March 2001 to 2004', 'since 2008'],
		cells: ['March 2001 to 2004', 'since 2008'],
		columns: ['ran', 'ran_from', 'ran_to'],
		type: 'string',
		firstCells: ['2001-03/2004', '2001-03', '2004'],
		facet: 'range',
		asked: ['ran=2005..2030', 'ran: 2005 to 2030'],
	},
	country: {
		variable: 'country',
		written: ['FR', 'NO'],
		refused: ['France', 'fr', ['FR']],
		codes: [['FR'], ['NO']],
		said: ['France', 'Norway'],
		cells: ['France', 'Norway'],
		columns: ['country'],
		type: 'string',
		firstCells: ['FR'],
		facet: 'codes',
		asked: ['country=NO', 'country: Norway'],
	},
	countries: {
		variable: 'lands',
		written: [['FR', 'NO'], 'NO'],
		refused: ['France', ['FR', 'no'], []],
		codes: [['FR', 'NO'], ['NO']],
		said: ['France; Norway', 'Norway'],
		cells: ['France; Norway', 'Norway'],
		columns: ['lands'],
		type: 'list',
		firstCells: [['FR', 'NO']],
		facet: 'codes',
		asked: ['lands.not=FR', 'lands: not France'],
	},
	places: {
		variable: 'sites',
		written: [['coast', 'sea'], 'sea'],
		refused: ['FR', ['coast', 'lake'], []],
		codes: [['coast', 'sea'], ['sea']],
		said: ['The coast; The sea', 'The sea'],
		cells: ['The coast; The sea', 'The sea'],
		columns: ['sites'],
		type: 'list',
		firstCells: [['coast', 'sea']],
		facet: 'codes',
		asked: ['sites.not=coast', 'sites: not The coast'],
	},
	prose: {
		variable: 'story',
		written: ['*Oaks* grow:\n\n- slowly\n- with [care](https://example.org/oaks)', 'Beeches grow.'],
		refused: [3, ['Oaks'], 'A <b>tree</b>', '# Oaks', '![A tree](tree.png)', '[Oaks](javascript:alert(1))', '***'],
		codes: [[], []],
		said: ['Oaks grow: slowly with care', 'Beeches grow.'],
		cells: ['Oaks grow: slowly with care', 'Beeches grow.'],
		columns: ['story'],
		type: 'string',
		firstCells: ['*Oaks* grow:\n\n- slowly\n- with [care](https://example.org/oaks)'],
		isUnordered: true,
	},
	text: {
		variable: 'words',
		written: ['An oak', 'Beeches'],
		refused: [3, ['An oak'], '…'],
		codes: [[], []],
		said: ['An oak', 'Beeches'],
		cells: ['An oak', 'Beeches'],
		columns: ['words'],
		type: 'string',
		firstCells: ['An oak'],
	},
};

const written = (i: 0 | 1) =>
	Object.fromEntries(
		kinds.filter((kind) => kind !== 'year').map((kind) => [samples[kind].variable, samples[kind].written[i]]),
	);

/** The lower, the higher, and one that says nothing. */
const corpus = smallCorpus([
	{ id: 'low', year: 1999, values: written(0) },
	{ id: 'high', year: 2010, values: written(1) },
	{ id: 'silent', year: 2000 },
]);

const isPlain = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const pair = ['low', 'high'] as const;

const studyNamed = (id: string) => {
	const study = corpus.studiesById.get(id);
	if (!study) throw new Error(`unknown study: ${id}`);
	return study;
};

const cellsOf = (id: string, of: string) => {
	const { columns, rows } = studiesTable(corpus, [studyNamed(id)]);
	return columns.flatMap(({ name }, i) => (name === of || name.startsWith(`${of}_`) ? [[name, rows[0]?.[i]]] : []));
};

describe.each(kinds)('%s', (kind) => {
	const sample = samples[kind];
	const variable = variableOf(corpus, sample.variable);
	const both = pair.map((id) => studyValue(studyNamed(id), sample.variable));

	test('a record takes its values and every state, and nothing else', () => {
		expect(variable.kind).toBe(kind);
		const schema = valueSchema(
			variable,
			variable.codes.map(({ code }) => code),
		);
		const last: unknown = sample.written[1];
		const noted = { ...(isPlain(last) ? last : { value: last }), note: 'So printed.' };
		for (const value of [...sample.written, 'unclear', noted])
			expect(schema.safeParse(value).error?.issues, JSON.stringify(value)).toBeUndefined();
		for (const value of sample.refused) expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(false);
	});

	test('the published record passes the published schema, and another value in its place does not', () => {
		const schema = publishedSchemas(corpus).study;
		const edition = {
			version: '1.0.0',
			date: '2020-07-01',
			licence: corpus.review.licence,
		};
		const study = publishedStudy(studyNamed('low'));
		expect(schema.safeParse({ ...edition, study }).error?.issues).toBeUndefined();
		const value = { ...studyValue(studyNamed('low'), sample.variable), value: { other: true } };
		const other = { ...study, values: { ...studyNamed('low').values, [sample.variable]: value } };
		expect(schema.safeParse({ ...edition, study: other }).success).toBe(false);
	});

	test('it is said, held as codes and shown in a cell', () => {
		expect(both.map((value) => formatValue(variable, value))).toEqual(sample.said);
		expect(both.map((value) => codesHeld(variable, value))).toEqual(sample.codes);
		const { selection } = parseAddress(corpus, `cols=${sample.variable}&id=low&id=high`);
		const cells = buildRows({ corpus, site: { base: '/' }, selection }, corpus.studiesById).map(
			({ id, cells: [cell] }) => [id, cell?.text],
		);
		expect(Object.fromEntries(cells)).toEqual({ low: sample.cells[0], high: sample.cells[1] });
	});

	test('a browser that has columns alone knows of it what is counted', () => {
		const browser = sent(corpus);
		for (const [i, id] of pair.entries()) {
			const study = browser.studiesById.get(id);
			const value = study && studyValue(study, sample.variable);
			expect(value?.state).toBe('reported');
			if (value && traitsOf(variable).isCounted) expect(formatValue(variable, value)).toBe(sample.said[i]);
		}
		expect(listedCodes(browser, variable)).toEqual(listedCodes(corpus, variable));
	});

	test('studies are ordered by it, those that say nothing last', () => {
		const index = indexOf(corpus);
		const all = select(index, parseAddress(corpus, '').selection);
		const order = (isDescending: boolean) =>
			sortIds(index, all, { by: sample.variable, isDescending }).map((number) => corpus.studies[number]?.id);
		const isDerived = variable.from !== undefined;
		if (sample.isUnordered) return expect(order(false).toSorted()).toEqual(order(true).toSorted());
		expect(order(false)).toEqual(isDerived ? ['low', 'silent', 'high'] : ['low', 'high', 'silent']);
		expect(order(true)).toEqual(isDerived ? ['high', 'silent', 'low'] : ['high', 'low', 'silent']);
	});

	test('readers filter by it and read what they asked for', () => {
		const facet = facetsOf(corpus).find((one) => one.variable.id === sample.variable);
		expect(facet?.kind).toBe(sample.facet);
		if (!sample.asked) return;
		const [query, words] = sample.asked;
		const { selection, ignored } = parseAddress(corpus, `${query}&id=low&id=high`);
		expect(ignored).toEqual([]);
		expect(studiesIn(corpus, select(indexOf(corpus), selection)).map(({ id }) => id)).toEqual(['high']);
		expect(sentenceOf(corpus, selection).text).toContain(words);
	});

	test('it stands in the tables', () => {
		const column = studiesTable(corpus, []).columns.find(({ name }) => name === sample.variable);
		expect(column?.type).toBe(sample.type);
		expect(cellsOf('low', sample.variable)).toEqual(sample.columns.map((name, i) => [name, sample.firstCells[i]]));
		expect(hasCodes(variable)).toBe(sample.codes[0].length > 0);
	});
});
