/** Sums, extremes, orders, single values, and what is compared with the review itself, on the invented review. */
import { describe, expect, test } from 'vitest';
import { type Corpus, entriesOf, listOf } from '../../src/corpus/corpus.ts';
import { gardens } from '../gardens.ts';
import { judge, withRecordedValue } from './judge.ts';

/** A corpus whose review says something else. */
const withReview = (review: object): Corpus => ({ ...gardens, review: { ...gardens.review, ...review } });

/** Both ends of the children of each paper, read here from the values; papers without a number have none. */
const children = gardens.studies.flatMap(({ values: { pupils } }) => {
	if (pupils?.state !== 'reported') return [];
	const { value, min, max } = pupils;
	return typeof value === 'number' ? [[value, value]] : [[min ?? 0, max ?? Number.POSITIVE_INFINITY]];
}) as [number, number][];

describe('sums', () => {
	const sum = { sum: { variable: 'pupils' } };

	test('add up lower and upper ends, and say how many papers give a number', () => {
		const { comparisons } = judge({ kind: 'sum', stated: 900, unit: 'children' }, sum);
		const low = children.reduce((total, [least]) => total + least, 0);
		expect(comparisons[0]).toMatchObject({
			what: 'sum',
			found: { low, high: Number.POSITIVE_INFINITY },
			given: children.length,
			missing: gardens.studies.length - children.length,
		});
	});

	test('differ below the lower end, and are open above it where an end is open', () => {
		expect(judge({ kind: 'sum', stated: 500, unit: 'children' }, sum).verdict).toBe('differs');
		expect(judge({ kind: 'sum', stated: 5000, unit: 'children' }, sum).verdict).toBe('unchecked');
	});

	test('agree exactly where all numbers are exact', () => {
		const among = 'id=amsel-2012&id=jorgensdottir-2016';
		expect(judge({ kind: 'sum', stated: 124, unit: 'children' }, { ...sum, among }).verdict).toBe('agrees');
		expect(judge({ kind: 'sum', stated: 125, unit: 'children' }, { ...sum, among }).verdict).toBe('differs');
	});

	test('count people of overlapping groups once, or add up the groups as they are printed, without those within another', () => {
		const tamm = gardens.studiesById.get('tamm-2018');
		const groups = (tamm ? entriesOf(tamm, 'participants') : []).filter(({ within }) => within === undefined);
		expect(groups.some(({ overlaps }) => overlaps !== undefined)).toBe(true);
		const printed = groups.reduce((total, { count }) => total + Number(count?.value), 0);
		const ofTamm = { among: 'id=tamm-2018' };
		const list = { list: 'participants', field: 'count' };
		const found = (sum: object) =>
			judge({ kind: 'sum', stated: printed, unit: 'people' }, { ...ofTamm, sum: { ...list, ...sum } }).comparisons[0];
		expect(found({ 'as-printed': true })).toMatchObject({ found: { low: printed }, result: 'agrees' });
		expect(found({})).not.toMatchObject({ found: { low: printed } });
	});

	test('miss no number of a paper without such a group', () => {
		const sum = { list: 'participants', field: 'count', where: { part: 'grown-ups' } };
		const withGrownUps = gardens.studies.filter((study) => {
			const list = listOf(study, 'participants');
			return typeof list === 'string' || list.some(({ values }) => [values.part?.value].flat().includes('grown-ups'));
		});
		expect(withGrownUps.length).toBeLessThan(gardens.studies.length);
		const [one] = judge({ kind: 'sum', stated: 900, unit: 'people' }, { sum }).comparisons;
		if (one?.what !== 'sum') throw new Error('no sum');
		expect(one.given + one.missing).toBe(withGrownUps.length);
	});

	test('of nothing are not compared', () => {
		const { verdict, comparisons } = judge(
			{ kind: 'sum', stated: 0, unit: 'children' },
			{ ...sum, among: 'id=brandvold-2008' },
		);
		expect([verdict, comparisons[0]]).toMatchObject(['unchecked', { given: 0, missing: 1 }]);
	});
});

describe('extremes', () => {
	const range = (stated: object) =>
		judge({ kind: 'extreme', stated, unit: 'children' }, { extreme: { which: 'range', variable: 'pupils' } }).results;

	test('compare each end by itself', () => {
		const least = Math.min(...children.map(([low]) => low));
		expect(range({ min: 24, max: 310 })).toEqual({ least: 'differs', most: 'unchecked' });
		expect(range({ min: 9, max: 200 })).toEqual({ least: 'unchecked', most: 'differs' });
		expect(least).toBe(0);
	});

	test('say who holds the largest number, or may', () => {
		const most = (id: string) =>
			judge({ kind: 'extreme', cites: [id] }, { extreme: { which: 'most', variable: 'plot-area' } });
		expect(most('pellworthy-2014').verdict).toBe('agrees');
		expect(most('amsel-2012').comparisons[0]).toMatchObject({ result: 'differs', holders: ['pellworthy-2014'] });
	});
});

describe('leading codes and orders', () => {
	test('a code leads, alone or with others', () => {
		const verdictOf = (code: string, which?: 'least') =>
			judge({ kind: 'extreme' }, { leading: { variable: 'plot', code, ...(which ? { which } : {}) } }).verdict;
		expect([verdictOf('school-yard'), verdictOf('rooftop')]).toEqual(['agrees', 'differs']);
	});

	test('studies stand in the order of their numbers; equal ones may change places; what is unknown leaves it open', () => {
		const verdictOf = (studies: string[], falling?: true) =>
			judge({ kind: 'order' }, { order: { by: 'plot-area', studies, ...(falling ? { falling } : {}) } }).verdict;
		expect(verdictOf(['amsel-2012', 'jorgensdottir-2016', 'van-der-zwiebel-2023'])).toBe('agrees');
		expect(verdictOf(['van-der-zwiebel-2023', 'amsel-2012'])).toBe('differs');
		expect(verdictOf(['van-der-zwiebel-2023', 'amsel-2012'], true)).toBe('agrees');
		expect(verdictOf(['amsel-2012', 'brandvold-2008'])).toBe('unchecked');
	});

	test('codes stand by how many papers have them', () => {
		const verdictOf = (codes: string[]) => judge({ kind: 'order' }, { order: { by: 'plot', codes } }).verdict;
		expect([verdictOf(['school-yard', 'rooftop']), verdictOf(['rooftop', 'school-yard'])]).toEqual([
			'agrees',
			'differs',
		]);
	});
});

describe('one value', () => {
	test('is compared with a number or a code, and a silent one is left open', () => {
		const area = (study: string, stated: number) =>
			judge({ kind: 'table', stated, unit: 'square metres' }, { value: { study, variable: 'plot-area' } }).verdict;
		expect([area('amsel-2012', 12.5), area('amsel-2012', 12), area('brandvold-2008', 12)]).toEqual([
			'agrees',
			'differs',
			'unchecked',
		]);
		const place = (study: string) =>
			judge({ kind: 'table' }, { value: { study, variable: 'plot', code: 'rooftop' } }).verdict;
		expect([place('okafor-2019-b'), place('tamm-2018'), place('brandvold-2008')]).toEqual([
			'agrees',
			'differs',
			'unchecked',
		]);
	});

	test('that the passage alone gives is set aside', () => {
		const { verdict } = judge(
			{ section: 'results', kind: 'table', stated: 1, unit: 'hours' },
			{ value: { study: 'amsel-2012', variable: 'weekly-hours' } },
		);
		expect(verdict).toBe('alone');
	});

	test('flips with the record', () => {
		const reading = { value: { study: 'amsel-2012', variable: 'plot-area' } };
		const statement = { kind: 'table', stated: 12.5, unit: 'square metres' } as const;
		expect(judge(statement, reading, withRecordedValue('amsel-2012', 'plot-area', { value: 13 })).verdict).toBe(
			'differs',
		);
	});
});

describe('the statement itself', () => {
	test('its parts add up, with what is taken away; decimals too', () => {
		const verdictOf = (stated: number, parts: number[]) =>
			judge({ kind: 'sum', stated, unit: 'records' }, { parts }).verdict;
		expect([verdictOf(351, [412, -61]), verdictOf(350, [412, -61]), verdictOf(0.3, [0.1, 0.2])]).toEqual([
			'agrees',
			'differs',
			'agrees',
		]);
	});

	test('its share is rounded as it is stated', () => {
		const verdictOf = (stated: number, part: number, whole: number) =>
			judge({ kind: 'share', stated, unit: 'percent' }, { share: { part, whole } }).verdict;
		expect([verdictOf(84.5, 60, 71), verdictOf(85, 60, 71), verdictOf(84.6, 60, 71), verdictOf(1, 1, 0)]).toEqual([
			'agrees',
			'agrees',
			'differs',
			'unchecked',
		]);
	});
});

describe('the review', () => {
	test('its flow is compared where the box comes from elsewhere', () => {
		const verdictOf = (stated: number) => judge({ stated, unit: 'records' }, { flow: 'found' }).verdict;
		const count = gardens.review.flow?.find(({ id }) => id === 'found')?.count;
		expect([verdictOf(Number(count)), verdictOf(1)]).toEqual(['agrees', 'differs']);
	});

	test('its reference list says author, authors, year, journal and title, with or without accents and capitals', () => {
		const [first] = gardens.references;
		const key = first?.['citation-number'] ?? first?.id ?? '';
		const year = gardens.references[0] && judge({ kind: 'bibliographic' }, { reference: { key, year: 1066 } });
		expect(year?.results).toEqual({ year: 'differs' });
		const zwiebel = gardens.studiesById.get('jorgensdottir-2016')?.report.reference ?? '';
		const { results } = judge(
			{ kind: 'bibliographic' },
			{ reference: { key: zwiebel, author: 'JORGENSDOTTIR', authors: 99 } },
		);
		expect(results).toEqual({ author: 'agrees', authors: 'differs' });
	});

	test('its printed labels name first author and year', () => {
		const differing = judge({ kind: 'bibliographic' }, { labels: true }).comparisons.filter(
			({ result }) => result === 'differs',
		);
		expect(differing.map((one) => one.what === 'label' && one.study)).toEqual(['van-der-zwiebel-2023']);
	});

	test('its sources are compared by section, and with the own section not at all', () => {
		const names = ['Kitchen Garden Index', 'Soil and School Abstracts'];
		const sources = (own: string[], other = 'sheet-1') =>
			judge({ kind: 'sources', section: 'search' }, { sources: { names: own, with: other } });
		expect(sources(names).verdict).toBe('agrees');
		expect(sources(names.slice(1)).comparisons[0]).toMatchObject({
			result: 'differs',
			thereOnly: [names[0]],
			hereOnly: [],
		});
		expect(sources(names, 'search').verdict).toBe('alone');
	});

	test('its strategies balance, and name lines that stand above', () => {
		const strategy = (text: string) => {
			const searches = [
				{
					source: 'Index',
					kind: 'database',
					date: 'not-in-review',
					hits: 'not-in-review',
					strategy: text,
					at: 'Sheet',
				},
			];
			return judge({ kind: 'strategy' }, { strategy: 'Index' }, withReview({ searches }));
		};
		expect(strategy('1. (garden* or yard)\n2. child*\n3. 1 and 2').results).toEqual({
			brackets: 'agrees',
			lines: 'agrees',
		});
		expect(strategy('1. (garden* or yard\n2. child*)\n3. 1 and 2').results).toMatchObject({ brackets: 'differs' });
		expect(strategy('1. garden*\n2. 1 and 4').comparisons.at(-1)).toMatchObject({ result: 'differs', missing: [4] });
		expect(strategy(')garden(').results).toEqual({ brackets: 'differs' });
	});

	test('its people have initials, as printed or of their names', () => {
		const people = [
			{ given: 'Ann-Marie', family: 'Lovage' },
			{ given: 'Bo', family: 'Reed', initials: 'B.X.R.' },
		];
		const unknownOf = (initials: string[]) =>
			judge({ kind: 'sources' }, { people: initials }, withReview({ people })).comparisons[0];
		expect(unknownOf(['AML', 'AL', 'BXR'])).toMatchObject({ result: 'agrees' });
		expect(unknownOf(['BR'])).toMatchObject({ result: 'differs', unknown: ['BR'] });
	});
});
