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
	const blocks = [...(block.closest('.figure-blocks')?.children ?? [])];
	const row = table?.querySelectorAll('tbody tr')[blocks.indexOf(block)];
	return new Map([...(row?.children ?? [])].map((cell, i) => [heads[i] ?? '', cell]));
}

const blockOf = (element: Element) => element.closest('.figure-blocks > li') ?? element;

/** A count of a selection, read slowly; what leads elsewhere says what the cell of the table says. */
function cellWords(href: string, cell: Element | undefined, corpus: Corpus): string {
	const counted = href.includes('/studies/') ? undefined : countSlowlyAt(corpus, href);
	return counted ? `${counted.count}${bracketDoubt(counted.count, counted.inDoubt)}` : textOf(cell ?? null);
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
		where: '.figure-blocks .block-value > .number',
		says: (number, corpus, _, pageOf) => {
			const label = textOf(number.closest('li')?.querySelector('.block-label') ?? null);
			const group = textOf(number.closest('div')?.querySelector('.block-group') ?? null);
			const row = rowOf(blockOf(number), pageOf);
			const cell = row.get(group ? `${group}: ${label}` : label);
			return cellWords(hrefOf(number.closest('a')), cell, corpus);
		},
	},
	{
		// What the marks of a value are, for those who do not see them.
		where: '.figure-blocks .block-value > .unseen',
		says: (words) => {
			const marks = words.parentElement?.querySelectorAll('svg.marks .sign').length ?? 0;
			const said = [...textOf(words).matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);
			return said === marks ? textOf(words) : `signs of ${marks} marks`;
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
