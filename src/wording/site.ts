/** What the frame of the site, the first page and the page for missing addresses say. */
import { withArticle } from './article.ts';
import { capitalise, formatCount, formatList, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { type Linker, rich } from './rich.ts';

/** The link to the place for reports of errors. */
export const reportError = /* @__PURE__ */ english('Report an error');

/** The heading above the decisions of a record, and the link to how all records were charted. */
export const howCharted = /* @__PURE__ */ english('How it was charted');

/** The frame of every page. */
export const frameWording = /* @__PURE__ */ english({
	/** The title of a page with the name of the site, for browser tabs and search engines. */
	title: (page: string, site: string) => `${page} · ${site}`,
	skip: 'Skip to the content',
	navigation: 'Main',
	/** The name of the page of all statements in the navigation, where there is little room. */
	claims: 'Claims',
	/** The button that opens the navigation on a phone. */
	menu: 'Menu',
	searchSite: 'Search the site',
	/** Shown if a script of the page could not be loaded. */
	unloaded:
		'A part of this page could not be loaded, and what needs it does not work. Check the connection, and reload the page.',
	/** `by` is sentences; `search` and `data` are `<time>` elements with dates; `version` is a link to the changes. */
	standing: <Part>(
		{ search, version, data, by }: { search: Part; version: Part; data: Part; by: string },
		charting: Linker<Part>,
		references: Linker<Part>,
	) =>
		rich`Searched to ${search}. Data version ${version}, ${data}. ${by} ${charting(howCharted)}. ${references('References of the review')}.`,
	/** `about` says what the review does and what its records come from; then comes the link to report an error. */
	scope: <Link>(about: string, link: Linker<Link>) => rich`${about} ${link(reportError)}.`,
});

/** The first page: what was found, and where to go from here. */
export const homeWording = /* @__PURE__ */ english({
	found: 'What was found',
	/** Above the choices that a reader of the guidance has. */
	choices: ({ one }: Noun) => `What may help ${withArticle(one)}`,
	doors: 'Go on',
	/** What three readers come for, in their words. */
	toPlan: ({ one }: Noun) => `I plan ${withArticle(one)}`,
	toSearch: 'I look for studies',
	toCheck: 'I want to know how far this goes',
	guidance: ({ one }: Noun) => `Design ${withArticle(one)}`,
	/** `planner` makes the link to the planner; undefined where the site has none. */
	questions: <Link>(count: number, planner: Linker<Link> | undefined) =>
		rich`${formatCount(count, nouns.question)}, ${count === 1 ? '' : 'each '}with what was done, what was seen and what is not known${planner && rich`; and ${planner('a planner')}`}.`,
	explore: 'Explore the studies',
	views: (count: number, noun: Noun) =>
		`Filter, search, compare and export ${formatCount(count, noun)}. Every view has an address that you can share.`,
	codebook: 'Look up a question',
	variables: (count: number, { many }: Noun) =>
		`${formatCount(count, nouns.variable)} with ${count === 1 ? 'its' : 'their'} codes: how each was answered, by which ${many}.`,
	figures: 'See the evidence',
	pictures: (count: number) => `${formatCount(count, nouns.figure)}, each of them also a table.`,
	gaps: 'See what is missing',
	/** `hasCompared`: whether there are questions whose answers can be compared; `hasAsked`: whether the review recommends something to researchers. */
	missing: (hasCompared: boolean, hasAsked: boolean) =>
		`${capitalise(
			formatList([
				...(hasCompared ? ['what was not compared'] : []),
				'what is seldom reported',
				...(hasAsked ? ['what the review asks of researchers'] : []),
			]),
		)}.`,
});

/** What the small pictures above the ways on show. */
export const doorWording = /* @__PURE__ */ english({
	questions: ({ many }: Noun) => `A column is a question, filled as far as ${many} answer it.`,
	years: ({ many }: Noun) => `A column is a year, as high as its ${many}.`,
	claims: (_: Noun) =>
		'A square is a statement: boldest if it can be rebuilt exactly, faintest if it cannot be checked.',
});

export const missingWording = /* @__PURE__ */ english({
	title: 'Not found',
	heading: 'There is no page at this address',
	why: 'It may be mistyped, or belong to a record that has another id now.',
	studies: <Link>({ count, noun }: { count: number; noun: Noun }, link: Linker<Link>) =>
		rich`${link(`All ${formatNumber(count)} ${noun.many}`)}, by author`,
	codebook: <Link>(link: Linker<Link>) => rich`${link('The codebook')}: every variable and code`,
	changes: <Link>(link: Linker<Link>) => rich`${link('Changes')}: what was renamed or removed`,
	home: 'The first page',
});
