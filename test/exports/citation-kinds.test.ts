/** What citations of rarer kinds keep: names with commas and particles, dates that are not one year, what a work is part of. */
import { describe, expect, test } from 'vitest';
import { formatBibtex, formatRis } from '../../src/exports/citation.ts';
import { type CslItem, cslItem, pageRange } from '../../src/exports/csl.ts';
import { formatReference } from '../../src/exports/reference-text.ts';

const work = (fields: Partial<CslItem>): CslItem =>
	cslItem(
		{
			type: 'article-journal',
			title: 'Finches in snow',
			author: [{ family: 'Alder', given: 'Mo' }],
			'container-title': 'Bird Letters',
			...fields,
		},
		'alder-2019',
	);

const ris = (fields: Partial<CslItem>) => formatRis([work(fields)]).split('\r\n');
const bibtex = (fields: Partial<CslItem>) => formatBibtex([work(fields)]);

describe('names', () => {
	test('keep a particle that is dropped, also in BibTeX, which has no place for it', () => {
		expect(bibtex({ author: [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }] })).toContain(
			'author = {Beethoven, Ludwig van}',
		);
	});

	test('with a comma in the family name stay in two parts', () => {
		const author = [{ family: 'Hazel, MD', given: 'Ida' }];
		expect(ris({ author })).toContain('AU  - Hazel MD, Ida');
		expect(bibtex({ author })).toContain('author = {{Hazel, MD}, Ida}');
	});
});

describe('dates', () => {
	test('that are not certain, or a range, are said whole', () => {
		const circa = { 'date-parts': [[1999]], circa: true };
		expect(ris({ issued: circa })).toEqual(expect.arrayContaining(['PY  - 1999', 'N1  - c. 1999']));
		expect(bibtex({ issued: circa })).toContain('year = {c. 1999}');
		const winter = {
			'date-parts': [
				[2019, 12],
				[2020, 1],
			],
		};
		expect(ris({ issued: winter })).toEqual(expect.arrayContaining(['PY  - 2019', 'N1  - 2019 Dec–2020 Jan']));
		expect(formatReference(work({ issued: winter }), 'vancouver')).toContain('2019 Dec–2020 Jan');
		expect(ris({ issued: { 'date-parts': [[2019, 3]] } }).filter((line) => line.startsWith('N1'))).toEqual([]);
	});

	test('of a work in press are so said once, in each style', () => {
		for (const style of ['vancouver', 'apa'] as const) {
			const text = formatReference(work({ status: 'in press' }), style);
			expect(text.match(/in press/gi)).toHaveLength(1);
		}
		expect(formatReference(work({ status: 'in press' }), 'vancouver')).toMatch(/Bird Letters\. In press/);
	});
});

describe('BibTeX keeps', () => {
	test.each([
		['review', '@article{', 'journal = {Bird {Letters}}'],
		['review-book', '@article{', 'journal = {Bird {Letters}}'],
		['entry-encyclopedia', '@incollection{', 'booktitle = {Bird {Letters}}'],
		['webpage', '@misc{', 'howpublished = {Bird Letters}'],
	] as const)('what a %s is part of', (type, start, field) => {
		const text = bibtex({ type });
		expect(text.startsWith(start)).toBe(true);
		expect(text.replaceAll(/[{}]/g, '')).toContain(field.replaceAll(/[{}]/g, ''));
	});

	test('the number of a law or a standard, and the language', () => {
		expect(bibtex({ type: 'legislation', number: '12', language: 'fr' })).toContain('number = {12}');
		expect(bibtex({ language: 'fr' })).toContain('language = {fr}');
		expect(bibtex({ number: 'e12', issue: '3' }).match(/number = /g)).toHaveLength(1);
	});
});

test('pages in Roman numbers have a first and a last one', () => {
	expect(pageRange({ page: 'iv–x' })).toEqual({ first: 'iv', last: 'x' });
	expect(bibtex({ page: 'iv–x' })).toContain('pages = {iv--x}');
	expect(pageRange({ page: 'mid-life' })).toEqual({ first: 'mid-life' });
});

test.each(['personal_communication', 'interview', 'manuscript', 'song'] as const)(
	'a %s has a reference in each style, and never a message of the processor',
	(type) => {
		const item = cslItem({ type, title: 'A letter on finches', author: [{ family: 'Alder', given: 'Mo' }] }, 'letter');
		for (const style of ['vancouver', 'apa'] as const)
			expect(formatReference(item, style)).toMatch(/^(?!.*ERROR).*A letter on finches/);
	},
);
