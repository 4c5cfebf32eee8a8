/** Reads a document by what its name ends in, and says in words why one cannot be read. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { htmlLinks } from './html-links.ts';
import type { DocumentLink } from './link.ts';
import { markdownLinks } from './markdown-links.ts';
import { wordLinks } from './word-links.ts';

export interface ReadDocument {
	/** As it was named. */
	file: string;
	links: readonly DocumentLink[];
	/** Why nothing of it was read, and what to do. */
	problem?: { message: string; hint: string };
}

type Reader = (bytes: Buffer) => Omit<ReadDocument, 'file'>;

const readers: Readonly<Record<string, Reader>> = {
	'.md': readText(markdownLinks),
	'.markdown': readText(markdownLinks),
	'.html': readText((text) => htmlLinks(text)),
	'.htm': readText((text) => htmlLinks(text)),
	'.docx': readWord,
	'.doc': () =>
		unreadable('This is a Word file of the old kind, which is not read.', 'Open it in Word and save it as .docx.'),
};

const endings = 'Documents end in .md, .markdown, .html, .htm or .docx.';

/** Never throws for what people can put right. */
export function readDocument(file: string): ReadDocument {
	const read = (): Omit<ReadDocument, 'file'> => {
		const stat = fs.statSync(file, { throwIfNoEntry: false });
		if (!stat) return unreadable('There is no such file.', 'Correct its name, or where it is looked for.');
		if (stat.isDirectory()) return unreadable('This is a folder.', 'Name the files in it, such as docs/*.md.');
		const ending = path.extname(file).toLowerCase();
		const reader = readers[ending];
		if (!reader) return unreadable(`Files that end in "${ending}" are not read.`, endings);
		try {
			return reader(fs.readFileSync(file));
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code === 'EACCES')
				return unreadable('This file may not be opened.', 'Allow it to be read.');
			throw cause;
		}
	};
	return { file, ...read() };
}

function unreadable(message: string, hint: string): Omit<ReadDocument, 'file'> {
	return { links: [], problem: { message, hint } };
}

function readText(linksOf: (text: string) => readonly DocumentLink[]): Reader {
	return (bytes) => {
		if (!isUtf8(bytes) || bytes.includes(0))
			return unreadable('This file is not written as UTF-8.', 'Save it with the encoding UTF-8.');
		return { links: linksOf(bytes.toString('utf8').replace(/^\uFEFF/, '')) };
	};
}

const zipMark = [0x50, 0x4b];
/** The container of old Word files, and of new ones that have a password. */
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
		return unreadable(
			'This Word file is damaged and cannot be read.',
			'Open it in Word, which may mend it, and save it anew.',
		);
	}
}
