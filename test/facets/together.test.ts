/** Values that occur with a selection more or less often than expected, counted again by hand. */
import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/corpus/corpus.ts';
import { listOf } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { togetherWith } from '../../src/facets/together.ts';
import { gardens } from '../gardens.ts';

const selectionOf = (query: string) => parseAddress(gardens, query).selection;

/** Whether a study has a code, by its record alone. */
function has(study: Study, id: string, code: string): boolean {
	const variable = gardens.variablesById.get(id);
	const entries =
		variable?.of === 'study'
			? [study.values[id]]
			: [listOf(study, variable?.of ?? '')]
					.flat()
					.map((entry) => (typeof entry === 'string' ? undefined : entry.values[id]));
	const codes = entries.flatMap((value) => (value?.state === 'reported' ? [value.value ?? []].flat().map(String) : []));
	const within = (own: string): boolean =>
		own === code || within(variable?.codes.find((one) => one.code === own)?.within ?? code + own);
	return codes.some(
		(own) =>
			own === code ||
			(variable?.codes.some((one) => one.code === own && one.within !== undefined) === true && within(own)),
	);
}

describe('togetherWith(corpus, selection)', () => {
	test.each(['plot=school-yard', 'pursuits=cooking', 'whom=child-growers'])(
		'of %s counts and expects what the records say',
		(query) => {
			const selection = selectionOf(query);
			const chosen = studiesIn(gardens, select(indexOf(gardens), selection));
			const { found, total, more, less } = togetherWith(gardens, selection, { most: 1000 });
			expect([found, total]).toEqual([chosen.length, gardens.studies.length]);
			const own = new Set(selection.clauses.map(({ variable }) => variable));
			for (const { variable, code, count, expected } of [...more, ...less]) {
				expect(own.has(variable)).toBe(false);
				// Countries, years and classes are no codes of the codebook.
				if (gardens.variablesById.get(variable)?.kind !== 'codes') continue;
				const [inChosen, inAll] = [chosen, gardens.studies].map(
					(studies) => studies.filter((study) => has(study, variable, code)).length,
				) as [number, number];
				expect([variable, code, count]).toEqual([variable, code, inChosen]);
				expect(expected).toBeCloseTo((chosen.length * inAll) / gardens.studies.length, 10);
				expect(Math.abs(count - expected)).toBeGreaterThanOrEqual(1);
			}
			expect(more.length + less.length).toBeGreaterThan(0);
			expect(more.every(({ count, expected }) => count > expected)).toBe(true);
			expect(less.every(({ count, expected }) => count < expected)).toBe(true);
		},
	);

	test('leads to the studies that it counts', () => {
		const { more } = togetherWith(gardens, selectionOf('plot=school-yard'));
		expect(more.length).toBeGreaterThan(0);
		for (const { count, selection } of more)
			expect(studiesIn(gardens, select(indexOf(gardens), selection))).toHaveLength(count);
	});

	test('names the largest differences first, and no more than asked for', () => {
		const all = togetherWith(gardens, selectionOf('plot=school-yard'), { most: 1000 });
		const some = togetherWith(gardens, selectionOf('plot=school-yard'), { most: 2 });
		expect(some.more).toEqual(all.more.slice(0, 2));
		const gaps = all.more.map(({ count, expected }) => count - expected);
		expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
	});

	test('says nothing of everything and of nothing', () => {
		for (const query of ['', 'plot=rooftop&nation=FR'])
			expect(togetherWith(gardens, selectionOf(query))).toMatchObject({ more: [], less: [] });
	});
});
