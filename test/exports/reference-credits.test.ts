/** Whoever has a part in a work is named in its reference, with what they did. */
import { expect, test } from 'vitest';
import { formatBibtex, formatRis } from '../../src/exports/citation.ts';
import type { CslItem } from '../../src/exports/csl.ts';
import { referenceCredits, withinWords } from '../../src/exports/reference-credits.ts';
import { type Citation, isNameVariable, nameVariables } from '../../src/schema/csl.ts';

const name = (family: string) => [{ family, given: 'Bo' }];
const work = (fields: Partial<Citation>): Citation => ({
	type: 'book',
	title: 'Ponds',
	author: name('Alder'),
	...fields,
});

test('a translation names its translator and the work that it translates', () => {
	expect(
		referenceCredits(
			work({
				translator: name('Cress'),
				'original-author': name('Elder'),
				'original-title': 'Teichleben',
				'original-publisher': 'Schilf',
				'original-date': { 'date-parts': [[1950]] },
			}),
		),
	).toEqual(['Translated by Cress B', 'Original: Elder B. Teichleben. Schilf. 1950']);
});

test.each(nameVariables)('names under "%s" are in the reference of a chapter, once', (variable) => {
	const citation = work({ type: 'chapter', 'container-title': 'Waters', [variable]: name('Quill') });
	const texts = [...referenceCredits(citation), withinWords(citation, false)].join('. ');
	expect(texts.split('Quill').length - 1).toBe(variable === 'author' ? 0 : 1);
});

test('a name that stands first is not said again', () => {
	for (const variable of nameVariables.filter((key) => isNameVariable(key) && !/author$/.test(key)))
		expect(referenceCredits({ type: 'motion_picture', title: 'Ponds', [variable]: name('Quill') })).toEqual([]);
});

test('a chapter says in which book it stands, and who edited that', () => {
	const chapter = { type: 'chapter', 'container-title': 'Waters' } as const;
	expect(withinWords(work({ ...chapter, editor: [...name('Birch'), ...name('Dock')] }), false)).toBe(
		'In: Birch B, Dock B, editors. ',
	);
	expect(withinWords(work(chapter), false)).toBe('In: ');
	expect(withinWords(work({ type: 'webpage', 'container-title': 'Pond site' }), false)).toBe('');
	expect(withinWords(work({ type: 'article-journal', 'container-title': 'J Ponds' }), true)).toBe('');
});

test('files for reference managers have the DOI, the number of an article, and whoever stands in for an author', () => {
	const item = (fields: Partial<Citation>) => {
		const { author, ...rest } = work(fields);
		return { id: 'x', ...rest, ...(fields.director ? {} : { author }) } as CslItem;
	};
	const ris = (fields: Partial<Citation>) => formatRis([item(fields)]);
	expect(ris({ type: 'article-journal', DOI: '10.5555/x', number: 'e12' })).toMatch(
		/SP {2}- e12\r\n[\s\S]*DO {2}- 10\.5555\/x\r/,
	);
	expect(ris({ type: 'motion_picture', director: name('Reed') })).toContain('AU  - Reed, Bo');
	const bibtex = (fields: Partial<Citation>) => formatBibtex([item(fields)]);
	expect(bibtex({ translator: name('Cress'), 'original-title': 'Teichleben' })).toMatch(
		/translator = \{Cress, Bo\},[\s\S]*origtitle = \{Teichleben\}/,
	);
	expect(bibtex({ type: 'motion_picture', director: name('Reed') })).toContain('author = {Reed, Bo}');
	expect(bibtex({ type: 'webpage', 'container-title': 'Pond site' })).toContain('howpublished = {Pond site}');
	expect(bibtex({ type: 'legislation', number: '34' })).toContain('number = {34}');
});
