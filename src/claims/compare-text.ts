/** Compares a statement with other places of the review: other statements, its strategies, its list of references. */
import type { ClaimRecord } from '../schema/claim.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { compareExtents, exactly, statedExtent } from './amount.ts';
import type { Compare } from './compare-review.ts';
import { judgeQuantifier } from './compare-selection.ts';
import type { ClaimComparison, ComparisonResult } from './comparison.ts';
import { plainLetters } from './plain-letters.ts';

/**
 * What a statement states against what another states: the number, the citations and the names that both give. Two
 * sentences of one paragraph are one passage, so neither is judged by the other. Nothing for what only one of them gives.
 */
export const compareAgainst: Compare = (claim, { against }, { whole }) => {
	const other = whole.claims.find(({ id }) => id === against?.claim);
	if (!against || !other) return [];
	const isAlone = other.section === claim.section && other.paragraph === claim.paragraph;
	const isPart = against.part === true;
	const resultAlone = (result: ComparisonResult) =>
		isAlone ? ({ result: 'unchecked', isAlone } as const) : ({ result } as const);
	const comparisons: ClaimComparison[] = [];
	if (claim.stated !== undefined && other.stated !== undefined) {
		const [own, there] = [statedExtent(claim.stated), statedExtent(other.stated)];
		const result = compareExtents(own, there);
		// "About 60" and "61" say the same, whichever of the two stands here.
		const isSame = result === 'unchecked' && compareExtents(there, own) === 'agrees';
		comparisons.push({
			what: 'other-number',
			claim: other.id,
			stated: claim.stated,
			other: other.stated,
			...resultAlone(isSame ? 'agrees' : result),
		});
	}
	if (claim.cites && other.cites) {
		const lists = splitLists(claim.cites, other.cites, (id) => id);
		comparisons.push({ what: 'other-citations', claim: other.id, ...lists, ...resultAlone(judgeLists(lists, isPart)) });
	}
	if (claim.names && other.names) {
		const lists = splitLists(claim.names, other.names, plainLetters);
		// What nobody is said to have named must not be named.
		const isDenied = claim.quantifier === 'none';
		const result = isDenied ? (lists.both.length > 0 ? 'differs' : 'agrees') : judgeLists(lists, isPart);
		comparisons.push({ what: 'other-names', claim: other.id, ...lists, isDenied, ...resultAlone(result) });
	}
	return comparisons;
};

interface TwoLists {
	both: readonly string[];
	hereOnly: readonly string[];
	thereOnly: readonly string[];
}

/** Two lists of words, each word once. */
function splitLists(here: readonly string[], there: readonly string[], key: (word: string) => string): TwoLists {
	const [ofHere, ofThere] = [here, there].map((words) => new Map(words.map((word) => [key(word), word])));
	const those = (of = new Map<string, string>(), test: (name: string) => boolean) =>
		[...of].filter(([name]) => test(name)).map(([, word]) => word);
	return {
		both: those(ofHere, (name) => ofThere?.has(name) === true),
		hereOnly: those(ofHere, (name) => ofThere?.has(name) !== true),
		thereOnly: those(ofThere, (name) => ofHere?.has(name) !== true),
	};
}

const judgeLists = ({ hereOnly, thereOnly }: TwoLists, isPart: boolean): ComparisonResult =>
	hereOnly.length > 0 || (thereOnly.length > 0 && !isPart) ? 'differs' : 'agrees';

/** Words that are said to stand in the strategies, each against every strategy that is printed. A word with `*` is the beginning of words. */
export const compareTerms: Compare = (_, { terms }, { whole }) => {
	const strategies = (whole.review.searches ?? []).flatMap(({ source, strategy }) =>
		strategy === undefined ? [] : [{ source, words: ` ${plainLetters(strategy)} ` }],
	);
	if (!terms) return [];
	return terms.words.map((word): ClaimComparison => {
		const term = word.endsWith('*') ? ` ${plainLetters(word)}` : ` ${plainLetters(word)} `;
		const lacking = strategies.filter(({ words }) => !words.includes(term)).map(({ source }) => source);
		const isTrue = terms.in === 'some' ? lacking.length < strategies.length : lacking.length === 0;
		const result = strategies.length === 0 ? 'unchecked' : isTrue ? 'agrees' : 'differs';
		return { what: 'terms', word, isEvery: terms.in !== 'some', strategies: strategies.length, lacking, result };
	});
};

/** How many works of the reference list have some words in their title, against the stated number or word of quantity. */
export const compareTitles: Compare = ({ stated, quantifier }, { titles }, { whole }) => {
	if (titles === undefined) return [];
	const { references } = whole;
	const term = plainLetters(titles);
	const found = references.filter(
		({ title }) => title !== undefined && ` ${plainLetters(unmarkedText(title))} `.includes(` ${term} `),
	).length;
	const comparisons: ClaimComparison[] = [];
	if (stated !== undefined)
		comparisons.push({
			what: 'titles',
			words: titles,
			stated,
			found,
			result: compareExtents(statedExtent(stated), exactly(found)),
		});
	if (quantifier !== undefined && quantifier !== 'only')
		comparisons.push({
			what: 'titles',
			words: titles,
			quantifier,
			found,
			result: judgeQuantifier(quantifier, exactly(found), references.length),
		});
	return comparisons;
};

/** Whether the works that are cited for what included reports do are included. Without citations nothing is compared. */
export const compareIncluded: Compare = ({ cites = [], 'cites-other': others = [] }: ClaimRecord) => {
	const [included, all] = [new Set(cites).size, new Set(cites).size + new Set(others).size];
	if (all === 0) return [];
	return [{ what: 'included', included, cited: all, result: included === all ? 'agrees' : 'differs' }];
};
