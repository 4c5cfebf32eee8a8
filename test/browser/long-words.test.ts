/** Labels of codes have up to 60 letters, and some languages write them as one word: on a phone it breaks, and the page does not scroll sideways. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { groupIdsOf } from '../group-ids.ts';
import { corpusOf } from '../read-site.ts';
import { narrow, open, openTab } from './browser.ts';
import { sidewaysOn } from './sideways.ts';

const corpus = corpusOf(inventedSite);
const { domain } = groupIdsOf(corpus);
const [code] = corpus.variablesById.get(domain)?.codes ?? [];

test('a label that is one word of 60 letters has room on each page of values, on the first page and on the sheet of figures', async () => {
	const { page } = await openTab({ viewport: narrow });
	for (const address of [
		'',
		'figures/',
		'by/',
		`by/${domain}/`,
		`by/${domain}/${code?.code}/`,
		`codebook/${domain}/`,
	]) {
		await open(page, inventedSite, address);
		const labels = await page.evaluate(() => {
			const links = [...document.querySelectorAll('main a')].filter((link) =>
				/\/(by|codebook)\/.+\/|\/figures\/.+\//.test(new URL((link as HTMLAnchorElement).href).pathname),
			);
			const labels = [...links, ...document.querySelectorAll('main tbody th[aria-current], main .sheet p')];
			for (const label of labels) label.textContent = 'Lebensmittelverschwendungsvermeidungsverhaltensbeobachtungen';
			return labels.length;
		});
		expect(labels, address).toBeGreaterThan(3);
		const { held, needed, wide } = await sidewaysOn(page);
		expect({ address, wide: wide.slice(0, 3), isWide: needed > held }).toEqual({ address, wide: [], isWide: false });
	}
});

test('on a phone such a label breaks in a figure too, where nothing is cut or lies behind an edge', async () => {
	const { page } = await openTab({ viewport: narrow });
	const { id = '' } = corpus.figures.find(({ kind }) => kind === 'directions') ?? {};
	await open(page, inventedSite, `figures/${id}/`);
	const { labels, hidden } = await page.evaluate(() => {
		const labels = [...document.querySelectorAll('.figure-blocks li li > :is(a, span)')].flatMap(({ firstChild }) =>
			firstChild?.nodeType === Node.TEXT_NODE ? firstChild : [],
		);
		for (const label of labels) label.textContent = 'Lebensmittelverschwendungsvermeidungsverhaltensbeobachtungen ';
		const pictures = [...document.querySelectorAll('figure-details')];
		return { labels: labels.length, hidden: pictures.map((one) => one.scrollWidth - one.clientWidth) };
	});
	expect(labels).toBeGreaterThan(3);
	expect(hidden).toEqual(hidden.map(() => 0));
});
