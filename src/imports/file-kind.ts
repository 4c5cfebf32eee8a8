/** Tells the kind of a file by its ending and by its first bytes. */
import fs from 'node:fs';
import path from 'node:path';

/** What a file holds that is no text and no workbook of today, by its first bytes; undefined for any other. */
export function foreignContent(start: Buffer): { what: string; ending: string } | undefined {
	const text = start.toString('latin1');
	if (/^(\u0089PNG|GIF8|\u00FF\u00D8\u00FF)/.test(text)) return { what: 'a picture', ending: 'png' };
	if (text.startsWith('%PDF')) return { what: 'a PDF', ending: 'pdf' };
	if (text.startsWith('{\\rtf')) return { what: 'a document of a word processor', ending: 'rtf' };
	if (text.startsWith('\u001F\u008B') || text.startsWith('7z\u00BC\u00AF'))
		return { what: 'an archive', ending: 'zip' };
	return undefined;
}

/** The ending in lower case; of an archive that is named as a text, or a text that is named as a workbook, what it is. */
export function endingOf(file: string, name: string): string {
	const ending = path.extname(name).slice(1).toLowerCase();
	const start = readStart(file, 8);
	if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
		return ending === 'csv' || ending === 'txt' || ending === 'tsv' ? 'xlsx' : ending;
	return ending;
}

/** The first bytes of a file: as many as asked for, or all of a shorter one. Throws where it cannot be read. */
export function readStart(file: string, bytes: number): Buffer {
	const handle = fs.openSync(file, 'r');
	try {
		const buffer = Buffer.alloc(bytes);
		return buffer.subarray(0, fs.readSync(handle, buffer, 0, bytes, 0));
	} finally {
		fs.closeSync(handle);
	}
}
