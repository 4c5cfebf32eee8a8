/** The links of a Word file: of its text, its notes, comments, heads and feet. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { bareAddress, type DocumentLink } from './link.ts';

/** Parts of the file that hold text, and what a paragraph in them is called. */
const parts: readonly [name: RegExp, paragraph: string][] = [
	[/^word\/document\d*\.xml$/, 'paragraph'],
	[/^word\/footnotes\.xml$/, 'footnote paragraph'],
	[/^word\/endnotes\.xml$/, 'endnote paragraph'],
	[/^word\/comments\.xml$/, 'comment paragraph'],
	[/^word\/header\d*\.xml$/, 'header paragraph'],
	[/^word\/footer\d*\.xml$/, 'footer paragraph'],
];

/** More than any text has: a small file can unpack to one that fills the memory. */
const bytesMost = 200_000_000;

/**
 * Every link, in the order of the text, the body first. Throws for what cannot be unpacked or read, and
 * with the message `no document` for an archive of something else.
 */
export function wordLinks(bytes: Uint8Array): readonly DocumentLink[] {
	const files = unzipSync(bytes, {
		filter: ({ name, originalSize }) => {
			if (!/^word\/[^/]+\.xml$|^word\/_rels\/[^/]+\.rels$/.test(name)) return false;
			if (originalSize > bytesMost) throw new Error(`too large: ${name}`);
			return true;
		},
	});
	const names = Object.keys(files).sort();
	const textOf = (name: string) => (files[name] ? strFromU8(files[name]) : '');
	if (!names.some((name) => parts[0]?.[0].test(name))) throw new Error('no document');
	return parts.flatMap(([pattern, paragraph]) =>
		names
			.filter((name) => pattern.test(name))
			.flatMap((name) => {
				const targets = targetsIn(textOf(name.replace('word/', 'word/_rels/').concat('.rels')));
				return linksIn(textOf(name), targets, paragraph);
			}),
	);
}

/** Addresses outside of the file, by the id that the text uses for them. */
function targetsIn(xml: string): ReadonlyMap<string, string> {
	const targets = new Map<string, string>();
	walk(xml, {
		open: (tag) => {
			const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
			if (tag.local === 'Relationship' && id && target && attribute(tag, 'TargetMode') === 'External')
				targets.set(id, target);
		},
	});
	return targets;
}

/** A field that is being read: its instruction, and the words that stand for it. */
interface Field {
	instruction: string;
	text: string;
	isShown: boolean;
}

function linksIn(xml: string, targets: ReadonlyMap<string, string>, noun: string): readonly DocumentLink[] {
	const links: DocumentLink[] = [];
	let paragraphs = 0;
	let plain = '';
	/** Links that are open, the innermost last, each with its place among the links. */
	const open: { at: number; text: string }[] = [];
	const fields: Field[] = [];
	let reading: 'text' | 'instruction' | undefined;

	const add = (href: string, text = ''): number => {
		links.push({ href, paragraph: `${noun} ${Math.max(paragraphs, 1)}`, text });
		return links.length - 1;
	};
	const closeField = (field: Field | undefined) => {
		const href = field && hyperlinkOf(field.instruction);
		if (href) add(href, field.text.trim());
	};

	walk(xml, {
		open: (tag) => {
			if (tag.local === 'p') paragraphs++;
			if (tag.local === 't') reading = 'text';
			if (tag.local === 'instrText') reading = 'instruction';
			if (tag.local === 'hyperlink') {
				const target = targets.get(attribute(tag, 'id') ?? '');
				// Word keeps the part behind the # apart.
				const anchor = attribute(tag, 'anchor');
				const at = target === undefined ? -1 : add(`${target}${anchor && !target.includes('#') ? `#${anchor}` : ''}`);
				open.push({ at, text: '' });
			}
			if (tag.local === 'hlinkClick') {
				const target = targets.get(attribute(tag, 'id') ?? '');
				if (target !== undefined) add(target);
			}
			if (tag.local === 'fldSimple') {
				const href = hyperlinkOf(attribute(tag, 'instr') ?? '');
				open.push({ at: href === undefined ? -1 : add(href), text: '' });
			}
			if (tag.local === 'fldChar') {
				const type = attribute(tag, 'fldCharType');
				const field = fields.at(-1);
				if (type === 'begin') fields.push({ instruction: '', text: '', isShown: false });
				else if (type === 'separate' && field) field.isShown = true;
				else if (type === 'end') closeField(fields.pop());
			}
		},
		text: (text) => {
			const [link, field] = [open.at(-1), fields.at(-1)];
			if (reading === 'instruction' && field) field.instruction += text;
			else if (reading !== 'text') return;
			else if (link) link.text += text;
			else if (field) field.text += field.isShown ? text : '';
			else plain += text;
		},
		close: ({ local }) => {
			if (local === 't' || local === 'instrText') reading = undefined;
			if (local === 'hyperlink' || local === 'fldSimple') {
				const closed = open.pop();
				const link = closed && links[closed.at];
				if (link) link.text = closed.text.trim();
			}
			if (local !== 'p') return;
			for (const [href] of plain.matchAll(bareAddress)) add(href, href);
			plain = '';
		},
	});
	return links;
}

/** `HYPERLINK "https://…" \l "anchor"`; undefined for fields of another kind. */
function hyperlinkOf(instruction: string): string | undefined {
	const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(instruction) ?? [];
	const href = quoted ?? bare;
	const [, anchor] = /\\l\s+"([^"]*)"/.exec(instruction) ?? [];
	return href && anchor ? `${href}#${anchor}` : href || undefined;
}

interface Visitor {
	open: (tag: SaxesTagNS) => void;
	text?: (text: string) => void;
	close?: (tag: SaxesTagNS) => void;
}

/** Reads XML from its beginning to its end. Throws where it is not well-formed. */
function walk(xml: string, { open, text, close }: Visitor): void {
	if (xml === '') return;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('opentag', open);
	if (text) parser.on('text', text);
	if (close) parser.on('closetag', close);
	parser.on('error', (cause) => {
		throw cause;
	});
	parser.write(xml).close();
}

/** An attribute by its name without prefix. */
function attribute({ attributes }: SaxesTagNS, local: string): string | undefined {
	return Object.values(attributes).find((candidate) => candidate.local === local)?.value;
}
