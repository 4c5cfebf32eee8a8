/** Rows below each other, where there is no width for a picture: how many of them stand open. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FigurePicture } from '../../src/fragments/FigurePicture.tsx';
import { figurePageWording } from '../../src/wording/figures.ts';
import { gardens } from '../gardens.ts';
import { pageDocument } from '../read-site.ts';
import { drawnOf } from './truth.ts';

const words = { title: 'Any two', question: 'One by another.', reading: 'So.' };
const figure = { ...words, id: 'one', kind: 'cross', rows: 'pursuits', columns: 'plot', split: 'season' } as const;

function heads(more?: (count: number) => string) {
	const drawn = drawnOf(gardens, figure);
	const markup = renderToString(h(FigurePicture, { name: 'One', drawn, ...(more ? { more } : {}) }));
	const document = pageDocument(`<html><body>${markup}</body></html>`);
	const all = [...document.querySelectorAll('.block-head')];
	return {
		rows: drawn.table.rows.length,
		all: all.length,
		open: all.filter((head) => head.closest('details') === null).length,
		summary: document.querySelector('summary')?.textContent,
	};
}

test('on a page of its own a figure has every row open; within prose all but the first few are behind a line that counts them', () => {
	const { rows, ...own } = heads();
	expect(rows).toBeGreaterThan(5);
	expect(own).toEqual({ all: rows, open: rows, summary: undefined });
	expect(heads(figurePageWording.more)).toEqual({ rows, all: rows, open: 3, summary: `${rows - 3} more rows` });
});
