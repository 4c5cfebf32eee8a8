/** What a figure says beside what its links lead to: cells and marks that say one number and lead to another. */
import fs from 'node:fs';
import { listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, entriesOf } from '../../src/corpus/corpus.ts';
import { firmCorpus } from '../../src/corpus/doubt.ts';
import { entryAnchor } from '../../src/corpus/entry-anchor.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { count } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countUnits } from '../../src/facets/count.ts';
import { isFilterable } from '../../src/facets/facet.ts';
import { corpusFor, type FirmCount } from '../../src/facets/firm-count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection, type Selection, type Unit, withCode } from '../../src/facets/selection.ts';
import { cellWords, type FigureContent } from '../../src/figures/figure.ts';
import { figures } from '../../src/figures/table.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { listsOf } from '../../src/schema/list.ts';
import { sectionAnchor, sectionsOf } from '../../src/schema/section.ts';
import { bracketDoubt, formatDoubt } from '../../src/wording/doubt.ts';
import { corporaWithEstimates, draw, picturedLinks } from './drawn.ts';

type Found =
	/** Studies, by the engine of the explorer: how many of each unit, and in doubt. */
	| { kind: 'studies'; reports: number; units: Record<Unit, FirmCount> }
	/** A page about something else, or about one study. */
	| { kind: 'page' };

const known = new Map<Corpus, Map<string, Found>>(corporaWithEstimates.map(([, corpus]) => [corpus, new Map()]));

/** What an address leads to. Throws where there is no such thing. The same addresses come again and again. */
export function foundAt(corpus: Corpus, href: string): Found {
	const at = known.get(corpus)?.get(href) ?? look(corpus, href);
	known.get(corpus)?.set(href, at);
	return at;
}

function look(corpus: Corpus, href: string): Found {
	const { origin, pathname, search, hash } = new URL(href, 'https://evidence.example');
	if (origin !== 'https://evidence.example') throw new Error(`leaves the site: ${href}`);
	const [, room = '', first = '', second = '', ...more] = pathname.split('/');
	if (room === 'studies' && first === '') return studiesOf(corpus, emptySelection);
	if (room === 'studies') {
		const study = corpus.studiesById.get(first);
		const anchors = study
			? listsOf(corpus.review).flatMap((list) => entriesOf(study, list).map(({ id }) => entryAnchor(list, id)))
			: [];
		if (
			!study ||
			// All findings stand under one heading of the page: `components/StudyFindings.astro`.
			!['', 'findings', ...sectionsOf(corpus.review).map(({ id }) => sectionAnchor(id)), ...anchors].includes(
				hash.slice(1),
			)
		)
			throw new Error(`no study or entry: ${href}`);
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

function studiesOf(whole: Corpus, selection: Selection): Found {
	const corpus = corpusFor(whole, selection);
	const ids = select(indexOf(corpus), selection);
	// What is in doubt is what the same address loses with `doubt=out`.
	const firm = select(indexOf(firmCorpus(corpus)), selection);
	const counted = (unit: Unit): FirmCount => {
		const units = countUnits(indexOf(corpus), ids, unit);
		return { count: units, inDoubt: units - countUnits(indexOf(corpus), firm, unit) };
	};
	return {
		kind: 'studies',
		reports: count(ids),
		units: { report: counted('report'), programme: counted('programme') },
	};
}

/** The unit in which a figure says that it counts. */
function unitOf({ review }: Corpus, { counted }: FigureContent): Unit {
	const { programme } = review.words;
	return programme && counted.startsWith(`The figure counts ${programme.many}`) ? 'programme' : 'report';
}

export function drawnOf(corpus: Corpus, figure: FigureRecord, selection = emptySelection, studies?: readonly string[]) {
	const drawFigure = figures[figure.kind];
	if (!drawFigure) throw new Error(`no drawing of kind: ${figure.kind}`);
	return draw(drawFigure, corpus, figure, selection, studies);
}

export const isNumber = (text: string) => /^\d[\d,]*$/.test(text);
export const numberOf = (text: string) => Number(text.replaceAll(',', ''));

/** Numbers of a table beside what is found at their addresses: cells that say one thing and lead to another. */
export function untrueCells(corpus: Corpus, drawn: FigureContent): readonly string[] {
	const { columns, rows } = drawn.table;
	const unit = unitOf(corpus, drawn);
	return rows.flatMap((row) =>
		row.flatMap((cell, c) => {
			const { text, href } = cell;
			const place = `${row[0]?.text} · ${columns[c]?.label}: ${text} at ${href}`;
			if (href === undefined) return [];
			const at = foundAt(corpus, href);
			if (at.kind === 'page') return [];
			// What is linked by a name is a head, and counts nothing.
			if (c === 0 || !isNumber(text)) return [];
			const said = cellWords(cell);
			const { count: units, inDoubt } = at.units[unit];
			const expected = `${text}${bracketDoubt(units, inDoubt)}`;
			return units === numberOf(text) && said === expected ? [] : [`${said} · ${place}: ${units}, ${inDoubt} in doubt`];
		}),
	);
}

/** Links of a picture with a number at the end of their name: those that say one thing and lead to another. */
export function untrueMarks(corpus: Corpus, svg: string): readonly string[] {
	const { report, programme } = corpus.review.words;
	const words = [report.one, report.many, programme?.one, programme?.many].filter(Boolean).join('|');
	const counted = new RegExp(`: ([\\d,]+) (${words})(?:, (.*in doubt))?$`);
	return picturedLinks(svg).flatMap(({ href, name = '' }) => {
		const [, said, word = '', doubt = ''] = counted.exec(name) ?? [];
		const at = foundAt(corpus, href);
		if (said === undefined) return [];
		const unit = word === programme?.one || word === programme?.many ? 'programme' : 'report';
		const { count: number, inDoubt } = at.kind === 'studies' ? at.units[unit] : { count: 1, inDoubt: 0 };
		// The page of one study counts nothing: what is in doubt of it, its values say.
		const expected = at.kind === 'studies' ? formatDoubt(number, inDoubt) : doubt;
		return numberOf(said) === number && doubt === expected ? [] : [`${name} at ${href}: ${number} ${expected}`];
	});
}

/** A selection of every value of every facet, by variable. */
export function valueSelections(corpus: Corpus): readonly (readonly Selection[])[] {
	return corpus.variables
		.filter(isFilterable)
		.map((variable) =>
			listedCodes(corpus, variable).map((code) => withCode(corpus, emptySelection, variable.id, code)),
		);
}

/** What a figure says over some studies that is not so, with the address of these. */
export function untruths(corpus: Corpus, figure: FigureRecord, selections: readonly Selection[]): readonly string[] {
	return selections.flatMap((selection) => {
		const drawn = drawnOf(corpusFor(corpus, selection), figure, selection);
		return [...untrueCells(corpus, drawn), ...untrueMarks(corpus, drawn.svg)].map(
			(untruth) => `${formatAddress(selection)}: ${untruth}`,
		);
	});
}
