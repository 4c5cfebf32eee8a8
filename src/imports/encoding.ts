/** Reads text files strictly: as UTF-8, or in the encoding that the map names. Nothing is replaced in silence. */
import fs from 'node:fs';
import type { ImportProblem } from './problem.ts';

/** Encodings that a file which is not UTF-8 is tried in, to show a person what each makes of it. */
const likely = ['windows-1252', 'macintosh', 'windows-1250', 'windows-1251', 'gb18030', 'shift_jis', 'euc-kr'];

/** Whether a text names an encoding that can be read (encoding.spec.whatwg.org, "Names and labels"). */
export function isEncoding(name: string): boolean {
	try {
		return new TextDecoder(name) instanceof TextDecoder;
	} catch (cause) {
		if (cause instanceof RangeError) return false;
		throw cause;
	}
}

/** Letters of windows-1252 from 0x80 to 0x9F. Node 24.0 reads them as control characters. */
const west = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decoderOf(encoding: string) {
	const decoder = new TextDecoder(encoding, { fatal: true });
	const isWestern = decoder.encoding === 'windows-1252';
	return (bytes: Uint8Array | undefined, stream: boolean): string => {
		const text = decoder.decode(bytes, { stream });
		return isWestern ? text.replace(/[\x80-\x9f]/g, (sign) => west[sign.charCodeAt(0) - 0x80] ?? sign) : text;
	};
}

/** A file that is not text in the encoding that it should have. */
export class EncodingFailure extends Error {
	readonly problem: ImportProblem;
	constructor(problem: ImportProblem) {
		super(problem.message);
		this.problem = problem;
	}
}

/** The text of a file, piece by piece. Throws an `EncodingFailure` at the first bytes that are no text. */
export function* textPieces(file: string, ownEncoding?: string, pieceBytes = 1 << 20): Generator<string> {
	const handle = fs.openSync(file, 'r');
	try {
		const buffer = new Uint8Array(pieceBytes);
		const encoding = ownEncoding ?? markedEncoding(buffer.subarray(0, fs.readSync(handle, buffer, 0, 2, 0))) ?? 'utf-8';
		const decode = decoderOf(encoding);
		// The bytes before the piece: a letter may have begun there.
		let before: Uint8Array = new Uint8Array(0);
		for (let line = 1, isFirst = true; ; isFirst = false) {
			const piece = buffer.slice(0, fs.readSync(handle, buffer));
			if (isFirst) refuseMark(file, encoding, piece);
			const isLast = piece.length === 0;
			let text: string;
			try {
				text = decode(piece, !isLast);
			} catch (cause) {
				if (!(cause instanceof TypeError)) throw cause;
				throw new EncodingFailure(encodingProblem(file, encoding, before, piece, line));
			}
			const [clean, ...zeros] = text.split('\0');
			if (zeros.length > 0)
				throw new EncodingFailure(zeroProblem(file, encoding, line + (clean ?? '').split('\n').length - 1, piece));
			yield text;
			if (isLast) return;
			for (const byte of piece) if (byte === 10) line++;
			before = piece.slice(-4);
		}
	} finally {
		fs.closeSync(handle);
	}
}

/** The encoding of which a file begins with the byte order mark; undefined without one, and for that of UTF-8. */
function markedEncoding([first, second]: Uint8Array): string | undefined {
	return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The map names another encoding than the byte order mark. */
function refuseMark(file: string, encoding: string, piece: Uint8Array): void {
	const mark = markedEncoding(piece);
	if (mark === undefined || new TextDecoder(encoding).encoding === mark) return;
	throw new EncodingFailure({
		kind: 'wrong-encoding',
		file,
		line: 1,
		message: `The file begins with the byte order mark of ${mark}, and was read as ${encoding}.`,
		hint: encodingHint(file, mark),
	});
}

/** Zero bytes are in no text: they are in UTF-16 without a mark, and in files that are no text. */
function zeroProblem(file: string, encoding: string, line: number, piece: Uint8Array): ImportProblem {
	const zeros = [0, 1].map((odd) => piece.filter((byte, i) => byte === 0 && i % 2 === odd).length);
	const [even = 0, odd = 0] = zeros;
	const likeliest = even + odd > piece.length / 5 ? (odd > even ? 'utf-16le' : 'utf-16be') : undefined;
	return {
		kind: 'wrong-encoding',
		file,
		line,
		message: `There are bytes that are zero, and text in ${encoding} has none.${likeliest === undefined ? '' : ` The file looks like ${likeliest}.`}`,
		hint:
			likeliest === undefined
				? 'Export the file again: it is no text, or it is damaged.'
				: encodingHint(file, likeliest),
	};
}

/** Whether all of a file is text in UTF-8. */
export function isUtf8(file: string): boolean {
	try {
		for (const _ of textPieces(file, 'utf-8'));
		return true;
	} catch (cause) {
		if (cause instanceof EncodingFailure) return false;
		throw cause;
	}
}

function encodingHint(file: string, encoding: string): string {
	const name = file.replace(/^.*[\\/]/, '');
	return `Save the file as UTF-8; or name its encoding: --encoding ${encoding}. If only this file has it, write it into a map, and give that with --map:\n  files:\n    - file: ${JSON.stringify(name)}\n      encoding: ${encoding}`;
}

/** The line and the bytes, and the words around them as the likely encodings read them, the likeliest first. */
function encodingProblem(
	file: string,
	encoding: string,
	before: Uint8Array,
	piece: Uint8Array,
	lineOfPiece: number,
): ImportProblem {
	const bytes = Buffer.concat([before, piece]);
	const at = firstBad(bytes, encoding);
	let line = lineOfPiece;
	for (const byte of piece.subarray(0, Math.max(0, at - before.length))) if (byte === 10) line++;
	const around = bytes.subarray(
		Math.max(0, at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1, at - 24),
		endOfLine(bytes, at),
	);
	// A letter that breaks off is noticed at the byte behind it.
	let start = at;
	while ((bytes[start - 1] ?? 0) >= 0x80) start--;
	const letters =
		encoding === 'utf-8'
			? bytes
					.subarray(0, start)
					.toString('utf8')
					.match(/[\p{L}\p{P}]*[^\p{ASCII}\uFFFD][\p{L}\p{P}]*/u)
			: null;
	const hex = [...bytes.subarray(start, Math.max(at, start + 1))]
		.map((byte) => `0x${byte.toString(16).toUpperCase()}`)
		.join(' ');
	const samples = samplesOf(bytes, around);
	const lines = samples.map(({ name, text }) => `  ${name.padEnd(13)} ${JSON.stringify(text)}`);
	return {
		kind: 'wrong-encoding',
		file,
		line,
		message: [
			`What stands there, ${hex}, is no text in ${encoding}.`,
			...(lines.length > 0 ? ['The same place, read in encodings that it may have:', ...lines] : []),
		].join('\n'),
		hint: letters
			? `Lines before it are UTF-8 ("${letters[0]}"), so rows of two files may have been put together: no encoding reads both. Correct the letters in an editor, and save the file as UTF-8. If it is all in one encoding, name it with --encoding.`
			: encodingHint(file, samples[0]?.name ?? 'windows-1252'),
	};
}

function endOfLine(bytes: Uint8Array, at: number): number {
	const end = bytes.indexOf(10, at);
	return Math.min(end < 0 ? bytes.length : end, at + 24);
}

/** The place of the first byte that the encoding cannot read. */
function firstBad(bytes: Uint8Array, encoding: string): number {
	let [low, high] = [0, bytes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isReadable(bytes.subarray(0, middle + 1), encoding)) low = middle + 1;
		else high = middle;
	}
	return low;
}

function isReadable(bytes: Uint8Array, encoding: string): boolean {
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch (cause) {
		if (cause instanceof TypeError) return false;
		throw cause;
	}
}

/** The three encodings that make the most letters and the fewest oddities of all bytes outside ASCII. */
function samplesOf(bytes: Uint8Array, around: Uint8Array): readonly { name: string; text: string }[] {
	return likely
		.filter((name) => isReadable(bytes, name))
		.map((name) => ({
			name,
			score: oddity(decoderOf(name)(bytes, true)) + (name === 'gb18030' ? rarePairs(bytes) : 0),
			text: decoderOf(name)(around, true),
		}))
		.sort((a, b) => a.score - b.score)
		.slice(0, 3)
		.map(({ name, text }) => ({ name, text: text.trim() }));
}

/** The share of pairs of bytes that GB 18030 has and its older and common part, GB 2312, has not. */
function rarePairs(bytes: Uint8Array): number {
	let [pairs, rare] = [0, 0];
	for (let i = 0; i + 1 < bytes.length; i++) {
		if ((bytes[i] ?? 0) < 0x81) continue;
		pairs++;
		if ((bytes[++i] ?? 0) < 0xa1) rare++;
	}
	return pairs === 0 ? 0 : rare / pairs;
}

/** The share of letters outside ASCII that stand oddly: controls and signs within words, capitals after small letters, several in a row. */
function oddity(text: string): number {
	const strange = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
	const controls = text.match(/[\u0080-\u009F\uFFFD\p{Co}]/gu)?.length ?? 0;
	const within = text.match(/(?<=\p{L})[^\p{ASCII}\p{L}\p{M}’‘–—-]+(?=\p{L})/gu)?.length ?? 0;
	const capitals =
		text.match(/(?<=\p{Ll})(?!\p{ASCII})\p{Lu}|\p{Script=Latin}(?=[\p{Script=Cyrillic}\p{Script=Han}])/gu)?.length ?? 0;
	const runs = text.match(/(?:(?!\p{ASCII})[\p{Script=Latin}\p{P}\p{S}]){3,}/gu)?.join('').length ?? 0;
	return strange === 0 ? 0 : (3 * controls + 2 * within + capitals + runs) / strange;
}
