/** What words say about a shade holds in light and in dark: what is pale on white paper is dim on black. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../src/wording/', import.meta.url);
/** Modules that speak of the two colour schemes themselves. */
const ofSchemes = [
	'theme.ts',
	'accessibility.ts',
	'data.ts',
	'spanish/theme.ts',
	'spanish/accessibility.ts',
	'spanish/data.ts',
];
const shades =
	/(?<![\p{L}-])(pale[rst]*|dark(er|est)?|lighter|lightest|white|black|pálid[oa]s?|oscur[oa]s?|blanc[oa]s?|negr[oa]s?)(?![\p{L}-])/giu;

test('no words describe a mark as dark, pale, black or white', () => {
	const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => name.endsWith('.ts') && !ofSchemes.includes(name))
		.flatMap((name) => {
			const strings = readFileSync(new URL(name, folder), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
			return [...strings.matchAll(shades)].map(([shade]) => `${name}: ${shade}`);
		});
	expect(named).toEqual([]);
});
