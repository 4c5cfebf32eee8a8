/** What holds for every figure of a review: its links lead to what it counts, and its picture keeps the rules. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, entriesOf } from '../../src/corpus/corpus.ts';
import { entryAnchor } from '../../src/corpus/href.ts';
import { parseAddress } from '../../src/facets/address.ts';
import { count } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countUnits } from '../../src/facets/count.ts';
import { isFilterable } from '../../src/facets/facet.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection, type Selection, withCode } from '../../src/facets/selection.ts';
import type { Drawn, FigureTable } from '../../src/figures/figure.ts';
import { figures } from '../../src/figures/table.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { lists, sections } from '../../src/schema/variable.ts';
import { corpora, draw, site } from './drawn-companions.ts';

type Found =
	/** Studies, by the engine of the explorer. */
	| { kind: 'studies'; reports: number; units: number }
	/** A page about something else, or about one study. */
	| { kind: 'page' };

/** What an address leads to. Throws where there is no such thing. */
function found(corpus: Corpus, href: string): Found {
	const { origin, pathname, search, hash } = new URL(href, 'https://evidence.example');
	if (origin !== 'https://evidence.example') throw new Error(`leaves the site: ${href}`);
	const [, room = '', first = '', second = '', ...more] = pathname.split('/');
	if (room === 'studies' && first === '') return studiesOf(corpus, emptySelection);
	if (room === 'studies') {
		const study = corpus.studiesById.get(first);
		const anchors = study ? lists.flatMap((list) => entriesOf(study, list).map(({ id }) => entryAnchor(list, id))) : [];
		if (!study || !['', ...sections, ...anchors].includes(hash.slice(1))) throw new Error(`no study or entry: ${href}`);
		return { kind: 'page' };
	}
	if (room === 'codebook' && first !== '') {
		if (!corpus.variablesById.has(first)) throw new Error(`no variable: ${href}`);
		return { kind: 'page' };
	}
	if (room === 'by') {
		const variable = corpus.variablesById.get(first);
		if (!variable || !listedCodes(corpus, variable).includes(second) || more.join('') !== '')
			throw new Error(`no listing: ${href}`);
		return studiesOf(corpus, withCode(corpus, emptySelection, first, second));
	}
	if (room === 'explore') {
		const { selection, ignored } = parseAddress(corpus, search);
		if (ignored.length > 0) throw new Error(`an address with unknown parts: ${href}`);
		return studiesOf(corpus, selection);
	}
	if (!fs.existsSync(`src/pages/${room}.astro`) && !fs.existsSync(`src/pages/${room}/index.astro`))
		throw new Error(`no page: ${href}`);
	return { kind: 'page' };
}

function studiesOf(corpus: Corpus, selection: Selection): Found {
	const ids = select(indexOf(corpus), selection);
	return { kind: 'studies', reports: count(ids), units: countUnits(indexOf(corpus), ids, selection.unit) };
}

function drawnOf(corpus: Corpus, figure: FigureRecord, selection = emptySelection, studies?: readonly string[]) {
	const drawFigure = figures[figure.kind];
	if (!drawFigure) throw new Error(`no drawing of kind: ${figure.kind}`);
	return draw(drawFigure, corpus, figure, selection, studies);
}

const isNumber = (text: string) => /^\d[\d,]*$/.test(text);
const numberOf = (text: string) => Number(text.replaceAll(',', ''));

/** Numbers of a table beside what is found at their addresses: cells that say one thing and lead to another. */
function untrueCells(corpus: Corpus, { columns, rows }: FigureTable): readonly string[] {
	return rows.flatMap((row) =>
		row.flatMap(({ text, href }, c) => {
			const place = `${row[0]?.text} · ${columns[c]?.label}: ${text} at ${href}`;
			if (href === undefined) return [];
			const at = found(corpus, href);
			if (at.kind === 'page') return [];
			// What is linked by a name is a head, and counts nothing.
			if (c === 0 || !isNumber(text)) return [];
			return at.units === numberOf(text) ? [] : [`${place}: ${at.units}`];
		}),
	);
}

/** Links of a picture with a number at the end of their name: those that say one thing and lead to another. */
function untrueMarks(corpus: Corpus, document: Document): readonly string[] {
	const { report, programme } = corpus.review.words;
	const words = [report.one, report.many, programme?.one, programme?.many].filter(Boolean).join('|');
	const counted = new RegExp(`: ([\\d,]+) (?:${words})$`);
	return [...document.querySelectorAll('a')].flatMap((link) => {
		const name = link.getAttribute('aria-label') ?? '';
		const [, said] = counted.exec(name) ?? [];
		const at = found(corpus, link.getAttribute('href') ?? '');
		const number = at.kind === 'studies' ? at.units : 1;
		return said === undefined || numberOf(said) === number
			? []
			: [`${name} at ${link.getAttribute('href')}: ${number}`];
	});
}

const hrefsOf = ({ table, document }: Drawn & { document: Document }) => [
	...[...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
	...table.rows.flatMap((row) => row.flatMap(({ href }) => href ?? [])),
];

const geometry = /^(?:[xyr]|[xy][12]|c[xy]|d[xy]?|r[xy]|width|height|transform|points|viewBox)$/;

test('every kind of figure of a review can be drawn', () => {
	for (const [, corpus] of corpora)
		expect(corpus.figures.map(({ kind }) => [kind, figures[kind] !== undefined])).toEqual(
			corpus.figures.map(({ kind }) => [kind, true]),
		);
});

describe.each(
	corpora.flatMap(([name, corpus]) => corpus.figures.map((figure) => [name, figure.id, corpus, figure] as const)),
)('%s: %s', (_, id, corpus, figure) => {
	const whole = drawnOf(corpus, figure);
	const { document, table, svg } = whole;

	test('every link, of the picture and of the table, leads to studies or to a page that exists', () => {
		const hrefs = hrefsOf(whole);
		expect(hrefs.length).toBeGreaterThan(0);
		for (const href of hrefs) {
			const at = found(corpus, href);
			// Heads lead to the listing of a code, which says so where no study has it.
			if (at.kind === 'studies' && !href.startsWith(`${site.base}by/`))
				expect([href, at.reports]).not.toEqual([href, 0]);
		}
	});

	test('every number leads to as many as it says', () => {
		expect(untrueCells(corpus, table)).toEqual([]);
		expect(untrueMarks(corpus, document)).toEqual([]);
	});

	test('a number above zero that counts studies is a link, and zero is none', () => {
		for (const row of table.rows)
			for (const { text, href } of row.slice(1))
				if (text === '0') expect([row[0]?.text, href]).toEqual([row[0]?.text, undefined]);
	});

	test('every row of the table has a cell for every column', () => {
		expect(table.rows.map((row) => row.length)).toEqual(table.rows.map(() => table.columns.length));
		for (const { label } of table.columns) expect(label).not.toBe('');
	});

	test('the picture has a title and a description, and ids of its own', () => {
		const [picture] = document.querySelectorAll('svg');
		expect(document.querySelectorAll('svg')).toHaveLength(1);
		const [title, description] = (picture?.getAttribute('aria-labelledby') ?? '')
			.split(' ')
			.map((name) => document.getElementById(name));
		expect([title?.localName, title?.textContent]).toEqual(['title', figure.title]);
		expect(description?.localName).toBe('desc');
		expect(description?.textContent).toContain(figure.question);
		const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const own of ids) expect(own.startsWith(`figure-${id}`)).toBe(true);
		for (const [, name = ''] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(name);
	});

	test('the picture carries no style, no camel case, and no number finer than a tenth', () => {
		expect(document.querySelectorAll('[style]')).toHaveLength(0);
		expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
		expect(svg).not.toMatch(/ (?:strokeWidth|textAnchor|className|tabIndex|strokeDasharray)=/);
		const fine = [...document.querySelectorAll('svg, svg *')].flatMap((element) =>
			[...element.attributes].filter(({ name, value }) => geometry.test(name) && /\d\.\d{2}/.test(value)),
		);
		expect(fine.map(({ name, value }) => `${name}="${value}"`)).toEqual([]);
	});

	test('every link of the picture is named', () => {
		for (const link of document.querySelectorAll('a')) {
			const name = link.getAttribute('aria-label') ?? link.textContent?.trim() ?? '';
			expect([link.getAttribute('href'), name]).not.toEqual([link.getAttribute('href'), '']);
			// Details on hover and on focus say what the name says.
			const detail = link.getAttribute('data-detail');
			if (detail !== null) expect(link.getAttribute('aria-label')).toBe(detail);
		}
	});

	test('of no studies it draws no number and no mark', () => {
		const none = drawnOf(corpus, figure, emptySelection, []);
		if (figure.kind === 'flow') return expect(none.table).toEqual(table);
		for (const href of hrefsOf(none)) found(corpus, href);
		for (const row of none.table.rows)
			for (const { text, href } of row.slice(1)) {
				expect(isNumber(text) ? numberOf(text) : 0).toBe(0);
				expect(href).toBeUndefined();
			}
		const studies = [...none.document.querySelectorAll('a')].filter((link) =>
			/^\/(?:studies|explore)\//.test(link.getAttribute('href') ?? ''),
		);
		expect(studies.map((link) => link.getAttribute('href'))).toEqual([]);
		expect(untrueMarks(corpus, none.document)).toEqual([]);
		return expect(none.svg).not.toMatch(/NaN|Infinity|undefined/);
	});

	test('of each study alone it leads nowhere else', () => {
		if (figure.kind === 'flow') return;
		for (const study of corpus.studies) {
			const one = drawnOf(corpus, figure, { ...emptySelection, ids: [study.id] });
			expect(untrueCells(corpus, one.table)).toEqual([]);
			expect(untrueMarks(corpus, one.document)).toEqual([]);
			const named = hrefsOf(one).filter((href) => href.startsWith('/studies/'));
			expect(named.filter((href) => !href.startsWith(`/studies/${study.id}/`))).toEqual([]);
		}
	});
});

describe.each(corpora)('%s, over the studies of every value of every facet', (_, corpus) => {
	const selections = corpus.variables.filter(isFilterable).flatMap((variable) =>
		listedCodes(corpus, variable).map((code) => ({
			address: `${variable.id}=${code}`,
			selection: withCode(corpus, emptySelection, variable.id, code),
		})),
	);

	test.each(corpus.figures.map((figure) => [figure.id, figure] as const))(
		'%s: every number of the table leads to as many as it says',
		(__, figure) => {
			const drawFigure = figures[figure.kind];
			const index = indexOf(corpus);
			expect(selections.length).toBeGreaterThan(30);
			for (const { address, selection } of selections) {
				const input = { corpus, records: corpus.studiesById, site, selection, ids: select(index, selection), figure };
				expect([address, drawFigure ? untrueCells(corpus, drawFigure(input).table) : 'none']).toEqual([address, []]);
			}
		},
	);

	test.each(corpus.figures.map((figure) => [figure.id, figure] as const))(
		'%s: every mark leads to as many as it says',
		(__, figure) => {
			// One value of each variable: pictures take longer than tables.
			const byVariable = new Map(selections.map((some) => [some.address.split('=')[0], some]));
			for (const { address, selection } of byVariable.values())
				expect([address, untrueMarks(corpus, drawnOf(corpus, figure, selection).document)]).toEqual([address, []]);
		},
	);
});
