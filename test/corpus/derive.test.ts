import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, EntryList } from '../../src/corpus/corpus.ts';
import { collectCodes, type Derivation, derivationOf, sumCounts, yearOf } from '../../src/corpus/derive.ts';
import type { Value } from '../../src/corpus/value.ts';
import { type AbsentState, absentStates } from '../../src/schema/state.ts';
import { runs } from '../runs.ts';
import { smallVariable } from './small-corpus.ts';

type Count =
	| number
	| AbsentState
	| Pick<Value, 'min' | 'max' | 'approximate'>
	| { value: number; approximate: boolean };

interface Group {
	count?: Count;
	role?: string;
	within?: string;
	overlaps?: string;
}

function countOf(count: Count): Value {
	if (typeof count === 'number') return { state: 'reported', value: count, source: 'Table 1', coded: 'review' };
	if (typeof count === 'string') return { state: count, source: 'Table 1', coded: 'review' };
	return { ...count, state: 'reported', source: 'Table 1', coded: 'review' };
}

/** Groups of people by their ids; everyone is a maker unless it is said otherwise. */
function groups(byId: Record<string, Group>): readonly Entry[] {
	return Object.entries(byId).map(([id, { count, role = 'maker', within, overlaps }]): Entry => {
		const entry: Entry = {
			id,
			values: { role: { state: 'reported', value: role, source: 'Table 1', coded: 'review' } },
			source: 'Table 1',
			coded: 'review',
		};
		if (count !== undefined) entry.count = countOf(count);
		if (within !== undefined) entry.within = within;
		if (overlaps !== undefined) entry.overlaps = overlaps;
		return entry;
	});
}

/**
 * People in groups, of which only the groups' numbers are told, and some not even those. A group is of
 * people whom no group before has, or part of an earlier one, or shares some people with one beside it.
 */
const crowds = fc
	.array(
		fc.record({
			size: fc.nat(6),
			shared: fc.nat(6),
			to: fc.nat(4),
			relation: fc.constantFrom('apart', 'within', 'overlaps'),
			isCounted: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 5 },
	)
	.map((written) => {
		const found: { id: string; members: Set<number>; taken: Set<number>; group: Group }[] = [];
		let people = 0;
		for (const [i, { size, shared, to, relation, isCounted }] of written.entries()) {
			const other = relation === 'apart' ? undefined : found[to % Math.max(found.length, 1)];
			const parent = relation === 'within' ? other : found.find(({ id }) => id === other?.group.within);
			// Groups that do not say that they overlap have nobody in common but through a whole.
			const isOfOther = (person: number) =>
				found.every(
					({ id, group, members }) => id === other?.id || group.within !== other?.group.within || !members.has(person),
				);
			const members = new Set(
				relation === 'overlaps' ? [...(other?.members ?? [])].filter(isOfOther).slice(0, shared) : [],
			);
			// New people, or those of the whole whom none of its parts has.
			const free = parent
				? [...parent.members].filter((person) => !parent.taken.has(person)).slice(0, size)
				: Array.from({ length: size }, () => people++);
			for (const person of free) members.add(person);
			for (const person of members) parent?.taken.add(person);
			const group: Group = { count: isCounted ? members.size : 'not-reported' };
			if (parent) group.within = parent.id;
			if (relation === 'overlaps' && other) group.overlaps = other.id;
			found.push({ id: `g${i}`, members, taken: new Set(), group });
		}
		return {
			list: groups(Object.fromEntries(found.map(({ id, group }) => [id, group]))),
			people: new Set(found.flatMap(({ members }) => [...members])).size,
		};
	});

const everyone: Derivation = { list: 'participants', field: 'count', where: new Map() };
const makers: Derivation = { list: 'participants', field: 'count', where: new Map([['role', ['maker']]]) };

const sum = (list: EntryList, derivation = everyone) => sumCounts(list, derivation, 'Table 1');

describe('sumCounts', () => {
	test('sumCounts adds groups that stand apart, and names them', () => {
		expect(sum(groups({ a: { count: 12 }, b: { count: 30 } }))).toEqual({
			state: 'reported',
			value: 42,
			source: 'Table 1',
			coded: 'derived',
			from: ['a', 'b'],
		});
	});

	test('sumCounts counts a group of nobody as nobody', () => {
		expect(sum(groups({ a: { count: 0 }, b: { count: 3 } }))).toMatchObject({ value: 3, from: ['a', 'b'] });
		expect(sum(groups({ a: { count: 0 } }))).toMatchObject({ state: 'reported', value: 0 });
	});

	test('sumCounts leaves out a group within another, wherever it stands in the list', () => {
		expect(sum(groups({ all: { count: 50 }, some: { count: 20, within: 'all' } }))).toMatchObject({
			value: 50,
			from: ['all'],
		});
		expect(sum(groups({ some: { count: 20, within: 'all' }, all: { count: 50 } }))).toMatchObject({
			value: 50,
			from: ['all'],
		});
	});

	test('sumCounts leaves out everyone in a chain of groups within groups', () => {
		expect(
			sum(groups({ few: { count: 5, within: 'some' }, some: { count: 20, within: 'all' }, all: { count: 50 } })),
		).toMatchObject({ value: 50, from: ['all'] });
	});

	test('sumCounts leaves out the innermost group also where the one between has no number', () => {
		expect(
			sum(
				groups({
					all: { count: 50 },
					some: { count: 'not-reported', within: 'all' },
					few: { count: 5, within: 'some' },
				}),
			),
		).toMatchObject({ value: 50, from: ['all'] });
	});

	test('sumCounts takes the parts where the whole has no number, and says that there may be more', () => {
		const found = sum(
			groups({
				all: { count: 'not-reported' },
				some: { count: 20, within: 'all' },
				others: { count: 10, within: 'all' },
			}),
		);
		expect(found).toMatchObject({ state: 'reported', min: 30, from: ['some', 'others'] });
		expect(found).not.toHaveProperty('value');
		expect(found).not.toHaveProperty('max');
	});

	test('sumCounts takes the part where the whole is not chosen', () => {
		expect(sum(groups({ all: { count: 50, role: 'user' }, some: { count: 20, within: 'all' } }), makers)).toMatchObject(
			{ value: 20, from: ['some'] },
		);
	});

	test('sumCounts leaves out a part of a part whose middle is not chosen', () => {
		expect(
			sum(
				groups({
					all: { count: 50 },
					some: { count: 20, within: 'all', role: 'user' },
					few: { count: 5, within: 'some' },
				}),
				makers,
			),
		).toMatchObject({ value: 50, from: ['all'] });
	});

	test('sumCounts ends where groups are within each other, which the check refuses', () => {
		expect(sum(groups({ a: { count: 5, within: 'b' }, b: { count: 5, within: 'a' } }))).toMatchObject({ value: 10 });
		expect(sum(groups({ a: { count: 5, within: 'a' } }))).toMatchObject({ value: 5 });
		expect(
			sum(
				groups({
					a: { count: 5, within: 'b' },
					b: { count: 'unclear', within: 'c' },
					c: { count: 'unclear', within: 'b' },
				}),
			).min,
		).toBe(5);
	});

	test('sumCounts counts a group within one that is not in the list', () => {
		expect(sum(groups({ a: { count: 5, within: 'gone' } }))).toMatchObject({ value: 5 });
	});

	test('sumCounts has at least the largest of groups that overlap, and at most all of them, whichever says so', () => {
		const found = sum(groups({ a: { count: 30 }, b: { count: 20, overlaps: 'a' } }));
		expect(found).toMatchObject({ state: 'reported', min: 30, max: 50, from: ['a', 'b'] });
		expect(found).not.toHaveProperty('value');
		expect(sum(groups({ a: { count: 20, overlaps: 'b' }, b: { count: 30 } }))).toMatchObject({ min: 30, max: 50 });
		expect(sum(groups({ a: { count: 30, overlaps: 'b' }, b: { count: 20, overlaps: 'a' } }))).toMatchObject({
			min: 30,
			max: 50,
		});
	});

	test('sumCounts adds groups beside those that overlap', () => {
		expect(sum(groups({ a: { count: 30 }, b: { count: 20, overlaps: 'a' }, c: { count: 7 } }))).toMatchObject({
			min: 37,
			max: 57,
		});
		expect(
			sum(groups({ a: { count: 30 }, b: { count: 20, overlaps: 'a' }, c: { count: 7, overlaps: 'b' } })),
		).toMatchObject({ min: 30, max: 57 });
	});

	test('sumCounts counts a group that overlaps with one that has no number', () => {
		expect(sum(groups({ a: { count: 'not-reported' }, b: { count: 20, overlaps: 'a' } }))).toMatchObject({
			min: 20,
			from: ['b'],
		});
	});

	test('sumCounts counts a group that overlaps with one that is not chosen', () => {
		expect(sum(groups({ a: { count: 30, role: 'user' }, b: { count: 20, overlaps: 'a' } }), makers)).toMatchObject({
			value: 20,
			from: ['b'],
		});
	});

	test('sumCounts gives a lower bound where one group has no number', () => {
		expect(sum(groups({ a: { count: 30 }, b: { count: 'not-reported' } }))).toEqual({
			state: 'reported',
			min: 30,
			source: 'Table 1',
			coded: 'derived',
			from: ['a'],
		});
		expect(sum(groups({ a: { count: 30 }, b: {} }))).toMatchObject({ min: 30 });
	});

	test('sumCounts never says "at least 0": the state of the group without a number stands', () => {
		expect(sum(groups({ a: { count: 0 }, b: { count: 'not-reported' } }))).toEqual({
			state: 'not-reported',
			source: 'Table 1',
			coded: 'derived',
		});
		expect(sum(groups({ a: { count: 'none' }, b: { count: 'unclear' } })).state).toBe('unclear');
	});

	test('sumCounts has both numbers, the smaller first, where a part has more people than its whole', () => {
		const found = sum(groups({ all: { count: 49 }, some: { count: 99_999, within: 'all' } }));
		expect(found).toMatchObject({ min: 49, max: 99_999, from: ['all'] });
		expect(found.doubt).toBe('Numbers of groups and of their parts do not fit each other.');
		const about = { value: 60, approximate: true };
		expect(
			sum(groups({ all: { count: about }, a: { count: 40, within: 'all' }, b: { count: 35, within: 'all' } })),
		).toMatchObject({
			min: 60,
			max: 75,
			approximate: true,
		});
	});

	test('sumCounts has at least as many people in a whole as in its parts together', () => {
		expect(
			sum(groups({ all: { count: { min: 10 } }, a: { count: 20, within: 'all' }, b: { count: 30, within: 'all' } })),
		).toMatchObject({ min: 50, from: ['all'] });
	});

	test('sumCounts counts no more people in the parts of a whole than the whole has, though they were counted differently', () => {
		const [all, a, b] = groups({
			all: { count: 100, role: 'user' },
			a: { count: 60, within: 'all' },
			b: { count: 50, within: 'all' },
		}) as [Entry, Entry, Entry];
		const found = sum([all, { ...a, basis: 'enrolled' }, { ...b, basis: 'responded' }], makers);
		expect(found).toMatchObject({ min: 60, max: 100, from: ['a', 'b'] });
		expect(sum([all, { ...a, basis: 'enrolled' }, { ...b, basis: 'responded', within: 'gone' }], makers).value).toBe(
			110,
		);
	});

	test('sumCounts takes groups for overlapping whose parts do', () => {
		const found = sum(
			groups({
				a: { count: 30 },
				inner: { count: 5, within: 'a' },
				b: { count: 20 },
				other: { count: 6, within: 'b', overlaps: 'inner' },
			}),
		);
		expect(found).toMatchObject({ min: 30, max: 50, from: ['a', 'b'] });
	});

	test('sumCounts has the exact number of a whole whose parts overlap', () => {
		expect(
			sum(
				groups({ all: { count: 49 }, a: { count: 29, within: 'all', overlaps: 'b' }, b: { count: 32, within: 'all' } }),
			),
		).toEqual({ state: 'reported', value: 49, source: 'Table 1', coded: 'derived', from: ['all'] });
	});

	test('sumCounts gives the exact sum where the group without a number is part of one that has it', () => {
		expect(sum(groups({ all: { count: 50 }, some: { count: 'not-reported', within: 'all' } }))).toMatchObject({
			value: 50,
		});
	});

	test('sumCounts adds the ends of ranges', () => {
		const found = sum(groups({ a: { count: { min: 2, max: 4 } }, b: { count: 10 } }));
		expect(found).toMatchObject({ min: 12, max: 14 });
		expect(found).not.toHaveProperty('value');
	});

	test('sumCounts keeps an end open that is open in one group', () => {
		const atLeast = sum(groups({ a: { count: { min: 80 } }, b: { count: 10 } }));
		expect(atLeast).toMatchObject({ min: 90 });
		expect(atLeast).not.toHaveProperty('max');
		expect(sum(groups({ a: { count: { max: 15 } }, b: { count: 10 } }))).toMatchObject({ min: 10, max: 25 });
	});

	test('sumCounts is a plain number where the ends of its ranges meet', () => {
		expect(sum(groups({ a: { count: { min: 3, max: 3 } } }))).toMatchObject({ value: 3 });
	});

	test('sumCounts is approximate where one counted part is, and only then', () => {
		expect(sum(groups({ a: { count: { value: 60, approximate: true } }, b: { count: 10 } }))).toMatchObject({
			value: 70,
			approximate: true,
		});
		expect(
			sum(groups({ a: { count: 60 }, b: { count: { value: 10, approximate: true }, within: 'a' } })),
		).not.toHaveProperty('approximate');
	});

	test('sumCounts gives the state that says most where no group has a number', () => {
		expect(sum(groups({ a: { count: 'not-in-review' }, b: { count: 'not-reported' } })).state).toBe('not-reported');
		expect(sum(groups({ a: { count: 'unclear' }, b: { count: 'not-reported' } })).state).toBe('unclear');
	});

	test('sumCounts says that the review is silent where no group is chosen, or none has a count', () => {
		expect(sum(groups({ a: { count: 3, role: 'user' } }), makers).state).toBe('not-in-review');
		expect(sum([]).state).toBe('not-in-review');
		expect(sum(groups({ a: {} })).state).toBe('not-in-review');
	});

	test.each(absentStates)('sumCounts is %s where the whole list is', (state) => {
		expect(sum(state)).toEqual({ state, source: 'Table 1', coded: 'derived' });
	});

	test('sumCounts says where it adds up people who are counted differently', () => {
		const [first, second] = groups({ a: { count: 30 }, b: { count: 20 } }) as [Entry, Entry];
		expect(
			sum([
				{ ...first, basis: 'enrolled' },
				{ ...second, basis: 'responded' },
			]).note,
		).toBe('Adds up groups counted differently: enrolled, responded.');
		expect(
			sum([
				{ ...first, basis: 'enrolled' },
				{ ...second, basis: 'enrolled' },
			]),
		).not.toHaveProperty('note');
	});

	test('sumCounts is always true of the people who were there', () => {
		fc.assert(
			fc.property(crowds, ({ list, people }) => {
				const { state, value, min, max } = sum(list);
				if (state !== 'reported') return;
				expect((value as number | undefined) ?? min ?? 0).toBeLessThanOrEqual(people);
				expect((value as number | undefined) ?? max ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(people);
			}),
			{ numRuns: runs(2000), seed: 20 },
		);
	});
});

describe('a doubt about a number that is summed', () => {
	const doubtful = (entry: Entry): Entry => ({ ...entry, doubt: 'A slip of the pen.' });

	test('stays with the sum', () => {
		const [first, ...others] = groups({ weavers: { count: 12 }, potters: { count: 7 } });
		expect(sum([doubtful(first as Entry), ...others])).toMatchObject({
			value: 19,
			doubt: 'Made from what is in doubt: weavers.',
		});
	});

	test('is none of a sum that leaves the number out', () => {
		const [whole, part] = groups({ weavers: { count: 12 }, talkers: { count: 3, within: 'weavers' } });
		expect(sum([whole as Entry, doubtful(part as Entry)]).doubt).toBeUndefined();
	});

	test('is named after a reading that says something else', () => {
		const [first] = groups({ weavers: { count: 12 } });
		const count = { ...(first?.count as Value), readings: [{ state: 'reported' as const, value: 14, source: 'Text' }] };
		expect(sum([{ ...(first as Entry), count }]).doubt).toBe('Made from what is in doubt: weavers.');
	});
});

describe('collectCodes', () => {
	const codes = smallVariable('tool').codes;
	const tools: Derivation = { list: 'measures', field: 'tool', where: new Map() };
	const measure = (id: string, value: string[] | AbsentState): Entry => ({
		id,
		values: {
			tool: Array.isArray(value)
				? { state: 'reported', value, source: 'Table 1', coded: 'review' }
				: { state: value, source: 'Table 1', coded: 'review' },
		},
		source: 'Table 1',
		coded: 'review',
	});

	test('collectCodes has each code once, in the order of the codebook', () => {
		const found = collectCodes([measure('a', ['talk', 'scale']), measure('b', ['scale'])], tools, codes, 'Table 1');
		expect(found).toEqual({
			state: 'reported',
			value: ['scale', 'talk'],
			source: 'Table 1',
			coded: 'derived',
			from: ['a', 'b'],
		});
	});

	test('collectCodes passes over entries without a code, where others have one', () => {
		expect(collectCodes([measure('a', 'unclear'), measure('b', ['diary'])], tools, codes, 'Table 1').value).toEqual([
			'diary',
		]);
	});

	test('collectCodes gives the state that says most where no entry has a code', () => {
		expect(collectCodes([measure('a', 'not-reported'), measure('b', 'unclear')], tools, codes, 'Table 1').state).toBe(
			'unclear',
		);
	});

	test('collectCodes is in doubt where only an entry in doubt has a code', () => {
		const doubtful = { ...measure('b', ['talk']), name: 'Talk sheet', doubt: 'Perhaps of another study.' };
		expect(collectCodes([measure('a', ['scale']), doubtful], tools, codes, 'Table 1').doubt).toBe(
			'Made from what is in doubt: Talk sheet.',
		);
		expect(collectCodes([measure('a', ['scale', 'talk']), doubtful], tools, codes, 'Table 1').doubt).toBeUndefined();
	});

	test('collectCodes is as absent as the list', () => {
		expect(collectCodes('none', tools, codes, 'Table 1')).toEqual({
			state: 'none',
			source: 'Table 1',
			coded: 'derived',
		});
	});

	test('collectCodes takes only entries that meet its conditions', () => {
		const some: Derivation = { ...tools, where: new Map([['tool', ['diary', 'talk']]]) };
		expect(collectCodes([measure('a', ['scale']), measure('b', ['talk'])], some, codes, 'Table 1')).toMatchObject({
			value: ['talk'],
			from: ['b'],
		});
	});
});

describe('derivationOf', () => {
	test('derivationOf reads LIST.FIELD, and is undefined for variables that are typed', () => {
		expect(derivationOf(smallVariable('tools'))).toEqual({ list: 'measures', field: 'tool', where: new Map() });
		expect(derivationOf(smallVariable('year'))).toEqual({ list: 'reference', field: 'year', where: new Map() });
		expect(derivationOf(smallVariable('shape'))).toBeUndefined();
	});

	test('derivationOf reads one code and several alike', () => {
		expect(derivationOf(smallVariable('makers'))?.where).toEqual(new Map([['role', ['maker']]]));
		expect(
			derivationOf({
				...smallVariable('makers'),
				from: { list: 'participants', field: 'count', where: { role: ['maker', 'user'] } },
			})?.where,
		).toEqual(new Map([['role', ['maker', 'user']]]));
	});
});

test('yearOf is the year of the reference', () => {
	expect(yearOf({ type: 'book', title: 'T', issued: { 'date-parts': [[1999, 5]] } }, 'Reference list')).toEqual({
		state: 'reported',
		value: 1999,
		source: 'Reference list',
		coded: 'derived',
	});
	for (const issued of [undefined, { literal: 'in press' }])
		expect(yearOf({ type: 'book', title: 'T', issued }, 'Reference list').state).toBe('not-reported');
});
