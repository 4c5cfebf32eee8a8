/** The columns of a study's record: the name of a value stands above it, wherever a column ends. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { visit } from './browser.ts';

test('no column ends between the name of a long text and the text', async () => {
	const [study] = corpusOf(inventedSite).studies;
	const { page } = await visit(inventedSite, `studies/${study?.id}/`);
	const faults = await page.evaluate(() => {
		const record = document.querySelector('.study .charted .record');
		if (!record) throw new Error('no record');
		const found: string[] = [];
		for (let lines = 1; lines < 40; lines++) {
			const row = (words: string, name: string) =>
				`<div><dt>${name}</dt><dd><div class="prose-value"><p>${words}</p></div></dd></div>`;
			const words = 'Some words of a text. ';
			record.innerHTML =
				row(words.repeat(lines), 'First') + row(words.repeat(25), 'Second') + row(words.repeat(9), 'Third');
			for (const name of record.querySelectorAll('dt')) {
				const text = document.createRange();
				text.selectNodeContents(name.nextElementSibling?.querySelector('p') ?? name);
				const [top] = text.getClientRects();
				if (top && Math.abs(top.left - name.getBoundingClientRect().left) > 2)
					found.push(`${lines}: ${name.textContent}`);
			}
		}
		return found;
	});
	expect(faults).toEqual([]);
});
