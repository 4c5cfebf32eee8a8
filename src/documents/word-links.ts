/** Finds the links of a Word file: in its text, its notes, its comments, its headers and its footers. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { limits } from './limits.ts';
import { bareAddresses, type DocumentLink } from './link.ts';

/** Parts of the file that hold text, and the name of a paragraph in them. */
const parts: readonly [name: RegExp, paragraph: string][] = [
	[/^word\/document\d*\.xml$/, 'paragraph'],
	[/^word\/footnotes\.xml$/, 'footnote paragraph'],
	[/^word\/endnotes\.xml$/, 'endnote paragraph'],
	[/^word\/comments\.xml$/, 'comment paragraph'],
	[/^word\/header\d*\.xml$/, 'header paragraph'],
	[/^word\/footer\d*\.xml$/, 'footer paragraph'],
];

/**
 * Every link, in the order of the text, the body first. Throws if the file cannot be unpacked or read: with the message
 * `no document` for an archive without a Word text, and with `too large` before more is unpacked than the limit allows.
 */
export function wordLinks(bytes: Uint8Array): readonly DocumentLink[] {
	let unpackedSize = 0;
	const files = unzipSync(bytes, {
		filter: ({ name, originalSize }) => {
			if (!/^word\/[^/]+\.xml$|^word\/_rels\/[^/]+\.rels$/.test(name)) return false;
			unpackedSize += originalSize;
			if (unpackedSize > limits.wordTextBytes) throw new Error('too large');
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

/** Addresses outside the file, by the id that the text uses for them. */
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

/** A field that is being read: its instruction, and the words that are shown for it. */
interface Field {
	instruction: string;
	text: string;
	isShown: boolean;
}

function linksIn(xml: string, targets: ReadonlyMap<string, string>, noun: string): readonly DocumentLink[] {
	const links: DocumentLink[] = [];
	let paragraphs = 0;
	let plain = '';
	/** Links that are open, the innermost last; `at` is the index in `links`, or -1 for a link that is not kept. */
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
				// Word stores the part after `#` separately.
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
				const field = open.pop();
				const link = field && links[field.at];
				if (link) link.text = field.text.trim();
			}
			if (local !== 'p') return;
			for (const href of bareAddresses(plain)) add(href, href);
			plain = '';
		},
	});
	return links;
}

/** The address of an instruction such as `HYPERLINK "https://…" \l "anchor"`; undefined for other kinds of field. */
function hyperlinkOf(instruction: string): string | undefined {
	const [, quotation, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(instruction) ?? [];
	const href = quotation ?? bare;
	const [, anchor] = /\\l\s+"([^"]*)"/.exec(instruction) ?? [];
	return href && anchor ? `${href}#${anchor}` : href || undefined;
}

interface Tag {
	/** The name of the element, without its prefix. */
	local: string;
	attributes: SaxesTagPlain['attributes'];
}

interface Visitor {
	open: (tag: Tag) => void;
	text?: (text: string) => void;
	close?: (tag: Tag) => void;
}

/**
 * Reads XML from its beginning to its end. Throws if it is not well-formed. Prefixes are removed here, because the
 * parser would look each one up in all elements around it, however many these are.
 */
function walk(xml: string, { open, text, close }: Visitor): void {
	if (xml === '') return;
	const parser = new SaxesParser({ xmlns: false });
	const tagOf = ({ name, attributes }: SaxesTagPlain): Tag => ({ local: withoutPrefix(name), attributes });
	parser.on('opentag', (tag) => open(tagOf(tag)));
	if (text) parser.on('text', text);
	if (close) parser.on('closetag', (tag) => close(tagOf(tag)));
	parser.on('error', (cause) => {
		throw cause;
	});
	parser.write(xml).close();
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix. */
function attribute({ attributes }: Tag, local: string): string | undefined {
	return Object.entries(attributes).find(([name]) => withoutPrefix(name) === local)?.[1];
}
