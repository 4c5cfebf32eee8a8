/** What a build compresses piece by piece is one gzip file, whatever its pieces. */
import { gunzipSync } from 'node:zlib';
import { gunzipSync as unpackAsBrowsersDo } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gzipPieces } from '../../src/layouts/gzip-pieces.ts';

const encoder = new TextEncoder();
const line = (i: number) => `{"id":"study-${i}","text":"Of ${i % 300} students ${i % 41} said so in year ${i % 6}."}\n`;
const lines = Array.from({ length: 4_000 }, (_, i) => line(i));

describe.each([
	['of nothing', []],
	['of an empty piece', ['']],
	['of one', [lines.join('')]],
	[
		'of many, shorter and longer than what gzip looks back',
		[lines[0] ?? '', ...lines.slice(0, 9), lines.join(''), '', 'end'],
	],
])('gzipPieces %s', (_, texts) => {
	const packed = gzipPieces(texts.map((text) => encoder.encode(text)));

	test('holds all of it, for Node and for browsers', () => {
		expect(gunzipSync(packed).toString('utf8')).toBe(texts.join(''));
		expect(new TextDecoder().decode(unpackAsBrowsersDo(packed))).toBe(texts.join(''));
	});

	test('is the same for the same pieces', () => {
		expect(gzipPieces(texts.map((text) => encoder.encode(text)))).toEqual(packed);
	});
});

test('gzipPieces repeats what stands in the piece before', () => {
	const pieces = lines.map((text) => encoder.encode(text));
	const alone = pieces.reduce((sum, piece) => sum + gzipPieces([piece]).length, 0);
	expect(gzipPieces(pieces).length).toBeLessThan(alone / 3);
});
