/**
 * The places of a review's text that a claim could be about: brackets of citations, numbers, number words and words of
 * quantity. Words are English.
 */
import type { PlaceKind } from '../schema/claim-words.ts';
import { type SectionOfText, sectionsOfText } from './text-sections.ts';

/** One place of the text. */
export interface TextPlace {
	/** The id of its section; undefined under a heading that no section has. */
	section: string | undefined;
	/** The heading above it, as printed. */
	heading: string;
	/** The block of its section, counted from one. */
	paragraph: number;
	kind: PlaceKind;
	/** Which of its kind it is in the paragraph, counted from one. */
	ordinal: number;
	/** What stands there. */
	found: string;
}

const numberWords =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|single|once|twice|double|third|thirds|quarter|quarters';

const quantityWords =
	'all|both|each|every|everyone|none|no|neither|nobody|any|most|mostly|majority|minority|half|few|fewer|fewest|less|least|more|many|several|some|only|solely|exclusively|always|never|typically|usually|commonly|generally|often|rarely|largest|smallest|longest|shortest|highest|lowest';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Numbers in square brackets or raised; or names and years in round brackets, as in "(Okafor et al., 2019; Marsh 2021)". */
const citations = new RegExp(
	[
		String.raw`\[\s*\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\s*\]`,
		String.raw`<sup>\s*\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\s*</sup>`,
		String.raw`\([^()]*?(?!${months})\p{Lu}[\p{L}'’-]+(?:\s+(?:et al\.?|(?:and|&)\s+\p{Lu}[\p{L}'’-]+))?,?\s+(?:19|20)\d{2}[a-z]?\b[^()]*\)`,
	].join('|'),
	'gu',
);

/** The kinds in the order in which they are looked for. What one has found is no place of those after it. */
const patterns: readonly (readonly [PlaceKind, RegExp])[] = [
	['citations', citations],
	['number', /(?<![\p{L}\d_])\d+(?:[.,]\d+)*(?:\s?%)?/gu],
	['number-word', new RegExp(String.raw`\b(?:${numberWords})(?:-(?:${numberWords}))*\b`, 'giu')],
	['quantifier', new RegExp(String.raw`\b(?:${quantityWords})\b`, 'giu')],
];

/** Web addresses and mail addresses, whose numbers say nothing; and marks of the text's form. */
const asides = /<?https?:\/\/[^\s>)]+>?|\S+@\S+|<\/?(?!sup\b)[a-z][^>]*>/giu;

/** All places of a text, in its order: within a paragraph by kind. Empty for a text without any. */
export function placesOfText(text: string, sections: readonly SectionOfText[]): readonly TextPlace[] {
	return sectionsOfText(text, sections).flatMap(({ section, heading, paragraph, block }) =>
		placesOfBlock(block).map((place) => ({ section, heading, paragraph, ...place })),
	);
}

function placesOfBlock(block: string): readonly Pick<TextPlace, 'kind' | 'ordinal' | 'found'>[] {
	let rest = block.replace(asides, (aside) => ' '.repeat(aside.length));
	return patterns.flatMap(([kind, pattern]) => {
		const found = [...rest.matchAll(pattern)].map(([words]) => words);
		rest = rest.replace(pattern, (words) => ' '.repeat(words.length));
		return found.map((words, i) => ({ kind, ordinal: i + 1, found: words.replace(/\s+/g, ' ').trim() }));
	});
}
