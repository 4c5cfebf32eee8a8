/** Logs, lists and days: numbers that count something, and things that are named twice. */
import { describe, expect, test } from 'vitest';
import { agreements } from '../../src/corpus/agreement.ts';
import { buildContent } from '../../src/records/build-content.ts';
import { checkContent } from '../../src/records/check.ts';
import { type ContentReading, readContent, type SourceFile } from '../../src/records/read.ts';
import { fixtures } from './overlay.ts';
import { issuesOf } from './question-page.ts';

const invented = readContent('review', fixtures);

/** The invented review with other keys in one of its files. */
function changed(name: string, change: (data: Record<string, unknown>) => unknown): ContentReading {
	const sources = invented.sources.map((source): SourceFile => {
		if (source.name !== name) return source;
		const data = change(structuredClone(source.data) as Record<string, unknown>);
		return { ...source, data, text: JSON.stringify(data, null, 1) };
	});
	return { ...invented, sources };
}

const told = (reading: ContentReading, kind: string) =>
	checkContent(reading)
		.filter((issue) => issue.kind === kind)
		.map(({ message }) => message);

describe('checkAgreement', () => {
	const kind = 'agreement-does-not-add-up';
	const difference = {
		study: 'tamm-2018',
		field: 'nation',
		variable: 'nation',
		first: 'EE',
		second: 'FI',
		decision: 'first',
		reason: 'So.',
	};
	const log = (compared: unknown[], differences: unknown[] = []) =>
		changed('charting', (data) => ({ ...data, compared, differences }));

	test('pairs are as many as their differences at least, and as the records at most', () => {
		expect(told(log([{ variable: 'nation', pairs: 10 }], [difference]), kind)).toEqual([]);
		expect(told(log([{ variable: 'nation', pairs: 0 }], [difference]), kind)).toEqual([
			'compared: of 0 pairs of nation, 1 differs by the list of differences.',
		]);
		expect(told(log([{ variable: 'nation', pairs: 99 }]), kind)).toEqual([
			'compared: nation has 99 pairs, and there are at most 11 records to compare.',
		]);
	});

	test('a record that was removed may have been compared', () => {
		expect(told(log([{ variable: 'nation', pairs: 11 }]), kind)).toEqual([]);
	});

	test('a counted difference has pairs, its own field, and two readings', () => {
		expect(told(log([], [difference]), kind)).toHaveLength(1);
		expect(told(log([{ variable: 'nation', pairs: 6 }], [{ ...difference, field: 'plot' }]), kind)).toHaveLength(1);
		expect(told(log([{ variable: 'nation', pairs: 6 }], [{ ...difference, second: 'EE' }]), kind)).toHaveLength(1);
		const { variable, ...uncounted } = difference;
		expect(variable).toBe('nation');
		expect(told(log([], [uncounted, { ...uncounted, second: 'EE' }]), kind)).toEqual([]);
	});

	test('a variable or a difference that stands twice is told', () => {
		const row = { variable: 'nation', pairs: 6 };
		expect(told(log([row, { ...row, pairs: 7 }]), 'repeated-entry')).toHaveLength(1);
		expect(told(log([row], [difference, { ...difference, reason: 'Again.' }]), 'repeated-entry')).toHaveLength(1);
	});

	test('what passes has between none and all of its pairs agreed', () => {
		for (const pairs of [0, 1, 2, 6])
			for (const times of [0, 1, 2]) {
				const studies = ['tamm-2018', 'amsel-2012'].slice(0, times);
				const reading = log(
					[{ variable: 'nation', pairs }],
					studies.map((study) => ({ ...difference, study })),
				);
				const isTold = told(reading, kind).length > 0;
				expect(isTold).toBe(times > pairs);
				if (isTold) continue;
				for (const one of agreements(buildContent(reading))) expect(one.agreed).toBe(pairs - times);
			}
	});
});

describe('checkRepeatedEntries', () => {
	const kind = 'repeated-entry';
	const twice = (name: string, ...keys: string[]) =>
		changed(name, (data) => {
			let list: unknown = data;
			for (const key of keys) list = (list as Record<string, unknown>)[key];
			(list as unknown[]).push(structuredClone((list as unknown[])[0]));
			return data;
		});

	test.each([
		['review', 'table'],
		['review', 'glance'],
		['review', 'similar'],
		['review', 'places'],
		['review', 'people'],
		['review', 'searches'],
		['review', 'limitations'],
		['charting', 'compared'],
		['charting', 'differences'],
		['1.1.0', 'changes'],
	])('%s: an entry of %s that stands twice is told', (name, list) => {
		expect(told(twice(name, list), kind)).toHaveLength(1);
	});

	test('a study twice in one change is told', () => {
		expect(told(twice('1.1.0', 'changes', '0', 'studies'), kind)).toHaveLength(1);
	});

	test('a box of the flow with the id of another is told', () => {
		expect(told(twice('review', 'flow'), 'duplicate-id')).toHaveLength(1);
	});

	test('two authors may have one name, and the invented review repeats nothing', () => {
		expect(told(twice('references', '0', 'author'), kind)).toEqual([]);
		expect(told(invented, kind)).toEqual([]);
	});

	test('a name that stands twice in an attribute of prose is told', () => {
		const messages = (text: string) =>
			issuesOf(text)
				.issues.filter((issue) => issue.kind === kind)
				.map(({ message }) => message);
		expect(messages('<Studies ids="alder-2019 alder-2019" />')).toEqual(['<Studies>, ids: "alder-2019" stands twice.']);
		expect(messages('<Studies ids="alder-2019 birch-2021" />')).toEqual([]);
	});
});

describe('checkDateOrder', () => {
	const kind = 'dates-out-of-order';
	const dates = { search: '2023-05-12', published: '2023-11-30', data: '2024-03-01' };
	// One of the invented searches has no day: nobody knows whether it was the first.
	const withDays = (searches: unknown) => (searches as object[]).map((one) => ({ ...one, date: dates.search }));
	const dated = (other: Partial<typeof dates>) =>
		changed('review', (data) => ({ ...data, searches: withDays(data.searches), dates: { ...dates, ...other } }));

	test.each([
		['the data are older than the search', { data: '2023-01-01' }],
		['the review is older than its search', { published: '2023-01-01' }],
		['a search is later than the last one', { search: '2023-05-11' }],
	])('it is told where %s', (_, other) => {
		expect(told(dated(other), kind).length).toBeGreaterThan(0);
	});

	test('a review that lives is published between its first search and its last, and nothing later than its data', () => {
		const living = (search: string, first: string) =>
			told(
				changed('review', (data) => ({
					...data,
					citation: { ...(data.citation as object), issued: 2024 },
					dates: { search, published: '2024-12-10', data: '2025-08-15' },
					searches: [first, search].map((date) => ({ source: 'Index', kind: 'database', date, hits: 4, at: 'Text' })),
				})),
				kind,
			);
		expect(living('2025-06-30', '2024-03-01')).toEqual([]);
		expect(living('2025-09-01', '2024-03-01')).toHaveLength(1);
		expect(living('2025-06-30', '2025-01-15')).toHaveLength(2);
	});

	test('it is told where a version is older than the one before it, or newer than the data', () => {
		expect(
			told(
				changed('1.0.0', (data) => ({ ...data, date: '2024-02-28' })),
				kind,
			),
		).toEqual([]);
		expect(
			told(
				changed('1.0.0', (data) => ({ ...data, date: '2024-03-02' })),
				kind,
			).length,
		).toBeGreaterThan(0);
		expect(
			told(
				changed('1.1.0', (data) => ({ ...data, date: '2024-03-02' })),
				kind,
			),
		).toHaveLength(1);
	});

	test('it is told where the review appeared before its search, and nothing of days as they are', () => {
		const early = changed('review', (data) => ({
			...data,
			searches: withDays(data.searches),
			citation: { ...(data.citation as object), issued: 2001 },
		}));
		expect(told(early, kind)).toHaveLength(1);
		expect(told(invented, kind)).toEqual([]);
	});

	test('a day that the calendar does not have is told as such', () => {
		expect(told(dated({ data: '2024-02-30' }), 'wrong-form')).toHaveLength(1);
		// It is neither before nor after another day.
		expect(told(dated({ data: '2001-02-30' }), kind)).toEqual([]);
		expect(told(dated({ data: '2001-02-28' }), kind)).not.toEqual([]);
	});
});
