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

test('on a wide screen the findings begin where the record does, and their outcomes where the headings do', async () => {
	const [study] = corpusOf(inventedSite).studies;
	const { page } = await visit(inventedSite, `studies/${study?.id}/`);
	await page.setViewportSize({ width: 1440, height: 900 });
	const edges = await page.evaluate(() => {
		const startsOf = (selector: string) => [
			...new Set([...document.querySelectorAll(selector)].map((one) => Math.round(one.getBoundingClientRect().left))),
		];
		return {
			headings: startsOf('.study .columned > .hung > h2'),
			outcomes: startsOf('.study .domain > :first-child'),
			record: startsOf('.study .charted > div'),
			findings: startsOf('.study .domain > ul'),
		};
	});
	expect(edges.headings).toHaveLength(1);
	expect(edges.record).toHaveLength(1);
	expect(edges.outcomes).toEqual(edges.headings);
	expect(edges.findings).toEqual(edges.record);
});

test('on a wide screen guidance and similar programmes stand side by side', async () => {
	const [study] = corpusOf(inventedSite).studies;
	const { page } = await visit(inventedSite, `studies/${study?.id}/`);
	await page.setViewportSize({ width: 1440, height: 900 });
	const [guidance, similar] = await Promise.all(
		['#guidance', '#similar'].map((one) => page.locator(one).boundingBox()),
	);
	expect(guidance?.y).toBeDefined();
	expect(guidance?.y).toBe(similar?.y);
});
