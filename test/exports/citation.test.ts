import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { formatBibtex, formatRis } from '../../src/exports/citation.ts';
import { type CslItem, citationHref, cslItem, cslItems, pageRange, spacedName } from '../../src/exports/csl.ts';
import { formatReference, formatReferences } from '../../src/exports/reference-text.ts';
import { pickBibtex, pickRis } from '../../src/exports/selected-citations.ts';
import { exportedCorpora } from './corpora.ts';
import { schoolGardens } from './invented.ts';

const items = cslItems(schoolGardens.studies);
const ostergard = items.find(({ id }) => id === 'ostergard-2019') as CslItem;

// The keys of an item in csl-data.json (citation-style-language/schema) that may come up here. No others are allowed there.
const cslKeys = [
	...[
		'type',
		'id',
		'language',
		'author',
		'editor',
		'issued',
		'citation-number',
		'container-title',
		'container-title-short',
		'DOI',
		'ISSN',
	],
	...['issue', 'note', 'page', 'PMCID', 'PMID', 'publisher', 'publisher-place', 'title', 'URL', 'volume'],
];

describe('cslItem', () => {
	test('has no key that CSL-JSON does not know', () => {
		for (const item of items) expect(cslKeys).toEqual(expect.arrayContaining(Object.keys(item)));
		for (const item of items)
			for (const name of item.author ?? [])
				expect(['family', 'given', 'literal']).toEqual(expect.arrayContaining(Object.keys(name)));
	});

	test('has the year as parts of a date and no number of a list', () => {
		expect(ostergard.issued).toEqual({ 'date-parts': [[2019]] });
		expect(ostergard).not.toHaveProperty('number');
	});
});

test.each([
	[
		{ family: 'Altonji', given: 'SJ' },
		{ family: 'Altonji', given: 'S. J.' },
	],
	[
		{ family: 'Li', given: 'Bo' },
		{ family: 'Li', given: 'Bo' },
	],
	[
		{ family: 'Li', given: 'B' },
		{ family: 'Li', given: 'B' },
	],
	[{ family: 'WHO' }, { family: 'WHO' }],
	[{ literal: 'WHO' }, { literal: 'WHO' }],
])('spacedName(%j)', (name, spaced) => {
	expect(spacedName(name)).toEqual(spaced);
});

describe('citationHref', () => {
	test('is the link of the DOI, else the address, else nothing', () => {
		expect(citationHref({ DOI: '10.1/a(b)<c>#d', URL: 'https://e.org' })).toBe('https://doi.org/10.1/a(b)%3Cc%3E%23d');
		expect(citationHref({ URL: 'https://e.org' })).toBe('https://e.org');
		expect(citationHref({})).toBeUndefined();
	});
});

test.each([
	['101-117', { first: '101', last: '117' }],
	['S1–S10', { first: 'S1', last: 'S10' }],
	['e1234', { first: 'e1234' }],
	['12-3456-x', { first: '12-3456-x' }],
	['1577-602', { first: '1577', last: '1602' }],
	['12–9', { first: '12', last: '19' }],
	['S12-5', { first: 'S12', last: 'S15' }],
	['e145-e8', { first: 'e145', last: 'e148' }],
	['120-19', { first: '120', last: '19' }],
	['A1-B3', { first: 'A1', last: 'B3' }],
	['1-5, 9-12', { first: '1-5, 9-12' }],
	[undefined, {}],
])('pagesOf(%j)', (page, pages) => {
	expect(pageRange({ page })).toEqual(pages);
});

test.each([
	['1577-602', '1577--1602'],
	['S12–S15', 'S12--S15'],
	['1-5, 9–12', '1--5, 9--12'],
	['e0240587', 'e0240587'],
])('the pages %s are in BibTeX %s', (page, pages) => {
	expect(formatBibtex([{ ...ostergard, page }])).toContain(`\tpages = {${pages}},`);
});

const names = (authors: unknown) =>
	(authors as Record<string, string>[]).map(({ 'non-dropping-particle': particle, family, given, literal }) => {
		const surname = [particle, family].filter(Boolean).join(' ');
		return literal ?? [surname, given].filter(Boolean).join(', ');
	});

const plainTitle = (title: unknown) => String(title).replace(/<\/?span[^>]*>/g, '');

/** What is the same again after writing and reading. BibTeX tells particles and names in one part its own way. */
const essence = ({
	title,
	author,
	DOI,
	URL,
	issued,
	page,
	volume,
	'container-title': journal,
}: Record<string, unknown>) => {
	return {
		title: plainTitle(title),
		author: names(author),
		DOI,
		URL,
		year: (issued as CslItem['issued'])?.['date-parts']?.[0]?.[0],
		page,
		volume,
		journal,
	};
};

describe('formatRis', () => {
	test('writes a record that reference managers read', () => {
		expect(formatRis([ostergard]).split('\r\n')).toEqual([
			'TY  - JOUR',
			'AU  - Østergård, Åse M.',
			'AU  - de la Cruz, Ana',
			'AU  - Garden and Soil Group',
			`TI  - ${ostergard.title}`,
			'T2  - Journal of Soil & School',
			'J2  - J Soil Sch',
			'PY  - 2019',
			'VL  - 12',
			'IS  - 3',
			'SP  - 101',
			'EP  - 117',
			'SN  - 1234-5678',
			'DO  - 10.1234/soil_2019(3)1#a',
			'UR  - https://doi.org/10.1234/soil_2019(3)1%23a',
			'LA  - en',
			'AN  - 1234567',
			'ID  - ostergard-2019',
			'ER  - ',
			'',
			'',
		]);
	});

	test('keeps the server of a preprint, and the name of a body in one part', () => {
		const ris = formatRis([
			cslItem(
				{
					type: 'article',
					title: 'T',
					author: [{ literal: 'Ministry of Health, Labour and Welfare' }],
					issued: { 'date-parts': [[2020]] },
					publisher: 'medRxiv',
				},
				'a',
			),
		]);
		expect(ris).toContain('TY  - UNPB\r\nAU  - Ministry of Health Labour and Welfare\r\n');
		expect(ris).toContain('PB  - medRxiv\r\n');
	});

	test('gives an article number a first page only', () => {
		const ris = formatRis(items.filter(({ id }) => id === 'li-2021'));
		expect(ris).toContain('SP  - e1234\r\n');
		expect(ris).not.toContain('EP  - ');
	});

	test('gives conference papers a year and web pages their site, and never cuts an id', () => {
		const id = 'a-very-long-surname-indeed-2001';
		const base = {
			title: 'T',
			author: [{ family: 'A' }],
			issued: { 'date-parts': [[2001]] },
			'container-title': 'Where',
		};
		expect(formatRis([cslItem({ ...base, type: 'paper-conference' }, id)])).toMatch(
			/C3 {2}- Where\r\nC2 {2}- 2001\r\nPY {2}- 2001[\s\S]*ID {2}- a-very-long-surname-indeed-2001/,
		);
		expect(formatRis([cslItem({ ...base, type: 'webpage' }, id)])).toContain('T2  - Where\r\n');
	});

	test.each(exportedCorpora)('is read by citation-js as what was written, for $name', ({ corpus }) => {
		const items = cslItems(corpus.studies);
		const read = new Cite(formatRis(items)).data;
		const written = items.map((item) => ({ ...essence({ ...item }), URL: citationHref(item) }));
		expect(read.map(essence)).toEqual(written);
		expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
	});
});

describe('formatBibtex', () => {
	test('has the ids as keys, two hyphens in pages and escapes', () => {
		const bibtex = formatBibtex([ostergard]);
		expect(bibtex).toContain('@article{ostergard-2019,');
		expect(bibtex).toContain('pages = {101--117}');
		expect(bibtex).toContain('journal = {Journal of Soil \\& School}');
		expect(bibtex).toContain('100\\% growth\\_in \\textbraceleft{}schools\\textbraceright{} of the {WHO} region');
		expect(bibtex).toContain('and {Garden and Soil Group}}');
		expect(bibtex).toContain('pmid = {1234567}');
		// What coders noted is not for reference managers.
		expect(bibtex).not.toContain('The printed list');
	});

	test('has types whose styles print what there is: a server, a school, a book', () => {
		const base = { title: 'T', author: [{ family: 'A' }], issued: { 'date-parts': [[2020]] as [[number]] } };
		expect(formatBibtex([cslItem({ ...base, type: 'article', publisher: 'medRxiv' }, 'a')])).toMatch(
			/^@misc\{a,[\s\S]*howpublished = \{medRxiv\}/,
		);
		for (const type of ['dataset', 'software'] as const) {
			const held = cslItem({ ...base, type, publisher: 'Zenodo', version: '1.2' }, 'a');
			expect(formatBibtex([held])).toMatch(/^@misc\{a,[\s\S]*howpublished = \{Zenodo\}[\s\S]*version = \{1\.2\}/);
			expect(formatRis([held])).toMatch(/^ET {2}- 1\.2$/m);
		}
		const thesis = { ...base, type: 'thesis' as const, publisher: 'Riga' };
		expect(formatBibtex([cslItem(thesis, 'a')])).toMatch(/^@phdthesis\{a,[\s\S]*school = \{Riga\}/);
		expect(formatBibtex([cslItem({ ...thesis, genre: 'Master’s thesis' }, 'a')])).toMatch(/^@mastersthesis\{/);
		const chapter = { ...base, type: 'chapter' as const, 'container-title': 'B', publisher: 'P' };
		expect(formatBibtex([cslItem(chapter, 'a')])).toMatch(/^@incollection\{a,[\s\S]*publisher = \{P\}/);
	});

	test('has balanced braces whatever the title', () => {
		const bibtex = formatBibtex([{ ...ostergard, title: 'One } too {many} here }' }]);
		expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
	});

	test('writes an address once', () => {
		const item = cslItem(
			{
				type: 'webpage',
				title: 'T',
				author: [{ family: 'A' }],
				issued: { 'date-parts': [[2001]] },
				URL: 'https://e.org/a_b',
			},
			'a-2001',
		);
		expect(formatBibtex([item]).split('https://e.org/a_b')).toHaveLength(2);
	});

	test.each(exportedCorpora)('is read by citation-js as what was written, for $name', ({ corpus }) => {
		const items = cslItems(corpus.studies);
		const read = new Cite(formatBibtex(items)).data;
		expect(read.map(essence)).toEqual(items.map((item) => essence({ ...item })));
		expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
	});
});

describe('formatReference', () => {
	test('writes Vancouver without a number in front', () => {
		expect(formatReference(items[0] as CslItem, 'vancouver')).toBe(
			'Li W. Капуста and kale. Kale Studies [Internet]. 2021;4:e1234. Available from: https://example.org/kale?a=1&b=2',
		);
	});

	test('keeps every initial', () => {
		const item = cslItem(
			{
				type: 'article-journal',
				title: 'T',
				author: [{ family: 'Roe', given: 'AB' }],
				issued: { 'date-parts': [[2001]] },
			},
			'roe-2001',
		);
		expect(formatReference(item, 'vancouver')).toMatch(/^Roe AB\. /);
		expect(formatReference(item, 'apa')).toMatch(/^Roe, A\. B\. /);
	});

	test('writes APA', () => {
		expect(formatReference(items[1] as CslItem, 'apa')).toBe(
			'Ministry of Gardens. (2020). Nothing reported. State Press.',
		);
	});

	test('keeps the order given, and is empty for nothing', () => {
		const reversed = [...items].reverse();
		expect([...formatReferences(reversed, 'apa').keys()]).toEqual(reversed.map(({ id }) => id));
		expect(formatReferences([], 'apa').size).toBe(0);
	});
});

describe('picked records', () => {
	const note = 'Data version 1.1.0.\nWhat @gardens grew. https://evidence.example/explore/?v=1.1.0';
	const said = note.replace('\n', ' ');
	const ids = ['ostergard-2019', 'li-2021'];
	const chosen = ids.flatMap((id) => items.filter((item) => item.id === id));

	test('are the records that would be written for the selection alone', () => {
		const ris = pickRis(formatRis(items), ids, note);
		expect(ris.replaceAll(`N1  - ${said}\r\n`, '')).toBe(formatRis(chosen));
		expect(ris.split(said)).toHaveLength(chosen.length + 1);
		const comment = `% ${said.replace('@', '(at)')}\n\n`;
		expect(pickBibtex(formatBibtex(items), ids, note)).toBe(`${comment}${formatBibtex(chosen)}`);
	});

	test('are empty for no ids and for unknown ones', () => {
		expect(pickRis(formatRis(items), [], note)).toBe('');
		const [id = ''] = ids;
		const own = pickRis(formatRis(items), ids, note, new Map([[id, 'To\ncite']]));
		expect(own.match(/^N1 {2}- To cite\r$/gm)).toHaveLength(1);
		expect(own.replace('N1  - To cite\r\n', '')).toBe(pickRis(formatRis(items), ids, note));
		expect(pickBibtex(formatBibtex(items), ['nobody-1999'], note)).toBe('');
	});
});

test.each(['constructor', 'toString', '__proto__', 'constructor y'])(
	'formatReference of somebody called "%s" has the name as it is written',
	(name) => {
		const plain = { ...ostergard, author: [{ family: 'Zzz', given: 'Ida' }] };
		for (const style of ['vancouver', 'apa'] as const) {
			const usual = formatReference(plain, style);
			expect(formatReference({ ...plain, author: [{ family: name, given: 'Ida' }] }, style)).toBe(
				usual.replace('Zzz', name),
			);
			expect(formatReference({ ...plain, author: [{ family: 'Zzz', given: name }] }, style)).toContain('Zzz');
			expect(formatReference({ ...plain, id: name.replaceAll(' ', '-') }, style)).toBe(usual);
		}
	},
);
