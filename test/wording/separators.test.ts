/** Numbers of four digits and more have the separator of the language wherever the program prints a count. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { missingWording } from '../../src/wording/site.ts';
import { missingWording as missingSpanish } from '../../src/wording/spanish/site.ts';
import { filesUnder, root } from '../built-site.ts';

test('a page that is not there counts the studies as other pages do', () => {
	const noun = { one: 'report', many: 'reports' };
	const said = missingWording.studies({ count: 1625, noun }, (text) => text);
	expect(said.join('')).toBe('All 1,625 reports, by author');
	const inSpanish = missingSpanish.studies(
		{ count: 16250, noun: { one: 'estudio', many: 'estudios' } },
		(text) => text,
	);
	expect(inSpanish.join('')).toBe('Los 16.250 estudios, por autor');
});

/** A count as it is in memory, between two tags of a template. */
const bare = />\{(?!say\.|chart\.|searched\.)(?:[a-z]\w*\.)*(?:agreed|all|count|hits|length|pairs|total|verified)\}</g;

test('no template prints a count as it is in memory', () => {
	const templates = filesUnder(path.join(root, 'src')).filter((name) => /\.(astro|tsx)$/.test(name));
	expect(templates.length).toBeGreaterThan(100);
	const found = templates.flatMap((name) =>
		[...fs.readFileSync(name, 'utf8').matchAll(bare)].map(([text]) => `${path.basename(name)}: ${text}`),
	);
	expect(found).toEqual([]);
});
