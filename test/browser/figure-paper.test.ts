/** Figures on paper: a sheet with a picture alone says what it is, and the columns of the table of numbers keep apart. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { open, visit } from './browser.ts';
import { onPaper } from './paper.ts';

const corpus = corpusOf(inventedSite);
const { review } = corpus;

test('a picture on a sheet of its own has its title, its number of studies, the review and the version above it, and words of its table keep apart', async () => {
	const { page } = await visit(inventedSite, 'figures/');
	let plates = 0;
	for (const { id, title } of corpus.figures) {
		await page.emulateMedia({ media: 'screen' });
		await open(page, inventedSite, `figures/${id}/`);
		await onPaper(page);
		const { words, below, near } = await page.evaluate(() => {
			const head = document.querySelector('.plate .plate-head');
			const [box, picture] = [head, document.querySelector('.plate svg.chart')].map((one) =>
				one?.getBoundingClientRect(),
			);
			const rows = [...document.querySelectorAll('details.numbers tr')].map((row) =>
				[...row.children].map((cell) => {
					const range = document.createRange();
					range.selectNodeContents(cell);
					return { text: cell.textContent, box: range.getBoundingClientRect() };
				}),
			);
			return {
				words: head && getComputedStyle(head, '::before').content,
				below: box && picture ? picture.top - box.bottom : undefined,
				near: rows.flatMap((cells) =>
					cells.flatMap(({ text, box }, c) => {
						const next = cells[c + 1];
						return next?.text && text && box.width > 0 && next.box.left - box.right < 6
							? [`“${text}” and “${next.text}”`]
							: [];
					}),
				),
			};
		});
		expect([id, ...near]).toEqual([id]);
		if (below === undefined) continue;
		plates++;
		for (const part of [
			title,
			review['short-title'],
			review.version,
			review.licence.name,
			String(corpus.studies.length),
		])
			expect([id, words]).toEqual([id, expect.stringContaining(part)]);
		expect(below).toBeGreaterThanOrEqual(0);
		expect(below).toBeLessThan(20);
	}
	expect(plates).toBeGreaterThan(2);
});
