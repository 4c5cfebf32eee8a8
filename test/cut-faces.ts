/**
 * Cuts the two faces of the site from the files of Source Serif 4 and Source Sans 3: the letters, weights and features that
 * pages use. `npm run faces` writes `src/styles/faces/`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { root } from './built-site.ts';
import { type FontNames, renameFont } from './rename-font.ts';

const folder = path.join(root, 'src/styles/faces');

/** The faces by their names in style sheets: the packages that they are cut from, and what they are called inside. */
const faces = {
	serif: { from: 'source-serif-4', family: 'Review Serif' },
	sans: { from: 'source-sans-3', family: 'Review Sans' },
} as const;

/** The lightest and the heaviest weight that a style sheet asks for. */
const weights = { min: 400, max: 600, default: 400 };

/** Kerning, ligatures, accents, small capitals aside, and the four ways in which numbers are set. */
const features = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'onum', 'tnum', 'pnum'];

const between = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** Letters of western European languages, with the signs that texts and figures use. Every page loads them. */
const latin = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}ıŒœŸŠšŽž–—‘’‚“”„•…‹›€−≤≥×÷→←↑↓\u2009\u202f\u2010\u2011`;

/** The other Latin letters, which a page loads where it has one. */
const latinExtended = [...`${between(0x100, 0x24f)}${between(0x1e00, 0x1eff)}`]
	.filter((letter) => !latin.includes(letter))
	.join('');

const namesOf = (family: string): FontNames => ({
	0: 'Copyright 2010-2023 Adobe (http://www.adobe.com/), cut from a font with the reserved name "Source"',
	1: family,
	2: 'Regular',
	4: family,
	6: family.replaceAll(' ', ''),
	13: 'SIL Open Font License, Version 1.1',
	14: 'https://openfontlicense.org',
});

/** The files as they are cut, by name. Inside they have names of their own: the licence reserves "Source" for the uncut files. */
export async function cutFaces(): Promise<ReadonlyMap<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>();
	for (const [face, { from, family }] of Object.entries(faces))
		for (const [part, letters] of [
			['latin', latin],
			['latin-ext', latinExtended],
		] as const) {
			const source = path.join(
				root,
				`node_modules/@fontsource-variable/${from}/files/${from}-${part}-wght-normal.woff2`,
			);
			const cut = await subsetFont(fs.readFileSync(source), letters, {
				targetFormat: 'truetype',
				variationAxes: { wght: weights },
				keepFeatures: features,
			});
			const renamed = renameFont(cut, namesOf(family));
			files.set(
				`${face}${part === 'latin' ? '' : '-extended'}.woff2`,
				await subsetFont(Buffer.from(renamed), letters, { targetFormat: 'woff2', keepFeatures: features }),
			);
		}
	// The program that draws pictures of pages reads no compressed file, and one weight is enough for it.
	const plain = fs.readFileSync(
		path.join(root, 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
	);
	const cut = await subsetFont(plain, latin, {
		targetFormat: 'truetype',
		variationAxes: { wght: 400 },
		keepFeatures: features,
	});
	files.set('picture.ttf', renameFont(cut, namesOf('Review Picture')));
	return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	fs.mkdirSync(folder, { recursive: true });
	for (const [name, bytes] of await cutFaces()) {
		fs.writeFileSync(path.join(folder, name), bytes);
		console.log(`src/styles/faces/${name} is written: ${(bytes.length / 1000).toFixed(1)} kB.`);
	}
}
