/** Words for linking to a page, a part of it or a view, for citing it, and for embedding it. */
import type { Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

/** The thing that a link leads to, in the words of its page. */
export const thingWording = /* @__PURE__ */ english({
	page: 'this page',
	variable: 'this variable',
	value: 'this value',
	figure: 'this figure',
	record: 'this record',
	finding: 'this finding',
	question: 'this question',
	recommendation: 'this recommendation',
	statement: 'this statement',
	part: 'this',
});

export type Thing = keyof typeof thingWording;

/** Names of the texts for links to a page or a view. */
export const linkTextNames = /* @__PURE__ */ english({
	address: 'Address',
	markdown: 'Markdown',
	html: 'HTML',
	card: 'A card that fits itself to its frame',
});

/** For pages and their parts. `thing` is a text of `thingWording`. */
export const linkWording = /* @__PURE__ */ english({
	linkTo: (thing: string) => `Link to ${thing}`,
	withVersion: (version: string) => `With data version ${version}`,
	cite: <Mark>(thing: string, mark: Linker<Mark>) => rich`Cite ${mark(thing)}`,
	citeReport: (report: Noun) => `Cite the ${report.one}`,
	citeReview: 'Cite the review',
	putIntoPage: 'Put it into a page',
	card: <Link>(link: Linker<Link>) => rich`${linkTextNames.card} (${link('see it')})`,
});
