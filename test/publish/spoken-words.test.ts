/** Which words a build speaks: those of the language that the review names. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { spokenFile } from '../../src/publish/spoken-words.ts';
import { languageOf } from '../../src/records/review-language.ts';
import { root } from '../built-site.ts';

const wording = path.join(root, 'src/wording');
const english = path.join(wording, 'grammar.ts');
const spanish = path.join(wording, 'spanish/grammar.ts');
const page = path.join(root, 'src/pages/index.astro');

test('spokenFile(file, importer, language) leads an import of words to the folder of the language, and nothing else', () => {
	expect(spokenFile(english, page, 'es')).toBe(spanish);
	expect(spokenFile(english, undefined, 'es')).toBe(spanish);
	expect(spokenFile(english, page, 'en')).toBe(english);
	// Types come from the English files, and a file of the folder means what it says.
	expect(spokenFile(english, path.join(wording, 'spanish/doubt.ts'), 'es')).toBe(english);
	const rich = path.join(wording, 'rich.ts');
	expect(spokenFile(rich, page, 'es')).toBe(rich);
	const label = path.join(root, 'src/corpus/label.ts');
	expect(spokenFile(label, page, 'es')).toBe(label);
});

test('languageOf(folder) is what review.yaml names, and English where that cannot be known', () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'language-'));
	const named = (review: string) => {
		fs.writeFileSync(path.join(folder, 'review.yaml'), review);
		return languageOf(folder);
	};
	expect(languageOf(folder)).toBe('en');
	expect(named('title: X\nlanguage: es # Spanish\n')).toBe('es');
	expect(named('title: X\nlanguage: "es"\n')).toBe('es');
	expect(named('title: X\ncitation:\n  language: es\n')).toBe('en');
	expect(named('title: X\nlanguage: en\n')).toBe('en');
	expect(named('title: X\nlanguage: tlh\n')).toBe('en');
	// While somebody writes, the rest of the file can be wrong.
	expect(named('title: [\nlanguage: es\n')).toBe('es');
	expect(named('- language: es\n')).toBe('en');
	fs.rmSync(folder, { recursive: true });
});
