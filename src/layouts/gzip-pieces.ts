/** Compresses files with zlib, which only Node has: in a third of the time that the code for browsers takes. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** How far back gzip looks for repetitions, in bytes. */
const reach = 32_768;

/** The best compression. */
const level = 9;

/** What a gzip file begins with: its mark, the method, no flags, no time stamp, the best compression, Unix. */
const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3);

/**
 * One gzip file of all pieces. Each is compressed by itself, with the end of the one before as what it may repeat, so
 * that the pieces need not be in memory together. Without pieces it is a file of nothing.
 */
export function gzipPieces(pieces: Iterable<Uint8Array>): Uint8Array {
	const parts: Uint8Array[] = [head];
	let [sum, length] = [0, 0];
	let before: Uint8Array | undefined;
	for (const piece of pieces) {
		const dictionary = before && { dictionary: before };
		parts.push(deflateRawSync(piece, { level, finishFlush: constants.Z_SYNC_FLUSH, ...dictionary }));
		sum = crc32(piece, sum);
		length += piece.length;
		before = piece.subarray(-reach);
	}
	parts.push(deflateRawSync(new Uint8Array(), { finishFlush: constants.Z_FINISH }));
	const end = Buffer.alloc(8);
	end.writeUInt32LE(sum, 0);
	end.writeUInt32LE(length % 2 ** 32, 4);
	return new Uint8Array(Buffer.concat([...parts, end]));
}
