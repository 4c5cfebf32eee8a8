/**
 * Formats references as text in a citation style. It is separate from `citation.ts`, because its processor
 * (citeproc, CPAL or AGPL) runs only at build time and must not be sent to readers.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { studyLetter } from '../corpus/citation-label.ts';
import type { Corpus, Study } from '../corpus/corpus.ts';
import { citationYear, isNameVariable, leadNames, type Name } from '../schema/csl.ts';
import { citationFormats, citationLocale } from '../wording/citations.ts';
import { capitalise } from '../wording/grammar.ts';
import { type CslItem, cslItem, spacedName } from './csl.ts';

/** The styles that are part of the plugin, with their names. */
export const citationStyles = { vancouver: citationFormats.vancouver, apa: citationFormats.apa };

export type CitationStyle = keyof typeof citationStyles;

/** Styles that cite by author and year, and so add names or letters to distinguish two works of one list. */
const letteredStyles: ReadonlySet<CitationStyle> = new Set(['apa']);

/** A cache of single references, by style and content: pages repeat them, and formatting one takes milliseconds. */
const textsByStyle: Readonly<Record<CitationStyle, Map<string, string>>> = { vancouver: new Map(), apa: new Map() };

/** The references of these items as text, by id, in the order given. Numbers at the start, as in Vancouver, are left out. */
export function formatReferences(items: readonly CslItem[], style: CitationStyle): ReadonlyMap<string, string> {
	const texts = letteredStyles.has(style) ? formatList(items, style) : formatEach(items, style);
	return new Map(items.map(({ id }, i) => [id, texts[i] ?? '']));
}

/** How many items the processor gets at once: with more, and with fewer, it takes longer for each. */
const atOnce = 50;

/** The text of each item, independent of the other items. */
function formatEach(items: readonly CslItem[], style: CitationStyle): readonly string[] {
	const texts = textsByStyle[style];
	const keys = items.map((item) => JSON.stringify({ ...item, id: '' }));
	const itemsToFormat = new Map(items.flatMap((item, i) => (texts.has(keys[i] ?? '') ? [] : [[keys[i] ?? '', item]])));
	const entries = [...itemsToFormat];
	for (let at = 0; at < entries.length; at += atOnce) {
		const some = entries.slice(at, at + atOnce);
		const list = formatList(
			some.map(([, item]) => item),
			styleOfOne(style),
		);
		for (const [i, [key]] of some.entries()) texts.set(key, list[i] ?? '');
	}
	return keys.map((key) => texts.get(key) ?? '');
}

const { styles } = plugins.config.get('@csl');

/**
 * The name of the style for single references. It lacks the rules that tell the works of a list apart, and those of
 * citations in a text, which cost as much as the references.
 */
function styleOfOne(style: CitationStyle): string {
	const name = `${style}-by-itself`;
	if (!styles.has(name))
		styles.add(
			name,
			styles
				.get(style)
				.replaceAll(/ (disambiguate-[a-z-]+|givenname-disambiguation-rule)="[^"]*"/g, '')
				.replace(
					/<citation[ >].*?<\/citation>/s,
					'<citation><layout><text variable="citation-number"/></layout></citation>',
				)
				.replace(/(?<=<bibliography[^>]*>)<sort>.*?<\/sort>/s, ''),
		);
	return name;
}

/** The texts of items as one list, in their order. `style` is the name of a style of the processor. */
function formatList(items: readonly CslItem[], style: string): readonly string[] {
	if (items.length === 0) return [];
	const options = { style, format: 'text', lang: citationLocale, nosort: true, asEntryArray: true };
	const entries = plugins.output.format(
		'bibliography',
		items.map((item, place) => shieldNames(withStatus(item, style), place)),
		options,
	) as [string, string][];
	const texts = new Map(
		entries.map(([id, text]) => [
			id,
			text
				.replaceAll(shield, '')
				.trim()
				.replace(/^\d+\. /, '')
				// The processor leaves out the space in the second half of a range of months.
				.replaceAll(/(?<=–\d{4})(?=\p{Lu}\p{Ll})/gu, ' '),
		]),
	);
	return items.map((item, i) => {
		const text = texts.get(shieldedId(i)) ?? '';
		// A style that prints no such work, such as a letter between two people, leaves it to the other.
		return /^$|CSL STYLE ERROR/.test(text) && !style.startsWith('vancouver')
			? formatReference(item, 'vancouver')
			: text;
	});
}

/** An item without a date says its status in its place, such as "In press", which Vancouver does not print by itself. */
function withStatus(item: CslItem, style: string): CslItem {
	const isLacking = item.status !== undefined && item.issued === undefined && style.startsWith('vancouver');
	return isLacking ? { ...item, issued: { literal: capitalise(item.status ?? '') } } : item;
}

/** An invisible character that no content contains. */
const shield = '\u2060';

const shieldedId = (place: number) => `item-${place}`;

/** The processor uses ids and names as keys of plain objects, which have some keys from the start, such as "constructor". The shield avoids these. */
function shieldNames(item: CslItem, place: number): CslItem {
	const shieldText = (text: string) =>
		text.replaceAll(/[^\s.,]+/g, (word) => (Object.hasOwn(Object.prototype, word) ? `${word}${shield}` : word));
	const shieldName = (name: Name): Name =>
		name.literal === undefined
			? {
					...name,
					...(name.family === undefined ? {} : { family: shieldText(name.family) }),
					...(name.given === undefined ? {} : { given: shieldText(name.given) }),
				}
			: name;
	const names = Object.entries(item).flatMap(([key, value]) =>
		isNameVariable(key) ? [[key, (value as readonly Name[]).map(shieldName)]] : [],
	);
	return { ...item, ...Object.fromEntries(names), id: shieldedId(place) };
}

const noTitle = 'Untitled';

/**
 * All authors of a work, written as in Vancouver references: `van der Berg JW`, `World Health Organization`. The processor
 * of citations formats each, so that a page writes names as its citations do; of names in one plain word with the same
 * given names, the first.
 */
export function formatAuthors(author: readonly Name[]): readonly string[] {
	const plain = author.map(plainFamily);
	const names = author.map((name, i) => (plain[i] === undefined ? name : { ...name, family: modelFamily }));
	const items = names.map(
		(name): CslItem => ({
			id: '',
			type: 'article',
			title: noTitle,
			author: [spacedName(name)],
			issued: { 'date-parts': [[2000]] },
		}),
	);
	return formatEach(items, 'vancouver').map((text, i) => {
		const textBefore = text.slice(0, text.lastIndexOf(`. ${noTitle}`));
		return plain[i] === undefined ? textBefore : textBefore.replace(modelFamily, () => plain[i] ?? '');
	});
}

const modelFamily = 'Family';

/** The family name of a name that no rule of the style can write otherwise; undefined for others. */
function plainFamily({ family, given, ...rest }: Name): string | undefined {
	const isPlain = Object.values(rest).every((part) => part === undefined);
	return isPlain && family !== undefined && /^[A-Z][a-z]+$/.test(family) ? family : undefined;
}

/** A single reference as text. */
export function formatReference(item: CslItem, style: CitationStyle): string {
	return formatEach([item], style)[0] ?? '';
}

/**
 * The reference of one study as text. If the style has letters after the year, it has the one in the label of the study:
 * the processor would give a single reference no letter, and one in a list another letter than the site shows. Pages ask
 * for one study after the other, so the next studies are formatted with it.
 */
export function formatStudyReference({ studies }: Pick<Corpus, 'studies'>, study: Study, style: CitationStyle): string {
	const before = textsByStudy.get(study)?.[style];
	if (before !== undefined) return before;
	const place = studies.indexOf(study);
	const some = place === -1 ? [study] : studies.slice(place, place + atOnce);
	const texts = formatEach(
		some.map((one) => letteredItem(one, style)),
		style,
	);
	for (const [i, one] of some.entries()) textsByStudy.set(one, { ...textsByStudy.get(one), [style]: texts[i] });
	// The pages of the next studies write these names too.
	formatAuthors(some.flatMap(({ citation }) => leadNames(citation)));
	return texts[0] ?? '';
}

const textsByStudy = new WeakMap<Study, Partial<Record<CitationStyle, string>>>();

function letteredItem(study: Study, style: CitationStyle): CslItem {
	const item = cslItem(study.citation, study.id);
	const letter = studyLetter(study);
	const year = citationYear(item);
	const isLettered = letter !== '' && year !== undefined && letteredStyles.has(style);
	return isLettered ? { ...item, issued: { literal: `${year}${letter}` } } : item;
}
