/** Gives a font in the sfnt format (OpenType specification, "Organization of an OpenType Font") other names inside. */

/** Names of a font by their ids in the table `name`: 0 is the copyright, 1 the family, 2 the style, 4 the whole name, 6 its PostScript form, 13 the licence, 14 its address. */
export type FontNames = Readonly<Record<number, string>>;

interface Table {
	tag: string;
	bytes: Uint8Array;
}

/** Of the names of weights, which the font has no more. Firefox refuses the table where a name is missing; what sets a font on a page needs none. */
const naming = 'STAT';

/** The font with these names and no others. Checksums are computed anew; that of the whole font stays, which no reader of web fonts asks for. */
export function renameFont(font: Uint8Array, names: FontNames): Uint8Array {
	const tables = [
		...tablesOf(font).filter(({ tag }) => tag !== 'name' && tag !== naming),
		{ tag: 'name', bytes: nameTable(names) },
	];
	tables.sort((a, b) => (a.tag < b.tag ? -1 : 1));
	const head = 12 + 16 * tables.length;
	const length = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), head);
	const renamed = new Uint8Array(length);
	const view = new DataView(renamed.buffer);
	const power = Math.floor(Math.log2(tables.length));
	view.setUint32(0, viewOf(font).getUint32(0));
	for (const [i, value] of [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].entries())
		view.setUint16(4 + 2 * i, value);
	let at = head;
	for (const [i, { tag, bytes }] of tables.entries()) {
		const row = 12 + 16 * i;
		for (const [j, letter] of [...tag].entries()) view.setUint8(row + j, letter.charCodeAt(0));
		renamed.set(bytes, at);
		view.setUint32(row + 4, checksumOf(view, at, padded(bytes.length)));
		view.setUint32(row + 8, at);
		view.setUint32(row + 12, bytes.length);
		at += padded(bytes.length);
	}
	return renamed;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const padded = (length: number) => (length + 3) & ~3;

function tablesOf(font: Uint8Array): readonly Table[] {
	const view = viewOf(font);
	return Array.from({ length: view.getUint16(4) }, (_, i) => {
		const row = 12 + 16 * i;
		const tag = String.fromCharCode(...font.subarray(row, row + 4));
		const at = view.getUint32(row + 8);
		return { tag, bytes: font.subarray(at, at + view.getUint32(row + 12)) };
	});
}

/** A table `name` of version 0, in UTF-16 for Windows and in English: what every reader of fonts understands. */
function nameTable(names: FontNames): Uint8Array {
	const entries = Object.entries(names).map(([id, text]) => ({ id: Number(id), text: utf16(text) }));
	const head = 6 + 12 * entries.length;
	const bytes = new Uint8Array(entries.reduce((sum, { text }) => sum + text.length, head));
	const view = viewOf(bytes);
	view.setUint16(2, entries.length);
	view.setUint16(4, head);
	let at = 0;
	for (const [i, { id, text }] of entries.entries()) {
		for (const [j, value] of [3, 1, 0x409, id, text.length, at].entries()) view.setUint16(6 + 12 * i + 2 * j, value);
		bytes.set(text, head + at);
		at += text.length;
	}
	return bytes;
}

function utf16(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	for (let i = 0; i < text.length; i++) viewOf(bytes).setUint16(2 * i, text.charCodeAt(i));
	return bytes;
}

function checksumOf(view: DataView, from: number, length: number): number {
	let sum = 0;
	for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
	return sum;
}
