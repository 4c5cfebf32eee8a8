/** Counting programmes word by word, against a count of programmes one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { and, count, rowsOf, setOf } from '../../src/facets/bitset.ts';
import { buildIndex } from '../../src/facets/build-index.ts';
import { countRepeats } from '../../src/facets/repeats.ts';
import { runs } from '../runs.ts';

/** Studies with their programme, and whether each is in one set and in another: few programmes with many studies, up to many with few. */
const cases = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 })).chain(([size, programmes]) =>
	fc.array(fc.tuple(fc.integer({ min: 0, max: programmes - 1 }), fc.boolean(), fc.boolean()), {
		minLength: size,
		maxLength: size,
	}),
);

test('countRepeats(index, ids, others) is how many more studies than programmes are in both', () => {
	fc.assert(
		fc.property(cases, (studies) => {
			const numbers = new Map<number, number>();
			const programmes = Int32Array.from(studies, ([programme]) => {
				if (!numbers.has(programme)) numbers.set(programme, numbers.size);
				return numbers.get(programme) ?? 0;
			});
			const index = buildIndex({ ids: studies.map((_, i) => `s${i}`), programmes, lists: {}, columns: [] });
			const setBy = (place: 1 | 2) =>
				setOf(
					studies.length,
					studies.flatMap((study, i) => (study[place] ? [i] : [])),
				);
			const [ids, others] = [setBy(1), setBy(2)];
			const both = and(ids, others);
			const distinct = new Set(Array.from(rowsOf(both), (study) => programmes[study])).size;
			expect(countRepeats(index, ids, others)).toBe(count(both) - distinct);
		}),
		{ numRuns: runs(500) },
	);
});
