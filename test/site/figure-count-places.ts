/** Counts that stand beside figures: in the sentences on what they show, and in their rows where there is no width for a picture. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import { bracketDoubt } from '../../src/wording/doubt.ts';
import { showsSlowly } from '../figures/shown-slowly.ts';
import { type Page, textOf } from '../read-site.ts';
import type { CountPlace } from './count-places.ts';
import { comparedSlowly, countSlowlyAt } from './slow-counts.ts';

const hrefOf = (element: Element | null | undefined) => element?.getAttribute('href') ?? '';

/** The row of the figure's table that stands in a block, as cells by the heads of their columns. The page of the figure has the table. */
function rowOf(block: Element, pageOf: (address: string) => Page): ReadonlyMap<string, Element> {
	const picture = block.closest('.compositions')?.querySelector('svg.chart[aria-labelledby^="figure-"]');
	const [, id = ''] = /^figure-(.+)-title /.exec(picture?.getAttribute('aria-labelledby') ?? '') ?? [];
	const table = pageOf(`figures/${id}/`).document.querySelector('details.numbers table');
	const heads = [...(table?.querySelectorAll('thead th') ?? [])].map(textOf);
	// A long list has its further rows folded.
	const blocks = [...(block.closest('.compositions')?.querySelectorAll('.figure-blocks > li') ?? [])];
	const row = table?.querySelectorAll('tbody tr')[blocks.indexOf(block)];
	return new Map([...(row?.children ?? [])].map((cell, i) => [heads[i] ?? '', cell]));
}

const blockOf = (element: Element) => element.closest('.figure-blocks > li') ?? element;

/** A count of a selection, read slowly; what leads elsewhere says what the cell of the table says. */
function cellWords(href: string, cell: Element | undefined, corpus: Corpus): string {
	const counted = href.includes('/studies/') ? undefined : countSlowlyAt(corpus, href);
	return counted ? `${counted.count}${bracketDoubt(counted.count, counted.inDoubt)}` : textOf(cell ?? null);
}

/** How many marks a shape draws: those of some directions have two parts. */
function marksOf(shape: Element): number {
	const parts = shape.getAttribute('d')?.match(/M/g)?.length ?? 0;
	return shape.matches('.same, .hindered, .mixed') ? parts / 2 : parts;
}

export const figureCountPlaces: readonly CountPlace[] = [
	{
		where: 'ul.sheet > li > p',
		says: (line, corpus) => {
			const [, id] = /\/figures\/([^/]+)\/$/.exec(hrefOf(line.parentElement?.querySelector('a'))) ?? [];
			const figure = corpus.figures.find((one) => one.id === id);
			return figure && showsSlowly(corpus, figure);
		},
	},
	{
		// The head of a row, with what it has in all.
		where: '.figure-blocks > li > .block-head',
		says: (head, corpus, _, pageOf) => {
			const [first, ...cells] = rowOf(blockOf(head), pageOf).values();
			const [name, total] = [textOf(first ?? null), head.querySelector('.number')];
			if (!total) return name;
			const link = hrefOf(head.querySelector('a'));
			return `${name}${cellWords(link || '/studies/', link ? undefined : cells[0], corpus)}`;
		},
	},
	{
		where: '.figure-blocks .block-value',
		says: (value, corpus, _, pageOf) => {
			const picture = value.querySelector('svg.marks[aria-label]');
			// What its marks are, for those who do not see them.
			const said = [...(picture?.getAttribute('aria-label') ?? '').matchAll(/\d+/g)];
			const marks = [...(picture?.querySelectorAll('path') ?? [])].reduce((sum, path) => sum + marksOf(path), 0);
			if (said.reduce((sum, [number]) => sum + Number(number), 0) !== marks) return `signs of ${marks} marks`;
			const [label] = [...(value.parentElement?.childNodes ?? [])].map(({ textContent }) => textContent?.trim());
			const group = textOf(value.closest('div')?.querySelector('.block-group') ?? null);
			const cell = rowOf(blockOf(value), pageOf).get(group ? `${group}: ${label}` : (label ?? ''));
			return cellWords(hrefOf(value.closest('a')), cell, corpus);
		},
	},
	{
		where: '.figure-blocks .block-lines > ul > li',
		says: (line, _, __, pageOf) => {
			const label = textOf(line.closest('.block-lines')?.querySelector('.block-label') ?? null);
			const cell = textOf(rowOf(blockOf(line), pageOf).get(label) ?? null);
			return cell.includes(textOf(line)) ? textOf(line) : `one of: ${cell}`;
		},
	},
	{
		// How many compared a choice, on the first page.
		where: '[aria-labelledby=choices] td > a[href$="#seen"]',
		says: (link, corpus) => {
			const [, id] = /\/guidance\/([^/]+)\/#seen$/.exec(hrefOf(link)) ?? [];
			const compared = corpus.questions.find((question) => question.id === id)?.compared ?? [];
			const { studies, inDoubt } = comparedSlowly(corpus, [compared].flat());
			return `${studies.length}${bracketDoubt(studies.length, inDoubt.length)}`;
		},
	},
];
