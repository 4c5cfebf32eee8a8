/** What someone takes along who links to a page: address, citations of the page, and snippets. The same at build and in the browser. */
import { versionedHref } from '../corpus/href.ts';
import type { Card } from '../corpus/page-kind.ts';
import { citationFormats, citationWording as say } from '../wording/citations.ts';
import { escapeMarkdown } from './markdown.ts';
import { escapeTex } from './tex.ts';

/** What is offered, by its name. */
export const viewFormats = citationFormats;

export type ViewFormat = keyof typeof viewFormats;

/** Citations of any page of the site with holes for its title, key and address, and for the day of access. */
export type ViewTemplates = Readonly<Record<ViewFormat, string>>;

export interface LinkTarget {
	title: string;
	/** The whole address, without a version. */
	href: string;
	card?: {
		/** The whole address of the card. */
		href: string;
	} & Pick<Card, 'height' | 'isComputed'>;
}

/** What does not depend on the page. */
export interface Linking {
	version: string;
	/** The whole address of the script that fits cards to their content. */
	script: string;
	templates: ViewTemplates;
}

export type LinkTexts = Record<'address' | 'versioned' | 'markdown' | 'html' | ViewFormat, string> & { embed?: string };

/** Stands in a template where the page is named. */
export const holes = { title: 'TITLEOFVIEW', key: 'KEYOFVIEW', address: 'https://address.invalid/' } as const;

/** Stands in every citation of a page until `withAccess` says the day: the clock is the reader's. */
export const accessBlanks: ViewTemplates = {
	vancouver: say.vancouverBlank,
	apa: say.apaBlank,
	bibtex: 'YYYY-MM-DD',
	ris: 'YYYY/MM/DD',
};

/** All forms in which a link to a page or a view can be taken along. */
export function linkTexts(target: LinkTarget, { version, script, templates }: Linking): LinkTexts {
	const { title, href, card } = target;
	const versioned = versionedHref(href, version);
	const cited = (format: ViewFormat) => fillTemplate(format, templates[format], oneLine(title), versioned);
	return {
		address: href,
		versioned,
		vancouver: cited('vancouver'),
		apa: cited('apa'),
		bibtex: cited('bibtex'),
		ris: cited('ris'),
		markdown: markdownLink(title, versioned),
		html: htmlLink(title, versioned),
		...(card ? { embed: embedCode(target, card, script) } : {}),
	};
}

/** A citation with the day of access, `2024-01-22`, in the place of its blank. */
export function withAccess(format: ViewFormat, citation: string, day: string): string {
	const [year = '', month = '', date = ''] = day.split('-');
	const words: Record<ViewFormat, string> = {
		vancouver: say.vancouverDay(year, Number(month), Number(date)),
		apa: say.apaDay(year, Number(month), Number(date)),
		bibtex: day,
		ris: day.replaceAll('-', '/'),
	};
	// The blank stands behind the title, which may hold anything.
	const at = citation.lastIndexOf(accessBlanks[format]);
	return at < 0
		? citation
		: `${citation.slice(0, at)}${words[format]}${citation.slice(at + accessBlanks[format].length)}`;
}

/** The day where the reader is, `2024-01-22`. */
export function localDay(now: Date): string {
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function fillTemplate(format: ViewFormat, template: string, title: string, address: string): string {
	const isTex = format === 'bibtex';
	// A question mark at the end of a title takes the place of the full stop.
	const stop = /[.?!]$/.test(title) && !isTex && format !== 'ris' ? `${holes.title}.` : holes.title;
	const words: Record<string, string> = {
		[stop]: isTex ? escapeTex(title) : title,
		[holes.key]: keyOf(address),
		[holes.address]: address,
	};
	const pattern = new RegExp(
		Object.keys(words)
			.map((hole) => hole.replaceAll('.', '\\.'))
			.join('|'),
		'g',
	);
	return template.replace(pattern, (hole) => words[hole] ?? hole);
}

/** A key for reference managers, made of the address without its version: `studies-okafor-2019`. */
function keyOf(address: string): string {
	const { pathname, search, hash } = new URL(address);
	const query = search.replace(/[?&]v=[^&]*$/, '');
	const words = `${pathname}${query}${hash}`.replaceAll(/[^A-Za-z0-9-]+/g, '-');
	return words.slice(0, 90).replace(/^-+|-+$/g, '') || 'home';
}

/** A link in Markdown: signs in the title are text, and parentheses in the address do not end it. */
export function markdownLink(title: string, href: string): string {
	return `[${escapeMarkdown(oneLine(title))}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** A link as HTML, its title on one line. */
export function htmlLink(title: string, href: string): string {
	return `<a href="${escapeHtml(href)}">${escapeHtml(oneLine(title))}</a>`;
}

function embedCode({ title, href }: LinkTarget, card: NonNullable<LinkTarget['card']>, script: string): string {
	const name = escapeHtml(oneLine(title));
	const frame = `<iframe src="${escapeHtml(card.href)}" title="${name}" loading="lazy" width="100%" height="${card.height}" style="border: 0"></iframe>`;
	const lines = [frame, `<script src="${escapeHtml(script)}" async></script>`];
	// A card that is computed in the browser says nothing without script: its title and link stand beside it.
	return (card.isComputed ? [...lines, `<p>${htmlLink(title, href)}</p>`] : lines).join('\n');
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text that is safe in HTML, in attributes too. */
export function escapeHtml(text: string): string {
	return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
