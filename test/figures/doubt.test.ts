/** A doubt survives the figure: marks, numbers, tables and files say what of them is in doubt, and nothing is where doubt is left out. */
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { firmCorpus } from '../../src/corpus/doubt.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { countFirm } from '../../src/facets/firm-count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { emptySelection, type Unit } from '../../src/facets/selection.ts';
import type { FigureTable } from '../../src/figures/figure.ts';
import { fileRows } from '../../src/figures/file.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { formatDoubtful } from '../../src/wording/doubt.ts';
import { formatCount, type Noun } from '../../src/wording/grammar.ts';
import { gardens } from '../gardens.ts';
import { some } from '../runs.ts';
import { copies, drawnCorpora, figureOf, type Picture } from './drawn.ts';
import { drawnOf, untrueCells, untrueMarks, valueSelections } from './truth.ts';

const firm = (corpus: Corpus, figure: FigureRecord, selection = emptySelection) =>
	drawnOf(firmCorpus(corpus), figure, { ...selection, isFirm: true });

const doubtedCells = ({ rows }: FigureTable) => rows.flat().filter(({ inDoubt }) => inDoubt);

const drawnFigures = drawnCorpora.flatMap(([name, corpus]) =>
	corpus.figures.map((figure) => [name, figure.id, corpus, figure] as const),
);

describe.each(some(drawnFigures, 14))('%s: %s', (_, __, corpus, figure) => {
	test('says nothing of doubt where doubt is left out, and its numbers lead to as many', () => {
		if (figure.kind === 'flow') return;
		const selections = valueSelections(corpus).flatMap((ofVariable) => ofVariable.at(-1) ?? []);
		for (const selection of [emptySelection, ...some(selections, 3)]) {
			const drawn = firm(corpus, figure, selection);
			const { svg, table, counted } = drawn;
			expect([
				formatAddress(selection),
				/doubted|in doubt|\?\)/.exec(`${svg}${counted}`.replaceAll('in doubt, and left out', ''))?.[0],
			]).toEqual([formatAddress(selection), undefined]);
			expect(doubtedCells(table)).toEqual([]);
			expect([...untrueCells(firmCorpus(corpus), drawn), ...untrueMarks(firmCorpus(corpus), svg)]).toEqual([]);
		}
	});

	test('each hollow mark says its doubt, each mark that says it is hollow, and the key explains it', () => {
		const { document, svg } = drawnOf(corpus, figure);
		const marks = [...document.querySelectorAll('a[aria-label], .named')];
		const hollow = marks.filter((mark) => mark.querySelector('.doubted'));
		for (const mark of hollow) expect(mark.getAttribute('aria-label')).toMatch(/in doubt/);
		expect(svg.includes('doubted')).toBe(/>(?:In|All in|in) doubt</.test(svg));
	});

	test('its file has numbers as numbers, and how many are in doubt beside them', () => {
		const { table } = drawnOf(corpus, figure);
		const { header, rows } = fileRows(table);
		const numbered = table.columns.filter(({ isNumber }) => isNumber);
		for (const { label } of numbered) {
			const [at, beside] = [header.indexOf(label), header.indexOf(`${label} in doubt`)];
			const c = table.columns.findIndex((column) => column.label === label);
			expect(beside).toBe(table.rows.some((row) => row[c]?.inDoubt) ? at + 1 : -1);
			for (const [r, row] of rows.entries()) {
				expect(row[at]).toBe(table.rows[r]?.[c]?.text);
				const inDoubt = table.rows[r]?.[c]?.inDoubt;
				if (beside > 0 && inDoubt) expect(row[beside]).toBe(inDoubt === true ? 'yes' : String(inDoubt));
			}
		}
		expect(rows.every((row) => row.length === header.length)).toBe(true);
	});
});

/** Figures of which the review of the fixtures has values in doubt. */
test.each(['evidence-map', 'directions', 'completeness', 'shapes', 'measures', 'participants', 'years'] as const)(
	'%s draws what is in doubt hollow, and with many studies its numbers say it',
	(kind) => {
		const { svg } = drawnOf(gardens, figureOf(gardens, kind));
		expect(svg).toMatch(/class="[^"]*doubted/);
		const many = copies(gardens, 500);
		const counted = drawnOf(many, figureOf(gardens, kind));
		expect(counted.svg).toMatch(/\(\d+\?\)/);
		expect(counted.svg).toMatch(/(?:\d|all) in doubt/);
	},
);

/** All that says of a whole picture how much it shows, to those who hear it and below it. */
const toldOf = ({ svg, counted, leftOut }: Picture) => [
	/<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? '',
	...[...svg.matchAll(/role="group" aria-label="(What the parts mean[^"]*)"/g)].map(([, label]) => label ?? ''),
	counted,
	...leftOut.filter((line) => line.includes('All are counted')),
];

const wholes = gardens.figures.filter(({ kind }) => kind !== 'flow');

describe.each(wholes.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => {
	const { report, programme = report } = gardens.review.words;

	test.each(['plot=rooftop', 'plot=school-yard', 'plot.not=rooftop', 'plot=rooftop&unit=programme'])(
		'says of what it shows of %s how many are in doubt',
		(query) => {
			const many = copies(gardens, 500);
			for (const corpus of [gardens, many]) {
				const { selection } = parseAddress(corpus, query);
				const [desc = '', ...others] = toldOf(drawnOf(corpus, figure, selection));
				const counted = (unit: Unit, noun: Noun) => {
					// A paper whose year is in doubt is placed in a year in doubt.
					const placed =
						figure.kind === 'years' ? parseAddress(corpus, `${query}&published=1900..`).selection : selection;
					const own = countFirm(corpus, { ...placed, unit });
					if (unit === 'report') expect(own.inDoubt).toBeGreaterThan(0);
					return { plain: formatCount(own.count, noun), right: formatDoubtful(own, noun) };
				};
				const all = [counted('report', report), counted('programme', programme)];
				expect(all.some(({ right }) => desc.includes(right))).toBe(true);
				for (const text of [desc, ...others])
					for (const { plain, right } of all) {
						const said =
							text.match(new RegExp(`(?<![\\d,])${plain}\\b(?: drawn)?(?: \\((?:[\\d,]+ |all )?in doubt\\))?`, 'g')) ??
							[];
						expect(said.filter((words) => words.replace(' drawn', '') !== right)).toEqual([]);
					}
			}
		},
	);
});

test('a file of a figure says 8 and 3, its table 8 (3 in doubt)', () => {
	const table: FigureTable = {
		columns: [{ label: 'Place' }, { label: 'Papers', isNumber: true }, { label: 'Children', isNumber: true }],
		rows: [
			[{ text: 'Roof' }, { text: '8', inDoubt: 3 }, { text: 'about 60', inDoubt: true }],
			[{ text: 'Yard' }, { text: '4' }, { text: '20' }],
			[{ text: 'Land (in doubt)' }, { text: 'no paper' }, { text: 'not reported' }],
		],
	};
	expect(fileRows(table)).toEqual({
		header: ['Place', 'Papers', 'Papers in doubt', 'Children', 'Children in doubt'],
		rows: [
			['Roof', '8', '3', 'about 60', 'yes'],
			['Yard', '4', '0', '20', 'no'],
			['Land (in doubt)', 'no paper', '', 'not reported', 'no'],
		],
	});
});
