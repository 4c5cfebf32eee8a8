/** Groups of participants against a slow judge: who tries every number of people that the record allows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/corpus/corpus.ts';
import { sumCounts } from '../../src/corpus/derive.ts';
import { fullValue } from '../../src/corpus/full-value.ts';
import type { Value } from '../../src/corpus/value.ts';
import { checkGroups } from '../../src/records/checks/groups.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { type ContentReading, readContent } from '../../src/records/read.ts';
import { type AbsentState, isAbsentState } from '../../src/schema/state.ts';
import { runs } from '../runs.ts';
import { fixtures } from './overlay.ts';

interface Written {
	id: string;
	role: 'everyone' | 'adults' | 'children';
	basis: 'enrolled' | 'responded';
	count: number | AbsentState | { value?: number; min?: number; max?: number; approximate?: boolean; doubt?: string };
	within?: string;
	overlaps?: string;
	note?: string;
	doubt?: string;
}

/** The people of whom a number counts, by who is chosen. */
const sums: Readonly<Record<string, readonly Written['role'][]>> = {
	all: ['everyone', 'adults', 'children'],
	known: ['adults', 'children'],
	grown: ['adults'],
	young: ['children'],
};

const minimal = readContent('minimal', fixtures);

/** The minimal review, where one study has these groups. */
function readingOf(groups: readonly Written[]): ContentReading {
	const sources = minimal.sources.map((source) => {
		if (source.name !== 'birch-2021') return source;
		const data = { ...(source.data as object), participants: groups };
		return { ...source, data, text: JSON.stringify(data) };
	});
	return { ...minimal, sources };
}

/** The sums that are published of these groups. */
function published(groups: readonly Written[]): Record<string, Value> {
	const entries = groups.map(({ role, count, ...group }): Entry => {
		const full = typeof count === 'number' ? { value: count } : isAbsentState(count) ? { state: count } : count;
		const said = { source: 'Table 1', coded: 'review' } as const;
		return {
			...group,
			...said,
			values: { role: { ...said, state: 'reported', value: role } },
			count: fullValue(full, 'Table 1'),
		};
	});
	const sumOf = (roles: readonly string[]) =>
		sumCounts(entries, { list: 'participants', field: 'count', where: new Map([['role', roles]]) }, 'Table 1');
	return Object.fromEntries(Object.entries(sums).map(([id, roles]) => [id, sumOf(roles)]));
}

const told = (groups: readonly Written[]) => [...checkGroups(buildMaterial(readingOf(groups)))];

/** Ways of giving a number that can be relied on, */
const firm = ['exact', 'exact', 'exact', 'exact', 'range', 'min', 'max', 'none', 'not-reported'];

/** and all others. */
const any = [...firm, 'about', 'doubt', 'doubted count'];

/** Groups within earlier ones, in any order. */
const crowdsOf = (forms: readonly string[]): fc.Arbitrary<readonly Written[]> =>
	fc
		.array(
			fc.record({
				number: fc.nat(6),
				more: fc.nat(3),
				form: fc.constantFrom(...forms),
				within: fc.constantFrom(null, 0, 0, 0, 1, 2, 3),
				overlaps: fc.constantFrom(undefined, undefined, 1, 1, 2, 3),
				role: fc.constantFrom<Written['role']>('everyone', 'adults', 'children'),
				basis: fc.constantFrom<Written['basis']>('enrolled', 'enrolled', 'responded'),
				note: fc.constantFrom(undefined, 'The printed numbers differ.'),
			}),
			{ minLength: 1, maxLength: 5 },
		)
		.chain((drawn) => {
			const groups = drawn.map(({ number, more, form, within, overlaps, role, basis, note }, i): Written => {
				const outer = within === null || i === 0 ? {} : { within: `g${within % i}` };
				// A neighbour, often with the same whole.
				const beside = overlaps === undefined ? i : (i + overlaps) % drawn.length;
				const other = beside === i ? {} : { overlaps: `g${beside}` };
				return {
					id: `g${i}`,
					role,
					basis,
					...countOf(form, number, more),
					...outer,
					...other,
					...(note ? { note } : {}),
				};
			});
			return fc.shuffledSubarray(groups, { minLength: groups.length });
		});

function countOf(form: string, number: number, more: number): Pick<Written, 'count' | 'doubt'> {
	switch (form) {
		case 'exact':
			return { count: number };
		case 'range':
			return { count: { min: number, max: number + more + 1 } };
		case 'min':
			return { count: { min: number + 1 } };
		case 'max':
			return { count: { max: number } };
		case 'about':
			return { count: { value: number, approximate: true } };
		case 'doubt':
			return { count: number, doubt: 'It may be misprinted.' };
		case 'doubted count':
			return { count: { value: number, doubt: 'It may be misprinted.' } };
		case 'none':
			return { count: 'none' };
		default:
			return { count: 'not-reported' };
	}
}

/** Fewest and most that a group's own number allows; nothing of one that is approximate or in doubt. */
function allowed({ count, doubt }: Written): readonly [number, number] {
	if (doubt || count === 'not-reported') return [0, Infinity];
	if (count === 'none') return [0, 0];
	if (typeof count === 'number') return [count, count];
	if (typeof count === 'string' || count.approximate || count.doubt) return [0, Infinity];
	return [count.value ?? count.min ?? 0, count.value ?? count.max ?? Infinity];
}

/** Whether there can be people who fit all that is said of the groups. */
function isPossible(groups: readonly Written[]): boolean {
	const partsOf = (whole: Written) => groups.filter(({ within }) => within === whole.id);
	const family = (group: Written): readonly Written[] => [group, ...partsOf(group).flatMap(family)];
	const namesOneOf = (a: Written, b: Written) =>
		family(a).some(({ overlaps }) => family(b).some(({ id }) => id === overlaps));
	const overlap = (a: Written, b: Written) => namesOneOf(a, b) || namesOneOf(b, a);
	/** Enough for all that is written. */
	const most =
		1 +
		groups.reduce(
			(sum, group) => sum + allowed(group).reduce((a, b) => (Number.isFinite(b) ? Math.max(a, b) : a), 0),
			0,
		);

	/** Every size that a group can have. */
	function sizesOf(whole: Written): readonly number[] {
		const parts = partsOf(whole);
		const [least, upTo] = allowed(whole);
		const choices = parts
			.map(sizesOf)
			.reduce<readonly (readonly number[])[]>(
				(all, sizes) => all.flatMap((one) => sizes.map((size) => [...one, size])),
				[[]],
			);
		return Array.from({ length: most + 1 }, (_, size) => size)
			.filter((size) => size >= least && size <= upTo)
			.filter((size) => choices.some((sizes) => fits(whole, size, parts, sizes)));
	}

	function fits(whole: Written, size: number, parts: readonly Written[], sizes: readonly number[]): boolean {
		if (sizes.some((part) => part > size)) return false;
		for (const basis of ['enrolled', 'responded']) {
			const alike = parts.flatMap((part, i) => (part.basis === basis ? [{ part, size: sizes[i] ?? 0 }] : []));
			if (fewest(alike) > size) return false;
		}
		return !isSharedOut(whole, parts) || size <= sizes.reduce((sum, part) => sum + part, 0);
	}

	/** The fewest people in groups side by side: of those that overlap, also by way of a third, as many as in the largest. */
	function fewest(alike: readonly { part: Written; size: number }[]): number {
		const [first] = alike;
		if (!first) return 0;
		let cluster = [first];
		for (let grown = 0; grown < cluster.length; ) {
			grown = cluster.length;
			cluster = alike.filter((one) => cluster.some((other) => other === one || overlap(other.part, one.part)));
		}
		return Math.max(...cluster.map(({ size }) => size)) + fewest(alike.filter((one) => !cluster.includes(one)));
	}

	/** Each part has a role of its own, other than that of the whole, and none overlaps another. */
	function isSharedOut(whole: Written, parts: readonly Written[]): boolean {
		return (
			parts.length > 1 &&
			new Set([whole, ...parts].map((group) => group.role)).size === parts.length + 1 &&
			parts.every((part) => part.basis === whole.basis) &&
			!parts.some((part) => parts.some((other) => part !== other && overlap(part, other)))
		);
	}

	/** A part that says that it may be more than something around it. */
	const isTooWide = (part: Written, whole: Written) =>
		whole !== part &&
		family(whole).includes(part) &&
		Number.isFinite(allowed(part)[1]) &&
		allowed(part)[1] > allowed(whole)[1];
	return (
		groups.filter(({ within }) => within === undefined).every((group) => sizesOf(group).length > 0) &&
		!groups.some((part) => groups.some((whole) => isTooWide(part, whole)))
	);
}

const endsOf = ({ value, min, max }: Value) => [Number(value ?? min ?? 0), Number(value ?? max ?? Infinity)] as const;

describe('checkGroups', () => {
	test('it is silent where there can be such people, and only there, whatever notes say', () => {
		const seen = { silent: 0, told: 0 };
		fc.assert(
			fc.property(crowdsOf(any), (groups) => {
				const isSilent = told(groups).length === 0;
				seen[isSilent ? 'silent' : 'told']++;
				expect(isSilent).toBe(isPossible(groups));
			}),
			{ numRuns: runs(2000), seed: 9 },
		);
		// Both were tried.
		expect(Math.min(seen.silent, seen.told)).toBeGreaterThan(runs(400));
	});

	test('what is published of content that passes has its ends in order, and no part above its whole', {
		timeout: 300_000,
	}, () => {
		let passed = 0;
		fc.assert(
			fc.property(crowdsOf(any), (groups) => {
				// Whatever else the check may refuse: these rules are enough.
				if (told(groups).length > 0) return;
				passed++;
				const values = published(groups);
				for (const [id, roles] of Object.entries(sums)) {
					const value = values[id] as Value;
					const [low, high] = endsOf(value);
					expect(low).toBeLessThanOrEqual(high);
					if (value.state === 'reported') expect(value.value ?? value.min ?? value.max).toBeTypeOf('number');
					if (value.state !== 'reported') continue;
					// Numbers that can all be relied on fit, so that nothing is said against them.
					const isFirm = groups.every(
						({ count, doubt }) => !doubt && (typeof count !== 'object' || !(count.approximate || count.doubt)),
					);
					if (isFirm) expect(value.note ?? '').not.toContain('do not fit');
					for (const [part, some] of Object.entries(sums))
						if (some.every((one) => (roles as readonly string[]).includes(one)))
							expect(endsOf(values[part] as Value)[0]).toBeLessThanOrEqual(high);
				}
			}),
			{ numRuns: runs(3000), seed: 10 },
		);
		expect(passed).toBeGreaterThan(runs(600));
	});

	test('what is published of numbers that fit is what they say, of a whole its own number', () => {
		let passed = 0;
		fc.assert(
			fc.property(crowdsOf(firm), (groups) => {
				if (told(groups).length > 0) return;
				passed++;
				const value = published(groups).all as Value;
				expect(value.note ?? '').not.toContain('do not fit');
				const [whole, ...others] = groups.filter(({ within }) => within === undefined);
				if (others.length > 0 || typeof whole?.count !== 'number') return;
				expect(value).toMatchObject({ state: 'reported', value: whole.count });
			}),
			{ numRuns: runs(3000), seed: 11 },
		);
		expect(passed).toBeGreaterThan(runs(600));
	});

	test('nests as deep as anybody can write them end', () => {
		const deep = Array.from(
			{ length: 20_000 },
			(_, i): Written => ({
				id: `g${i}`,
				role: 'everyone',
				basis: 'enrolled',
				count: i === 19_999 ? 3 : i === 0 ? 2 : 'not-reported',
				...(i > 0 ? { within: `g${i - 1}` } : {}),
			}),
		);
		expect(told(deep).map(({ message }) => message)).toEqual([
			'participants.g0 is 2, but g19999, which is part of it, is 3.',
		]);
	});
});
