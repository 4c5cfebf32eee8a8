/** Reads a document with the reader for the ending of its name, and says in words why a document cannot be read. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { quoteFound } from '../records/words.ts';
import { htmlLinks } from './html-links.ts';
import { formatBytes, limits } from './limits.ts';
import type { DocumentLink } from './link.ts';
import { markdownLinks } from './markdown-links.ts';
import { wordLinks } from './word-links.ts';

export interface ReadDocument {
	/** The name as it was given. */
	file: string;
	links: readonly DocumentLink[];
	/** Why nothing of the document was read, and what to do. */
	problem?: { message: string; hint: string };
}

type Reader = (bytes: Buffer) => Omit<ReadDocument, 'file'>;

interface Kind {
	/** The kind in words, for messages. */
	name: string;
	read: Reader;
	bytesMost: number;
}

const markdown: Kind = {
	name: 'Markdown',
	read: readText((text) => tooDeep(text) ?? { links: markdownLinks(text) }),
	bytesMost: limits.markdownBytes,
};
const html: Kind = {
	name: 'HTML',
	read: readText((text) => ({ links: htmlLinks(text) })),
	bytesMost: limits.htmlBytes,
};
const word: Kind = { name: 'Word', read: readWord, bytesMost: limits.wordBytes };

const kinds: ReadonlyMap<string, Kind> = new Map([
	['.md', markdown],
	['.markdown', markdown],
	['.html', html],
	['.htm', html],
	['.docx', word],
]);

const endings = 'Documents end in .md, .markdown, .html, .htm or .docx.';

/** The links of a document, or the reason why it cannot be read. Throws only for a fault of the program. */
export function readDocument(file: string): ReadDocument {
	return { file, ...readFile(file) };
}

function readFile(file: string): Omit<ReadDocument, 'file'> {
	try {
		const stat = fs.statSync(file, { throwIfNoEntry: false });
		if (!stat) return unreadable('There is no such file.', 'Correct its name, or where it is looked for.');
		if (stat.isDirectory()) return unreadable('This is a folder.', 'Name the files in it, such as docs/*.md.');
		if (!stat.isFile()) return unreadable('This is a device or a pipe.', 'Save its content as a file, and name that.');
		const ending = path.extname(file).toLowerCase();
		if (ending === '.doc')
			return unreadable(
				'This is a Word file of the old kind, which is not read.',
				'Open it in Word and save it as .docx.',
			);
		const kind = kinds.get(ending);
		if (ending === '') return unreadable('The name of this file has no ending that says what it is.', endings);
		if (!kind) return unreadable(`Files that end in ${quoteFound(ending)} are not read.`, endings);
		if (stat.size > kind.bytesMost)
			return unreadable(
				`This file has ${formatBytes(stat.size)}. ${kind.name} is read up to ${formatBytes(kind.bytesMost)}.`,
				'Take out of it what it embeds, such as pictures, or split it into several.',
			);
		return kind.read(fs.readFileSync(file));
	} catch (cause) {
		const { code } = cause as NodeJS.ErrnoException;
		if (code === 'EACCES' || code === 'EPERM')
			return unreadable('This file cannot be opened (no permission).', 'Allow it to be read.');
		if (code !== undefined && Object.hasOwn(os.constants.errno, code))
			return unreadable(`The system cannot open this file (${code}).`, 'Correct its name, or what it leads to.');
		throw cause;
	}
}

function unreadable(message: string, hint: string): Omit<ReadDocument, 'file'> {
	return { links: [], problem: { message, hint } };
}

function readText(read: (text: string) => Omit<ReadDocument, 'file'>): Reader {
	return (bytes) => {
		if (!isUtf8(bytes) || bytes.includes(0))
			return unreadable('This file is not written as UTF-8.', 'Save it with the encoding UTF-8.');
		return read(bytes.toString('utf8').replace(/^\uFEFF/, ''));
	};
}

/** A line that begins with more signs of quotes and lists than `limits.markdownDepth`. */
const deepLine = new RegExp(
	`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${limits.markdownDepth + 1}}`,
	'm',
);

function tooDeep(text: string): Omit<ReadDocument, 'file'> | undefined {
	const at = text.search(deepLine);
	if (at < 0) return undefined;
	return unreadable(
		`More than ${limits.markdownDepth} quotes or lists begin inside each other in line ${text.slice(0, at).split('\n').length}.`,
		'Take some of their signs away.',
	);
}

const zipMark = [0x50, 0x4b];
/** The first bytes of old Word files, and of new ones that have a password. */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0];

function readWord(bytes: Buffer): Omit<ReadDocument, 'file'> {
	const begins = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
	if (begins(compoundMark))
		return unreadable(
			'This file has a password, or is a Word file of the old kind.',
			'Open it in Word and save it as .docx without a password.',
		);
	if (!begins(zipMark))
		return unreadable('This is not a Word file, whatever its name ends in.', 'Open it in Word and save it as .docx.');
	try {
		return { links: wordLinks(bytes) };
	} catch (cause) {
		if ((cause as Error).message === 'no document')
			return unreadable('This archive holds no Word document.', 'Open it in Word and save it as .docx.');
		if ((cause as Error).message === 'too large')
			return unreadable(
				`The text of this Word file is larger than ${formatBytes(limits.wordTextBytes)} when it is unpacked.`,
				'Split it into several.',
			);
		return unreadable(
			'This Word file is damaged and cannot be read.',
			'Open it in Word, which may mend it, and save it anew.',
		);
	}
}
