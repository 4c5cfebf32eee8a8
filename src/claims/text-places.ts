/**
 * The places of a review's text that a claim could be about: brackets of citations, numbers, number words and words of
 * quantity.
 */
import type { PlaceKind } from '../schema/claim-words.ts';
import { type SiteLanguage, siteLanguages } from '../schema/site-language.ts';
import { type PlaceWords, placeWords } from './place-words.ts';
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

/** The kinds in the order in which they are looked for. What one has found is no place of those after it. */
type Patterns = readonly (readonly [PlaceKind, RegExp])[];

function patternsOf({ numbers, joint, quantities, and, andOthers, months }: PlaceWords): Patterns {
	const number = oneOf(numbers);
	const month = months.map((name) => `[${name[0]}${name[0]?.toUpperCase()}]${name.slice(1)}`).join('|');
	// Numbers in square brackets or raised; or names and years in round brackets, as in "(Okafor et al., 2019; Marsh 2021)".
	const citations = [
		String.raw`\[\s*\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\s*\]`,
		String.raw`<sup>\s*\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*\s*</sup>`,
		String.raw`\([^()]*?(?!(?:${month})${end})\p{Lu}[\p{L}'’-]+(?:\s+(?:${andOthers}|${and}\s+\p{Lu}[\p{L}'’-]+))?,?\s+(?:19|20)\d{2}[a-z]?\b[^()]*\)`,
	];
	return [
		['citations', new RegExp(citations.join('|'), 'gu')],
		['number', /(?<![\p{L}\d_])\d+(?:[.,]\d+)*(?:\s?%)?/gu],
		['number-word', new RegExp(`${start}${number}(?:(?:${joint})${number})*${end}`, 'giu')],
		['quantifier', new RegExp(`${start}${oneOf(quantities)}${end}`, 'giu')],
	];
}

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`;

/** The ends of a word, whatever letters its language has. */
const [start, end] = [String.raw`(?<![\p{L}\d_])`, String.raw`(?![\p{L}\d_])`];

const patterns = new Map(
	siteLanguages.map((language): [SiteLanguage, Patterns] => [language, patternsOf(placeWords[language])]),
);

/** Web addresses and mail addresses, whose numbers say nothing; and marks of the text's form. */
const asides = /<?https?:\/\/[^\s>)]+>?|\S+@\S+|<\/?(?!sup\b)[a-z][^>]*>/giu;

/** All places of a text in a language, in its order: within a paragraph by kind. Empty for a text without any. */
export function placesOfText(
	text: string,
	sections: readonly SectionOfText[],
	language: SiteLanguage,
): readonly TextPlace[] {
	return sectionsOfText(text, sections).flatMap(({ section, heading, paragraph, block }) =>
		placesOfBlock(block, patterns.get(language) ?? []).map((place) => ({ section, heading, paragraph, ...place })),
	);
}

function placesOfBlock(block: string, own: Patterns): readonly Pick<TextPlace, 'kind' | 'ordinal' | 'found'>[] {
	let rest = block.replace(asides, (aside) => ' '.repeat(aside.length));
	return own.flatMap(([kind, pattern]) => {
		const places = [...rest.matchAll(pattern)].map(([words]) => words);
		rest = rest.replace(pattern, (words) => ' '.repeat(words.length));
		return places.map((words, i) => ({ kind, ordinal: i + 1, found: words.replace(/\s+/g, ' ').trim() }));
	});
}
