import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { has } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { corpusFor } from '../../src/facets/firm-count.ts';
import { idsOf, select } from '../../src/facets/select.ts';
import { type Selection, withFirmness } from '../../src/facets/selection.ts';
import { isUnchanged, pastView, viewDifference } from '../../src/guidance/view-difference.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { anyCorpus, anySelection } from '../facets/random-corpus.ts';
import { runs } from '../runs.ts';
import { fetched, withParts } from './past.ts';

/** Ids that a selection finds in a corpus, by the facet engine alone. */
function found(corpus: Corpus, selection: Selection): readonly string[] {
	const ids = selection.ids.filter((id) => corpus.studiesById.has(id));
	if (selection.ids.length > 0 && ids.length === 0) return [];
	const set = select(indexOf(corpusFor(corpus, selection)), { ...selection, ids, q: '' });
	return corpus.studies.filter((_, i) => has(set, i)).map(({ id }) => id);
}

const view = (corpus: Corpus, then: Corpus, query: string, words?: string[]) =>
	viewDifference({ corpus, query, ...(words ? { matches: idsOf(corpus, words) } : {}) }, fetched(corpus, then));

const ids = (changes: readonly { id: string }[]) => changes.map(({ id }) => id);

/** Two versions: of each study it is drawn whether it stayed, was charted anew, came or left. */
const versions = fc.tuple(anyCorpus, anyCorpus).chain(([now, other]) =>
	fc
		.tuple(fc.array(fc.constantFrom('same', 'other', 'gone'), { minLength: 40, maxLength: 40 }), anySelection(now))
		.map(([fates, selection]) => {
			const then = now.studies.flatMap((study, i) => {
				const fate = fates[i];
				if (fate === 'gone') return [];
				return [fate === 'same' ? study : (other.studiesById.get(study.id) ?? study)];
			});
			const left = other.studies.filter(({ id }) => !now.studiesById.has(id));
			return { now, past: withParts(now, { studies: [...then, ...left] }), selection };
		}),
);

test('viewDifference finds what the selection finds in either version, from the difference alone', () => {
	fc.assert(
		fc.property(versions, ({ now, past, selection }) => {
			const told = view(now, past, formatAddress({ ...selection, q: '' }));
			const [before, after] = [found(past, selection), found(now, selection)];
			expect([...ids(told.added)].sort()).toEqual(after.filter((id) => !before.includes(id)).sort());
			expect([...ids(told.removed)].sort()).toEqual(before.filter((id) => !after.includes(id)).sort());
			const inDoubt = (of: Corpus, all: readonly string[]) => {
				const firm = new Set(found(of, withFirmness(selection, true)));
				return { count: all.length, inDoubt: all.filter((id) => !firm.has(id)).length };
			};
			expect([told.before, told.now]).toEqual([inDoubt(past, before), inDoubt(now, after)]);
			// The same as a list, from the data of then.
			const query = formatAddress({ ...selection, q: '' });
			const then = pastView({ corpus: now, query }, fetched(now, past));
			expect([...then.corpus.studiesById.keys()].sort()).toEqual([...past.studiesById.keys()].sort());
			if (selection.ids.length === 0 && told.unknown.length === 0) {
				const set = select(indexOf(corpusFor(then.corpus, then.selection)), then.selection);
				const listed = then.corpus.studies.filter((_, i) => has(set, i)).map(({ id }) => id);
				expect([...listed].sort()).toEqual([...before].sort());
			}
			for (const { id } of told.recoded) expect(before.includes(id) && after.includes(id)).toBe(true);
		}),
		{ numRuns: runs(60) },
	);
});

describe('viewDifference', () => {
	const then = smallCorpus([
		{ values: { shape: 'round', weeks: 4 } },
		{ values: { shape: 'square', weeks: 8 } },
		{ values: { shape: 'round', weeks: 8 } },
		{ values: { shape: 'flat' } },
	]);
	const now = smallCorpus([
		{ values: { shape: 'square', weeks: 4 } },
		{ values: { shape: 'square', weeks: 9 } },
		{ values: { shape: 'round', weeks: 8 } },
		{ values: { shape: 'flat' } },
		{ values: { shape: 'round' } },
	]);

	test('tells what was added, removed and recoded in this view, with what changed', () => {
		const told = view(now, then, '?shape=square&v=1.0.0');
		expect(told).toEqual({
			added: [
				{
					id: 's1',
					label: 'AuthorA 2000',
					isWhole: false,
					changes: [{ variable: 'shape', label: 'shape', before: 'The round', after: 'The square' }],
				},
			],
			removed: [],
			recoded: [
				{
					id: 's2',
					label: 'AuthorB 2000',
					isWhole: false,
					changes: [{ variable: 'weeks', label: 'weeks', before: '8 weeks', after: '9 weeks' }],
				},
			],
			gone: [],
			redefined: [],
			unknown: [],
			before: { count: 1, inDoubt: 0 },
			now: { count: 2, inDoubt: 0 },
		});
		const round = view(now, then, '?shape=round');
		expect([ids(round.added), ids(round.removed)]).toEqual([['s5'], ['s1']]);
		expect(round.added[0]?.isWhole).toBe(true);
	});

	test('is empty for a view that nothing touched, however much changed elsewhere', () => {
		expect(isUnchanged(view(now, then, '?shape=flat'))).toBe(true);
		expect(isUnchanged(view(now, then, '?id=s3&id=s4'))).toBe(true);
		expect(isUnchanged(view(now, then, ''))).toBe(false);
	});

	test('says which code or variable of the address is gone, and what it found then', () => {
		const without = withParts(now, {
			variables: now.variables
				.filter(({ id }) => id !== 'weeks')
				.map((variable) => (variable.id === 'shape' ? { ...variable, codes: variable.codes.slice(1) } : variable)),
			studies: now.studies.map(({ values: { weeks: _, ...values }, ...study }) => ({
				...study,
				values: values.shape?.value === 'round' ? { ...values, shape: { ...values.shape, value: 'flat' } } : values,
			})),
		});
		const code = view(without, then, '?shape=round');
		expect([code.gone, ids(code.removed), code.added, code.now.count]).toEqual([
			['shape: The round'],
			['s1', 's3'],
			[],
			0,
		]);
		const variable = view(without, then, '?weeks=5..');
		expect([variable.gone, ids(variable.removed), variable.before?.count]).toEqual([['weeks'], ['s2', 's3'], 2]);
	});

	test('does not say what a version found by a variable that it did not have', () => {
		const old = withParts(then, {
			variables: then.variables.filter(({ id }) => id !== 'shape'),
			studies: then.studies.map(({ values: { shape: _, ...values }, ...study }) => ({ ...study, values })),
		});
		const told = view(now, old, '?shape=square');
		expect([told.unknown, told.added, told.removed, told.before]).toEqual([['shape'], [], [], undefined]);
	});

	test('takes the words of today for those of then', () => {
		const told = view(now, then, '?shape=square&q=tree', ['s1', 's3']);
		expect([ids(told.added), told.recoded, told.now.count]).toEqual([['s1'], [], 1]);
	});
});
