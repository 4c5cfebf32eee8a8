/**
 * The whole review as one HTML file: the built pages one after another, with their style sheets and typefaces. It needs
 * no script and no other file, so it can be opened from a disk, sent, printed and kept.
 */
import fs from 'node:fs';
import path from 'node:path';
import { serialize } from 'parse5';
import { escapeHtml } from '../exports/link-texts.ts';
import { oneFilePolicy } from '../layouts/policy.ts';
import { oneFileWording as say } from '../wording/one-file.ts';
import {
	attribute,
	dropIn,
	type Element,
	elementsIn,
	firstIn,
	hasClass,
	parsePage,
	setAttribute,
	textIn,
} from './html-tree.ts';
import { formPlaces, linkInside, prefixIds } from './one-file-links.ts';
import { inlineStyles } from './one-file-styles.ts';
import { isUnlisted, pagesIn, readPageFile } from './page-list.ts';

export const oneFile = 'review.html';

/** The parts of the file, in their order: folders directly below the site, and `''` for the first page. */
const parts = [
	'',
	'guidance',
	'recommendations',
	'claims',
	'figures',
	'gaps',
	'studies',
	'codebook',
	'methods',
	'how-to-read',
	'references',
	'changes',
	'about',
];

/** Pages that only lead to others, or need a script. */
const leftOut = /^(guidance\/plan|studies\/sorted)\//;

/** What does something only with a script or another page. */
const pageOnlyTags = new Set([
	'script',
	'noscript',
	'button',
	'form',
	'link-to-this',
	'copy-button',
	'since-version',
	'highlight-words',
	'theme-choice',
]);

const isLost = (element: Element) =>
	pageOnlyTags.has(element.tagName) ||
	attribute(element, 'hidden') !== undefined ||
	attribute(element, 'data-part') !== undefined ||
	['on-screen', 'figure-keys', 'files', 'sorts'].some((name) => hasClass(element, name));

export interface OneFileSite {
	/** The path under which the site stands, with a slash at both ends. */
	base: string;
	/** The whole address of its first page; undefined if it is not known. Links to pages that are not in the file then become plain words. */
	home: string | undefined;
}

/** Writes `review.html` into the folder of a built site. */
export function writeOneFile(folder: string, site: OneFileSite): void {
	const byPart = Map.groupBy(pagesIn(folder), ({ place }) => partOf(place));
	const pages = parts
		.flatMap((part) => byPart.get(part) ?? [])
		.filter(({ place }) => !leftOut.test(place))
		.map((page) => ({ place: page.place, html: readPageFile(folder, page) }))
		.filter(({ html }) => !isUnlisted(html));
	const places = formPlaces(pages);
	const sheets = new Set<string>();
	const articles = pages.map((page) => articleOf(page, { ...site, places, sheets }));
	const first = parsePage(readPageFile(folder, { file: 'index.html', place: '' }));
	const language = attribute(firstIn(first, 'html'), 'lang') ?? '';
	const title = say.title(textIn(firstIn(first, 'title')));
	const styles = inlineStyles(folder, site.base, [...sheets]);
	const lines = [
		'<!doctype html>',
		`<html lang="${language}"><head><meta charset="utf-8">`,
		`<meta http-equiv="content-security-policy" content="${oneFilePolicy}">`,
		'<meta name="robots" content="noindex">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta name="description" content="${escapeHtml(descriptionOf(first))}">`,
		`<title>${escapeHtml(title)}</title>`,
		`<style>${styles}</style></head>`,
		`<body class="one-file"><header class="frame"><h1>${escapeHtml(title)}</h1>`,
		`<p class="fine">${escapeHtml(standing(first))}</p>`,
		`<p class="fine">${escapeHtml(site.home === undefined ? say.noLinks : say.links)}</p>`,
		`<nav aria-label="${escapeHtml(say.contents)}"><h2>${escapeHtml(say.contents)}</h2>${contents(articles)}</nav></header>`,
		// No element `main`: rules of pages for it are about one page.
		'<div role="main">',
		...articles.map(({ html }) => html),
		'</div></body></html>',
	];
	fs.writeFileSync(path.join(folder, oneFile), `${lines.join('\n')}\n`);
}

const partOf = (place: string) => place.split('/')[0] ?? '';

interface Article {
	key: string;
	part: string;
	title: string;
	html: string;
}

interface Gathered extends OneFileSite {
	places: ReturnType<typeof formPlaces>;
	/** Addresses of style sheets in the order in which pages name them; more are added. */
	sheets: Set<string>;
}

/** What a page holds, as an article in which every id and every link is that of the file. */
function articleOf(page: { place: string; html: string }, collection: Gathered): Article {
	const document = parsePage(page.html);
	for (const link of elementsIn(document, ({ tagName }) => tagName === 'link'))
		if (attribute(link, 'rel') === 'stylesheet') collection.sheets.add(attribute(link, 'href') ?? '');
	const main = firstIn(document, 'main');
	dropIn(main, isLost);
	const key = collection.places.get(page.place)?.key ?? '';
	for (const details of elementsIn(main, ({ tagName }) => tagName === 'details')) setAttribute(details, 'open', '');
	// Within the file a page is a part below its title, so each of its headings is one level lower; they look as on the page.
	for (const heading of elementsIn(main, ({ tagName }) => /^h[1-6]$/.test(tagName)))
		setAttribute(heading, 'aria-level', String(Number(heading.tagName.charAt(1)) + 1));
	prefixIds(main, key);
	linkInside(main, page.place, collection);
	// The title of a page in a tab, without the name of the site: of a study, its label.
	const title = textIn(firstIn(document, 'title')).replace(/ · [^·]*$/, '');
	const html = `<article id="${key}" class="frame">${serialize(main)}</article>`;
	return { key, part: partOf(page.place), title, html };
}

/** The list of articles: those of one folder below the first of it. */
function contents(articles: readonly Article[]): string {
	const groups = [...Map.groupBy(articles, ({ part }) => part).values()];
	const link = ({ key, title }: Article) => `<a href="#${key}">${escapeHtml(title)}</a>`;
	const items = groups.map(([first, ...others]) =>
		first
			? `<li>${link(first)}${others.length > 0 ? `<ul>${others.map((one) => `<li>${link(one)}</li>`).join('')}</ul>` : ''}</li>`
			: '',
	);
	return `<ul>${items.join('')}</ul>`;
}

/** What the first page says of itself for search engines. */
function descriptionOf(document: Parameters<typeof elementsIn>[0]): string {
	const tag = elementsIn(document, (element) => attribute(element, 'name') === 'description')[0];
	return (tag && attribute(tag, 'content')) ?? '';
}

/** The first line of the foot of a page: the dates, the version, and who made the data. */
function standing(document: Parameters<typeof firstIn>[0]): string {
	return textIn(firstIn(firstIn(document, 'footer'), 'p'));
}
