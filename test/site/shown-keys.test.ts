/**
 * What people write is shown: each text under a key of the content schema is on some page, or the key is named here
 * with the reason. Numbers, and words that select or decide, are not looked up: a page has them by what they do.
 */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readContent } from '../../src/records/read.ts';
import { schemasOf } from '../../src/records/shape/schemas.ts';
import { presetLists } from '../../src/schema/list.ts';
import { type BuiltSite, inventedSite, realSite } from '../built-site.ts';
import { pagesOf, plainText } from '../read-site.ts';
import { slowTest, some } from '../runs.ts';

/** Keys that no page shows, each with why. */
const filesOnly: Readonly<Record<string, string>> = {
	'review licence.id':
		'programs read it, in datapackage.json and the research object; pages have the name of the licence',
	'review citation.note':
		'a note of those who chart: references in JSON have it, and files for reference managers do not',
	'review places': 'the check holds every source against them; pages show the sources',
	'references author.given': 'pages give initials, as the Vancouver style does; files have the names in full',
	'references URL': 'pages lead to the DOI where there is one',
	'page title': 'the first page has the title of the review',
	'page description': 'the first page is described by the review itself',
	'claim-sections source': 'it says which sources lie in a section; pages have its label',
	'claim-sections heading': 'the script that reads the text of the review looks for it',
	'coverage reasons.text': 'claims.json has each place of the text with its reason',
	'coverage places.found': 'the same',
	'claim-agreement left-out.statement': 'claims.json has the log in full; methods counts the statements by reason',
	'claim-agreement left-out.reason': 'the same; methods ends a reason with its number in place of the full stop',
	'claim-agreement differences.statement': 'the same; a difference on a claim is on the page of the claim',
	'claim-agreement differences.first': 'the same: that on a statement which became no claim is on no page',
	'claim-agreement differences.second': 'the same',
	'claim-agreement differences.reason': 'the same',
	'addresses ': 'the register is read by the check; what moved has a page that leads on',
};

/** How many values of a key are looked up; the first ones stand for the others. */
const tried = 25;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Each text in a file's data with its key, as `searches.limits`; places in lists are left out. */
function* textsIn(thing: unknown, path: readonly string[] = []): Iterable<readonly [string, string]> {
	if (typeof thing === 'string') yield [path.join('.'), thing];
	else if (Array.isArray(thing)) for (const one of thing) yield* textsIn(one, path);
	else if (typeof thing === 'object' && thing !== null)
		for (const [key, value] of Object.entries(thing)) yield* textsIn(value, [...path, key]);
}

/** The keys of a schema that can hold a text. */
function* keysOf(schema: Json | undefined, path: readonly string[] = []): Iterable<string> {
	if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
	const node = schema as Record<string, Json>;
	if (node.type === 'string') yield path.join('.');
	for (const part of [node.anyOf, node.oneOf, node.allOf].flat()) yield* keysOf(part, path);
	yield* keysOf(node.items, path);
	for (const [key, one] of Object.entries(node.properties ?? {})) yield* keysOf(one as Json, [...path, key]);
}

/** The text of an element without the data that a script of the page reads. */
function textShown(element: Element | null): string {
	if (!element?.querySelector('script[data-props]')) return element?.textContent ?? '';
	const copy = element.cloneNode(true) as Element;
	for (const data of copy.querySelectorAll('script[data-props]')) data.remove();
	return copy.textContent ?? '';
}

function shownTextOf(site: BuiltSite): string {
	const parts = pagesOf(site).flatMap(({ document }) => [
		textShown(document.documentElement),
		...[...document.querySelectorAll('[title],[aria-label],[content],[href],[alt]')].flatMap((element) =>
			['title', 'aria-label', 'content', 'href', 'alt'].map((name) => element.getAttribute(name) ?? ''),
		),
	]);
	return shownForm(parts.join(' \n '));
}

/** Text as it is compared: ranges have a dash on pages. */
const shownForm = (text: string) => plainText(text.replaceAll('–', '-').replaceAll(/[“”]/g, '"')).toLowerCase();

/** Ids, codes, selections and other words of the program, which pages show by their labels and by what they select. */
const isWord = (text: string) => /^[a-z0-9#&./=-]+$/.test(text) && !/^\d{4}-\d\d-\d\d$/.test(text);

/** What a text says beside the selections in it, which pages write as conditions: the whole text where it has none. */
const besideSelections = (text: string) => text.split(/ ?[\w.-]+=[^\s&,;()]+(?:&[\w.-]+=[^\s&,;()]+)* ?/);

/** By kind of file and key, the texts that content writes. */
function writtenIn({ content }: BuiltSite): Map<string, Set<string>> {
	const written = new Map<string, Set<string>>();
	for (const { kind, data } of readContent(content).sources)
		for (const [key, text] of textsIn(data)) {
			const name = `${kind} ${key}`;
			written.set(name, (written.get(name) ?? new Set()).add(text));
		}
	return written;
}

// All pages of the published review, which are many: in test:full.
const sites = some([inventedSite, realSite], 1).map((site) => ({ shown: shownTextOf(site), written: writtenIn(site) }));
const keys = Object.entries(
	schemasOf({ variables: [], sections: undefined, lists: presetLists, possibleLists: presetLists }),
).flatMap(([kind, schema]) => [
	...new Set([...keysOf(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Json)].map((key) => `${kind} ${key}`)),
]);

test('there are keys to look at', () => expect(keys.length).toBeGreaterThan(80));

describe('a text', () => {
	test.each(keys.filter((key) => !(key in filesOnly)))('under %s is shown', (key) => {
		const values = sites.flatMap(({ shown, written }) =>
			[...(written.get(key) ?? [])]
				.filter((text) => !isWord(text))
				.slice(0, tried)
				.map((text) => ({ text, isShown: besideSelections(text).every((part) => shown.includes(shownForm(part))) })),
		);
		expect(values.filter(({ isShown }) => !isShown).map(({ text }) => text)).toEqual([]);
	});
});

slowTest('what is kept for files is still a key, and is not shown after all', () => {
	for (const key of Object.keys(filesOnly)) {
		expect(keys, key).toContain(key);
		const texts = sites.flatMap(({ shown, written }) =>
			[...(written.get(key) ?? [])].map((text) => ({ shown, text: shownForm(text) })),
		);
		expect(texts.length > 0 && texts.every(({ shown, text }) => shown.includes(text)), key).toBe(false);
	}
});
