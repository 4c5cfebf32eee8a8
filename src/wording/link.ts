/** What is said where readers link to a page, to a part of it or to a view, cite it, and put it elsewhere. */
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

/** What is linked to, as its page calls it. */
export const thingWording = /* @__PURE__ */ english({
	page: 'this page',
	variable: 'this variable',
	value: 'this value',
	figure: 'this figure',
	record: 'this record',
	finding: 'this finding',
	question: 'this question',
	recommendation: 'this recommendation',
	part: 'this',
});

export type Thing = keyof typeof thingWording;

/** What is taken along of a page, and of a view. */
export const linkTextNames = /* @__PURE__ */ english({
	address: 'Address',
	markdown: 'Markdown',
	html: 'HTML',
	card: 'A card that fits itself to its frame',
});

/** Of pages and their parts. `thing` is a text of `thingWording`. */
export const linkWording = /* @__PURE__ */ english({
	linkTo: (thing: string) => `Link to ${thing}`,
	withVersion: (version: string) => `With data version ${version}`,
	cite: <Mark>(thing: string, mark: Linker<Mark>) => rich`Cite ${mark(thing)}`,
	citeReport: (report: string) => `Cite the ${report}`,
	citeReview: 'Cite the review',
	putIntoPage: 'Put it into a page',
	card: <Link>(link: Linker<Link>) => rich`${linkTextNames.card} (${link('see it')})`,
});
