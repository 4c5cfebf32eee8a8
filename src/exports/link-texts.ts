/** The texts with which readers link to a page: its address, citations and snippets. The same at build and in the browser. */
import { versionedHref } from '../corpus/href.ts';
import type { Card } from '../corpus/page-kind.ts';
import { citationFormats, citationWording as say } from '../wording/citations.ts';
import { escapeMarkdown } from './markdown.ts';
import { escapeTex } from './tex.ts';

/** The formats of citations that are offered, with their names. */
export const viewFormats = citationFormats;

export type ViewFormat = keyof typeof viewFormats;

/** Citations of any page of the site, with placeholders for its title, key and address (`holes`) and for the day of access (`accessBlanks`). */
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

/** What is the same for all pages. */
export interface Linking {
	version: string;
	/** The whole address of the script that fits cards to their content. */
	script: string;
	templates: ViewTemplates;
}

export type LinkTexts = Record<'address' | 'versioned' | 'markdown' | 'html' | ViewFormat, string> & { embed?: string };

/** The placeholders of a template for what differs between pages. */
export const holes = { title: 'TITLEOFVIEW', key: 'KEYOFVIEW', address: 'https://address.invalid/' } as const;

/** The placeholder for the day of access in every citation, until `withAccess` replaces it: only the reader's browser knows the day. */
export const accessBlanks: ViewTemplates = {
	vancouver: say.vancouverBlank,
	apa: say.apaBlank,
	bibtex: 'YYYY-MM-DD',
	ris: 'YYYY/MM/DD',
};

/** All texts that link to a page or a view, or cite it. */
export function linkTexts(target: LinkTarget, { version, script, templates }: Linking): LinkTexts {
	const { title, href, card } = target;
	const versioned = versionedHref(href, version);
	const citationIn = (format: ViewFormat) => fillTemplate(format, templates[format], oneLine(title), versioned);
	return {
		address: href,
		versioned,
		vancouver: citationIn('vancouver'),
		apa: citationIn('apa'),
		bibtex: citationIn('bibtex'),
		ris: citationIn('ris'),
		markdown: markdownLink(title, versioned),
		html: htmlLink(title, versioned),
		...(card ? { embed: embedCode(target, card, script) } : {}),
	};
}

/** The citation with the day of access, `2024-01-22`, in place of its blank; unchanged if it has no blank. */
export function withAccess(format: ViewFormat, citation: string, day: string): string {
	const [year = '', month = '', date = ''] = day.split('-');
	const words: Record<ViewFormat, string> = {
		vancouver: say.vancouverDay(year, Number(month), Number(date)),
		apa: say.apaDay(year, Number(month), Number(date)),
		bibtex: day,
		ris: day.replaceAll('-', '/'),
	};
	// The blank comes after the title, which can contain any text, so the last match is the blank.
	const at = citation.lastIndexOf(accessBlanks[format]);
	return at < 0
		? citation
		: `${citation.slice(0, at)}${words[format]}${citation.slice(at + accessBlanks[format].length)}`;
}

/** The day in the reader's time zone, `2024-01-22`. */
export function localDay(now: Date): string {
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function fillTemplate(format: ViewFormat, template: string, title: string, address: string): string {
	const isTex = format === 'bibtex';
	// A question mark at the end of a title replaces the full stop after it.
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

/** A link in Markdown: the title is escaped, and parentheses in the address do not end it. */
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
	// A card that is computed in the browser shows nothing without script, so its title and link are added after it.
	return (card.isComputed ? [...lines, `<p>${htmlLink(title, href)}</p>`] : lines).join('\n');
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** The text, escaped for HTML and for attributes. */
export function escapeHtml(text: string): string {
	return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
