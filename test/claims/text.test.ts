/** Statements against other places of the text: other statements, strategies, titles of the reference list. */
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../src/claims/recompute.ts';
import type { ClaimRecord } from '../../src/schema/claim.ts';
import { gardens } from '../gardens.ts';
import { claim, judge } from './judge.ts';

/** What a statement of the close comes to against one of the summary. */
function against(other: Partial<ClaimRecord>, own: Partial<ClaimRecord>, part?: true) {
	const there = claim({ section: 'summary', paragraph: 1, ...other, id: 'other' });
	const corpus = { ...gardens, claims: [...gardens.claims, there] };
	const recompute = [{ against: { claim: 'other', ...(part ? { part } : {}) } }];
	const outcome = outcomeOf(corpus, claim({ kind: 'citations', ...own, recompute }));
	const comparisons = outcome.readings[0]?.comparisons.filter(({ what }) => what !== 'citations') ?? [];
	return { verdict: outcome.verdict, comparisons };
}

describe('a statement against another', () => {
	test('agrees if both state the same number, also where one is approximate', () => {
		const [nine, about] = [9, { value: 10, approximate: true }].map((stated) => ({ stated, unit: 'gardens' }));
		expect(against({ ...nine }, { ...nine }).verdict).toBe('agrees');
		expect(against({ ...about }, { ...nine }).verdict).toBe('agrees');
		expect(against({ stated: 30, unit: 'gardens' }, { ...nine }).verdict).toBe('differs');
	});

	test('says which reports only one of them cites; one that is cited twice counts once', () => {
		const { verdict, comparisons } = against(
			{ cites: ['amsel-2012', 'tamm-2018'] },
			{ cites: ['amsel-2012', 'amsel-2012', 'quillet-2010'] },
		);
		expect(verdict).toBe('differs');
		expect(comparisons).toEqual([
			{
				what: 'other-citations',
				claim: 'other',
				both: ['amsel-2012'],
				hereOnly: ['quillet-2010'],
				thereOnly: ['tamm-2018'],
				result: 'differs',
			},
		]);
	});

	test('may give a part of what the other gives, and not more', () => {
		const all = { names: ['Watering', 'weeding'] };
		expect(against(all, { names: ['watering'] }).verdict).toBe('differs');
		expect(against(all, { names: ['watering'] }, true).verdict).toBe('agrees');
		expect(against(all, { names: ['watering', 'slugs'] }, true).verdict).toBe('differs');
	});

	test('that nobody named something differs if the other names it', () => {
		const denied = { names: ['slugs'], quantifier: 'none' as const };
		expect(against({ names: ['slugs', 'weeding'] }, denied).verdict).toBe('differs');
		expect(against({ names: ['weeding'] }, denied).verdict).toBe('agrees');
	});

	test('of its own paragraph is not judged, and without anything in common nothing is compared', () => {
		const own = { section: 'close', paragraph: 2, names: ['slugs'] };
		expect(against({ ...own, names: ['weeding'] }, own).verdict).toBe('alone');
		expect(against({ names: ['weeding'] }, { cites: ['amsel-2012'] })).toEqual({
			verdict: 'unchecked',
			comparisons: [],
		});
	});
});

describe('words', () => {
	const searches = ['(garden* OR yard) AND child*', '1. Gärten\n2. nothing'].map((strategy, i) => ({
		source: `Index ${i + 1}`,
		kind: 'database' as const,
		date: 'not-in-review' as const,
		hits: 'not-in-review' as const,
		strategy,
		at: 'Sheet',
	}));
	const corpus = { ...gardens, review: { ...gardens.review, searches } };
	const terms = (words: string[], within?: 'some') =>
		judge({ kind: 'strategy' }, { terms: { words, ...(within ? { in: within } : {}) } }, corpus).comparisons;

	test('of strategies are whole words, or beginnings with a star, whatever their accents and capitals', () => {
		expect(terms(['yard', 'not', 'gart*', 'gard'], 'some').map(({ result }) => result)).toEqual([
			'agrees',
			'differs',
			'agrees',
			'differs',
		]);
		expect(terms(['yard'])).toMatchObject([{ result: 'differs', lacking: ['Index 2'], strategies: 2 }]);
	});

	test('without a printed strategy are not compared', () => {
		const bare = { ...gardens, review: { ...gardens.review, searches: [] } };
		expect(judge({ kind: 'strategy' }, { terms: { words: ['yard'] } }, bare).verdict).toBe('unchecked');
	});

	test('of titles are counted in the reference list', () => {
		const count = gardens.references.filter(({ title = '' }) => /\bgarden\b/i.test(title)).length;
		expect(count).toBeGreaterThan(0);
		expect(judge({ stated: count, unit: 'works' }, { titles: 'Garden' }).verdict).toBe('agrees');
		expect(judge({ stated: count + 1, unit: 'works' }, { titles: 'Garden' }).verdict).toBe('differs');
		expect(judge({ quantifier: 'none' }, { titles: 'garden' }).verdict).toBe('differs');
		expect(judge({ quantifier: 'none' }, { titles: 'submarine' }).verdict).toBe('agrees');
	});
});

test('works that are cited for included reports are all included, or it differs', () => {
	expect(judge({ cites: ['amsel-2012'] }, { included: true }).verdict).toBe('agrees');
	expect(judge({ cites: ['amsel-2012'], 'cites-other': [1] }, { included: true }).comparisons).toMatchObject([
		{ result: 'differs', included: 1, cited: 2 },
	]);
	expect(judge({ 'cites-other': [1, 1] }, { included: true }).comparisons).toMatchObject([{ included: 0, cited: 1 }]);
});
