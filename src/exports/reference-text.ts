/**
 * References as text in a citation style. Apart from `citation.ts`, because the processor behind it
 * (citeproc, CPAL or AGPL) serves at build time only and is not to be sent to readers.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Citation } from '../schema/reference.ts';
import { citationFormats } from '../wording/citations.ts';
import { type CslItem, cslItem } from './csl.ts';

type Name = Citation['author'][number];

/** Styles that the plugin brings along. */
export const citationStyles = { vancouver: citationFormats.vancouver, apa: citationFormats.apa };

export type CitationStyle = keyof typeof citationStyles;

/** Styles that cite by author and year, and so tell two works of one list apart by names and letters. */
const letteredStyles: ReadonlySet<CitationStyle> = new Set(['apa']);

/** Texts of references that were formatted by themselves, by style and by what they say: pages repeat them, and each takes milliseconds. */
const textsByStyle: Readonly<Record<CitationStyle, Map<string, string>>> = { vancouver: new Map(), apa: new Map() };

/** The references of some items by id, in the order given. Numbers in front, as Vancouver has them, are left out. */
export function formatReferences(items: readonly CslItem[], style: CitationStyle): ReadonlyMap<string, string> {
	const texts = letteredStyles.has(style) ? formatList(items, style) : formatEach(items, style);
	return new Map(items.map(({ id }, i) => [id, texts[i] ?? '']));
}

/** The text of each item by itself, the same whichever others are there. */
function formatEach(items: readonly CslItem[], style: CitationStyle): readonly string[] {
	const texts = textsByStyle[style];
	return items.map((item) => {
		const key = JSON.stringify({ ...item, id: '' });
		const text = texts.get(key) ?? formatList([item], style)[0] ?? '';
		texts.set(key, text);
		return text;
	});
}

/** The texts of a list of references. */
function formatList(items: readonly CslItem[], style: CitationStyle): readonly string[] {
	if (items.length === 0) return [];
	const options = { style, format: 'text', lang: 'en-US', nosort: true, asEntryArray: true };
	const entries = plugins.output.format('bibliography', items.map(shieldNames), options) as [string, string][];
	const texts = new Map(
		entries.map(([id, text]) => [
			id,
			text
				.replaceAll(shield, '')
				.trim()
				.replace(/^\d+\. /, ''),
		]),
	);
	return items.map((_, i) => texts.get(shieldedId(i)) ?? '');
}

/** A character that is seen nowhere and stands in no content. */
const shield = '\u2060';

const shieldedId = (place: number) => `item-${place}`;

/** The processor keeps ids and names in plain objects, where a word such as "constructor" is there before anyone wrote it. */
function shieldNames(item: CslItem, place: number): CslItem {
	const shieldText = (text: string) =>
		text.replaceAll(/[^\s.,]+/g, (word) => (Object.hasOwn(Object.prototype, word) ? `${word}${shield}` : word));
	const shieldName = (name: CslItem['author'][number]) =>
		'literal' in name
			? name
			: {
					family: shieldText(name.family),
					...(name.given === undefined ? {} : { given: shieldText(name.given) }),
				};
	return {
		...item,
		id: shieldedId(place),
		...(item.author ? { author: item.author.map(shieldName) } : {}),
		...(item.editor ? { editor: item.editor.map(shieldName) } : {}),
	};
}

const untitled = 'Untitled';

/**
 * The authors of a work as Vancouver references give them, all of them: `van der Berg JW`, `World Health Organization`.
 * Each is set by the processor of citations, so that a page says a name as its citations do.
 */
export function formatAuthors(author: readonly Name[]): readonly string[] {
	const items = author.map((name) =>
		cslItem({ type: 'article', title: untitled, author: [name], issued: 2000 } as Citation, ''),
	);
	return formatEach(items, 'vancouver').map((text) => text.slice(0, text.lastIndexOf(`. ${untitled}`)));
}

/**
 * One reference by itself. The `letter` of its label stands behind the year where the style has such letters: left to the
 * processor, a reference by itself has none, and in a list another one than the site shows.
 */
export function formatReference(item: CslItem, style: CitationStyle, letter = ''): string {
	const year = item.issued['date-parts'][0]?.[0];
	const issued = letter !== '' && letteredStyles.has(style) ? { literal: `${year}${letter}` } : item.issued;
	return formatEach([{ ...item, issued } as CslItem], style)[0] ?? '';
}
