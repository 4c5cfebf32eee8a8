/** The comparisons of which a verdict is made: what is compared, both sides, and the result. Pages and files word them. */

import type { StatedNumber } from '../schema/claim.ts';
import type { ClaimQuantifier } from '../schema/claim-words.ts';
import type { Extent } from './amount.ts';

/** What a comparison comes to. `unchecked`: the records neither bear it out nor contradict it. */
export type ComparisonResult = 'agrees' | 'differs' | 'unchecked';

interface Compared {
	result: ComparisonResult;
	/** Set where nothing but the claim's own passage speaks, so that it was not judged by the records. */
	isAlone?: true;
}

export type ClaimComparison = Compared &
	(
		| { what: 'citations'; stated: StatedNumber; cited: number; repeated: readonly string[] }
		| { what: 'count'; stated: StatedNumber; found: Extent }
		| { what: 'share'; stated: StatedNumber; found: Extent; total: number }
		| {
				what: 'list';
				/** Cited, and recorded otherwise. */
				otherwise: readonly string[];
				/** Cited, and the record leaves it open. */
				open: readonly string[];
				/** Recorded so, and not cited. */
				uncited: readonly string[];
				isComplete: boolean;
		  }
		| { what: 'quantifier'; quantifier: ClaimQuantifier; found: Extent; total: number }
		| { what: 'sum'; stated: StatedNumber; found: Extent; given: number; missing: number }
		| { what: 'least' | 'most'; stated: number; found: Extent | undefined; missing: number }
		| { what: 'holders'; cited: readonly string[]; holders: readonly string[] }
		| { what: 'leading'; variable: string; code: string; leaders: readonly string[]; isLeast: boolean }
		| { what: 'order'; variable: string; of: 'studies' | 'codes'; names: readonly string[]; broken: readonly string[] }
		| { what: 'recorded-number'; stated: StatedNumber; found: Extent | undefined }
		| { what: 'recorded-code'; variable: string; stated: readonly string[]; found: readonly string[] }
		| { what: 'box'; box: string; stated: StatedNumber; found: number | undefined }
		| { what: 'parts'; parts: readonly number[]; stated: StatedNumber; sum: number }
		| { what: 'own-share'; part: number; whole: number; stated: StatedNumber; found: number | undefined }
		| {
				what: 'author' | 'authors' | 'year' | 'journal' | 'title';
				reference: string;
				stated: string;
				listed: string | undefined;
		  }
		/** A printed label that differs from its reference. */
		| { what: 'label'; study: string; printed: string; listed: string }
		/** How many printed labels do not. */
		| { what: 'labels'; count: number }
		| {
				what: 'sources';
				section: string;
				both: readonly string[];
				hereOnly: readonly string[];
				thereOnly: readonly string[];
		  }
		| { what: 'brackets'; source: string; line: number; opened: number; closed: number }
		| { what: 'lines'; source: string; line: number; missing: readonly number[]; named: number }
		| { what: 'other-number'; claim: string; stated: StatedNumber; other: StatedNumber }
		| {
				what: 'other-citations';
				claim: string;
				both: readonly string[];
				hereOnly: readonly string[];
				thereOnly: readonly string[];
		  }
		| {
				what: 'other-names';
				claim: string;
				both: readonly string[];
				hereOnly: readonly string[];
				thereOnly: readonly string[];
				/** Whether the statement says that nobody named them. */
				isDenied: boolean;
		  }
		/** `lacking`: the sources whose strategies do not have the word. */
		| { what: 'terms'; word: string; isEvery: boolean; strategies: number; lacking: readonly string[] }
		| {
				what: 'titles';
				words: string;
				stated?: StatedNumber;
				quantifier?: Exclude<ClaimQuantifier, 'only'>;
				found: number;
		  }
		| { what: 'included'; included: number; cited: number }
		| { what: 'people'; known: readonly string[]; unknown: readonly string[] }
	);

const resultOrder: readonly ComparisonResult[] = ['differs', 'unchecked', 'agrees'];

/**
 * The comparisons that a page shows: all of them, or, of more than `most`, the first of those that differ, then of those
 * that cannot be compared, then of those that agree.
 */
export function firstComparisons(comparisons: readonly ClaimComparison[], most: number): readonly ClaimComparison[] {
	if (comparisons.length <= most) return comparisons;
	const rank = ({ result }: ClaimComparison) => resultOrder.indexOf(result);
	return comparisons.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

/** Comparisons of a statement with itself: that they agree says nothing about the records. */
export function isWithinStatement({ what }: ClaimComparison): boolean {
	return what === 'citations';
}
