/** Figures in the browser: read by keyboard, by pointer and by finger, taken away, printed, and drawn over a selection. */

import fs from 'node:fs';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entriesOf, variableOf } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { drawCrossTable } from '../../src/figures/cross-table.tsx';
import { cellWords } from '../../src/figures/figure.ts';
import { fileRows } from '../../src/figures/file.ts';
import { figures } from '../../src/figures/table.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import type { FigureKind } from '../../src/schema/figure-kind.ts';
import { bracketDoubt } from '../../src/wording/doubt.ts';
import { midSentence } from '../../src/wording/grammar.ts';
import { host, inventedSite } from '../built-site.ts';
import { parseCsv } from '../exports/parse-csv.ts';
import { groupIdsOf } from '../group-ids.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest, some } from '../runs.ts';
import { violationsOn } from './axe.ts';
import { drawn, narrow, open, openTab, shareTab, visit, wide } from './browser.ts';
import { eventually, explore, focused, queryOf, tabTo, watchArrival } from './explore.ts';
import { intoEachOther, textsOn } from './figure-texts.ts';

const corpus = corpusOf(inventedSite);
const { review } = corpus;
const everyFigure = corpus.figures.map((figure) => [figure.id, figure] as const);
const map = corpus.figures.find(({ kind }) => kind === 'evidence-map');
const mapPage = `figures/${map?.id}/`;
const yearsPage = `figures/${corpus.figures.find(({ kind }) => kind === 'years')?.id}/`;
const mark = '.chart > g[role=group] a[aria-label]';
/** The marks of the composition that a page shows. */
const marksOn = (page: Page) => page.locator(`${mark}:visible`);

/** What the note says, where it is shown. */
const noteOf = (page: Page) => page.locator('.figure-note:visible').allInnerTexts();

function raise(what: string): never {
	throw new Error(`not in the review: ${what}`);
}

/** How far the page can be scrolled sideways. */
const overhang = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const readDownload = async (download: Download) => fs.readFileSync(await download.path());

/** Width, height and the number of colours of a picture, as the browser decodes it. */
function look(page: Page, png: Buffer): Promise<{ width: number; height: number; colours: number }> {
	return page.evaluate(
		async (source) => {
			const image = new Image();
			image.src = source;
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = image.naturalWidth;
			canvas.height = image.naturalHeight;
			const context = canvas.getContext('2d');
			context?.drawImage(image, 0, 0);
			const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
			const colours = new Set(new Uint32Array(new Uint8ClampedArray(data).buffer));
			return { width: canvas.width, height: canvas.height, colours: colours.size };
		},
		`data:image/png;base64,${png.toString('base64')}`,
	);
}

describe('the evidence map by keyboard', () => {
	const openPage = shareTab();
	/** Into the picture, to the first mark of the first row that has one. */
	const enter = async (page: Page) => {
		await tabTo(page, '.chart a');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowRight');
	};
	const nameOf = (page: Page) =>
		page.evaluate(() => {
			const { activeElement } = document;
			return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
		});
	const rows = variableOf(corpus, map?.rows ?? '');
	const heads = rows.codes.map(({ label }) => label);
	const [first, second] = heads;
	const headOf = (row = '') => `${rows.label}: ${row}`;

	test('it is one stop: Tab leaves it for what comes after, and Shift and Tab come back to the same mark', async () => {
		const { page, troubles } = await openPage(inventedSite, mapPage);
		await eventually(() => page.locator('.chart a').count()).toBeGreaterThan(40);
		await enter(page);
		await page.keyboard.press('ArrowDown');
		const name = await nameOf(page);
		await eventually(() => page.evaluate((of) => document.activeElement?.matches(of), mark)).toBe(true);
		await page.keyboard.press('Tab');
		await eventually(() => nameOf(page)).toBe('SVG');
		await eventually(() => noteOf(page)).toEqual([]);
		await page.keyboard.press('Shift+Tab');
		await eventually(() => nameOf(page)).toBe(name);
		await page.keyboard.press('Shift+Tab');
		await eventually(() => page.evaluate(() => document.activeElement?.closest('figure-details'))).toBeNull();
		expect(troubles).toEqual([]);
	});

	test('arrow keys lead along rows and columns, Home and End to their ends', async () => {
		const { page } = await openPage(inventedSite, mapPage);
		await tabTo(page, '.chart a');
		const head = await nameOf(page);
		await page.keyboard.press('ArrowDown');
		await eventually(() => nameOf(page)).toContain(` × ${head}, `);
		await page.keyboard.press('Home');
		await eventually(() => nameOf(page)).toBe(headOf(first));
		await page.keyboard.press('ArrowRight');
		await eventually(() => nameOf(page)).toContain(`. ${headOf(first)} × `);
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowDown');
		await eventually(() => nameOf(page)).toBe(headOf(second));
		await page.keyboard.press('End');
		await eventually(() => nameOf(page)).toContain(`. ${headOf(second)} × `);
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowUp');
		await eventually(() => nameOf(page)).toContain(`. ${headOf(first)} × `);
		await page.keyboard.press('Control+Home');
		await eventually(() => nameOf(page)).toBe(head);
		await page.keyboard.press('Control+End');
		await eventually(() => nameOf(page)).toContain(': ');
	});

	test('each mark says what it is, and Escape puts that away', async () => {
		const { page } = await openPage(inventedSite, mapPage);
		await enter(page);
		const visited = new Set<string>();
		for (let step = 0; step < 8; step++) {
			const name = await nameOf(page);
			await eventually(() => noteOf(page)).toEqual([name]);
			visited.add(name);
			await page.keyboard.press('ArrowRight');
		}
		expect(visited.size).toBe(8);
		await page.keyboard.press('Escape');
		await eventually(() => noteOf(page)).toEqual([]);
		await eventually(() => page.evaluate((of) => document.activeElement?.matches(of), mark)).toBe(true);
		await page.keyboard.press('ArrowLeft');
		await eventually(() => noteOf(page)).toHaveLength(1);
	});

	slowTest('the keys are named below it and to who listens; without script every mark is a stop', async () => {
		const { page } = await openPage(inventedSite, mapPage);
		const said = await page.locator('figure-details').getAttribute('aria-describedby');
		await eventually(() => page.locator(`#${said}`).innerText()).toContain('rrow keys');
		const { page: plain } = await visit(inventedSite, mapPage, { javaScriptEnabled: false });
		await eventually(() => plain.locator(mark).count()).toBeGreaterThan(40);
		await eventually(() => plain.locator('.chart a[tabindex]:not(.cell)').count()).toBe(0);
		await eventually(() => plain.getByText('rrow keys').isVisible()).toBe(false);
	});

	test('the order in which marks take the focus is that in which rows and columns stand', async () => {
		const { page } = await openPage(inventedSite, mapPage);
		const cells = await page.$$eval('.chart g[role=group]', (groups) =>
			groups
				.filter((group) => group.querySelector('a'))
				.map((group) => {
					const { x, y, width, height } = (
						group.querySelector('a :is(.hit, .target)') as SVGGraphicsElement
					).getBoundingClientRect();
					return { x: x + width / 2, y: y + height / 2 };
				}),
		);
		expect(cells.length).toBeGreaterThan(15);
		// The middles of two shapes in one line differ by a pixel at most.
		for (const [i, { x, y }] of cells.slice(1).entries()) {
			const before = cells[i] as (typeof cells)[number];
			expect(y > before.y + 4 || (y > before.y - 4 && x > before.x), `cell ${i + 2}`).toBe(true);
		}
	});

	slowTest('Enter leads to the finding on the page of its study', async () => {
		const { page } = await openPage(inventedSite, mapPage);
		await enter(page);
		const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
		await page.keyboard.press('Enter');
		await page.waitForURL(`**${href}`);
		const [, study = '', finding = ''] = /\/studies\/([^/]+)\/#(finding-.+)$/.exec(href) ?? [];
		expect(corpus.studiesById.has(study)).toBe(true);
		await eventually(() => page.locator(`#${finding}`).isVisible()).toBe(true);
		const box = await page.locator(`#${finding}`).boundingBox();
		expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
		expect(box?.y ?? 0).toBeLessThan(900);
	});

	slowTest(
		'what a mark says stands beside it and inside the picture, also of the last one and on a narrow screen',
		async () => {
			for (const viewport of [undefined, narrow]) {
				// On a phone the map is a list: there the squares of years are marks.
				const { page } = await visit(inventedSite, viewport ? yearsPage : mapPage, viewport ? { viewport } : {});
				for (const which of ['first', 'last'] as const) {
					const link = marksOn(page)[which]();
					await link.focus();
					const faults = async () => {
						const [frame, note, box] = await Promise.all([
							page.locator('figure-details').boundingBox(),
							page.locator('.figure-note').boundingBox(),
							link.boundingBox(),
						]);
						if (!frame || !note || !box) return ['nothing is shown'];
						const away = Math.max(note.y - (box.y + box.height), box.y - (note.y + note.height));
						return [
							...(note.x < frame.x - 1 ? ['left of the picture'] : []),
							...(note.x + note.width > frame.x + frame.width + 1 ? ['right of the picture'] : []),
							...(note.y + note.height > frame.y + frame.height + 1 ? ['below the picture'] : []),
							...(away >= 8 ? [`${away} px from its mark`] : []),
							...(note.x > box.x + box.width || note.x + note.width < box.x ? ['beside its mark'] : []),
						];
					};
					await eventually(faults).toEqual([]);
				}
			}
		},
	);

	slowTest('the focus is seen on a head and on a mark', async () => {
		const { page } = await openPage(inventedSite, mapPage);
		const isSeen = () =>
			page.evaluate(() => {
				const ring = getComputedStyle(document.activeElement?.querySelector('.hit, .target') as Element);
				const focus = document.createElement('i');
				focus.style.color = 'var(--focus)';
				document.body.append(focus);
				const { color } = getComputedStyle(focus);
				focus.remove();
				return ring.stroke === color && Number.parseFloat(ring.strokeWidth) >= 2;
			});
		await tabTo(page, '.chart a');
		await eventually(isSeen).toBe(true);
		await enter(page);
		await eventually(isSeen).toBe(true);
	});
});

describe('what a mark is', () => {
	test('is said on hover, can be pointed at, and goes with Escape or when the pointer leaves', async () => {
		const { page } = await visit(inventedSite, mapPage);
		const link = page.locator(mark).nth(3);
		const detail = await link.getAttribute('aria-label');
		await link.scrollIntoViewIfNeeded();
		await link.hover();
		await eventually(() => noteOf(page)).toEqual([detail]);
		// All marks of its study stand out, and no other.
		const study = /\/studies\/[^/]+\//.exec((await link.getAttribute('href')) ?? '')?.[0] ?? 'no study';
		const own = await page.locator(`figure-details a[href*="${study}"]`).count();
		expect(own).toBeGreaterThan(1);
		await eventually(() => page.locator(`figure-details a.same[href*="${study}"]`).count()).toBe(own);
		await eventually(() => page.locator('figure-details a.same').count()).toBe(own);
		const note = await page.locator('.figure-note').boundingBox();
		if (!note) throw new Error('no note');
		const box = await link.boundingBox();
		// Slowly, as a hand does: the note must not go on the way to it.
		await page.mouse.move((box?.x ?? 0) + 7, note.y + note.height / 2, { steps: 30 });
		await eventually(() => noteOf(page)).toEqual([detail]);
		await page.keyboard.press('Escape');
		await eventually(() => noteOf(page)).toEqual([]);
		expect(await page.locator('a.same').count()).toBe(0);
		await page.mouse.move(0, 0);
		await link.hover();
		await eventually(() => noteOf(page)).toEqual([detail]);
		await page.mouse.move(2, 2);
		await eventually(() => noteOf(page)).toEqual([]);
	});

	test('is said at the first tap of a finger; the second follows it', async () => {
		const { page } = await visit(inventedSite, yearsPage, { viewport: narrow, hasTouch: true, isMobile: true });
		const link = marksOn(page).first();
		const href = (await link.getAttribute('href')) ?? '';
		await link.tap();
		await eventually(() => noteOf(page)).toEqual([await link.getAttribute('aria-label')]);
		// In a line at the foot of the screen, which a finger does not cover.
		const line = await page.locator('.figure-note').boundingBox();
		expect([line?.x, line?.width, (line?.y ?? 0) + (line?.height ?? 0)]).toEqual([0, narrow.width, narrow.height]);
		await eventually(() => new URL(page.url()).pathname).toBe(`/${yearsPage}`);
		await link.tap();
		await page.waitForURL(`**${href}`);
	});

	slowTest('on the first page is said in view with the text of the finding, by pointer, key and finger', async () => {
		const first = '.report-marks a[href*="#finding-"]';
		const textOf = (href: string) => {
			const [, id, finding] = /studies\/([^/]+)\/#finding-(.+)$/.exec(href) ?? [];
			const study = corpus.studies.find((one) => one.id === id);
			return entriesOf(study ?? raise(href), 'findings').find((one) => one.id === finding)?.text ?? raise(href);
		};
		for (const [viewport, act] of [
			[wide, 'hover'],
			[wide, 'focus'],
			[narrow, 'tap'],
		] as const) {
			const { page } = await visit(inventedSite, '', { viewport, hasTouch: act === 'tap' });
			const link = page.locator(first).nth(1);
			const href = (await link.getAttribute('href')) ?? '';
			const text = textOf(href);
			await link.scrollIntoViewIfNeeded();
			await link[act]();
			const line = page.locator('.picked');
			await eventually(() => line.innerText()).toContain(text);
			const box = await line.boundingBox();
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height + 1);
			const study = /\/studies\/[^/]+\//.exec(href)?.[0];
			expect(await page.locator('a.is-picked').count()).toBe(
				await page.locator(`[data-marks] a[title][href*="${study}"]`).count(),
			);
			if (act === 'tap') {
				expect(new URL(page.url()).pathname).toBe('/');
				await link.tap();
				await page.waitForURL(`**${href}`);
			} else {
				await page.keyboard.press('Escape');
				await eventually(() => page.locator('a.is-picked').count()).toBe(0);
				expect(await line.innerText()).not.toContain(text);
			}
		}
	});

	slowTest('on the first page says so where its record does not come', async () => {
		const { page } = await openTab();
		await page.route('**/data/studies/*.json', (route) => route.abort());
		await open(page, inventedSite, '');
		await page.locator('.report-marks a').first().focus();
		await eventually(() => page.locator('.picked').innerText()).toContain('The findings could not be loaded');
	});
});

describe('to take away', () => {
	const openPage = shareTab();

	test('the links of a figure load an SVG and a CSV', async () => {
		const { page, troubles } = await visit(inventedSite, mapPage);
		const files: Record<string, string> = {};
		for (const name of ['SVG', 'CSV']) {
			const downloading = page.waitForEvent('download');
			await page.locator('.files').getByRole('link', { name, exact: true }).click();
			const download = await downloading;
			expect(download.suggestedFilename()).toBe(`${map?.id}.${name.toLowerCase()}`);
			files[name] = (await readDownload(download)).toString('utf8');
		}
		expect(files.SVG).toContain('<svg');
		expect(files.CSV).toContain('Sowing and planting');
		expect(troubles).toEqual([]);
	});

	test.each(some(everyFigure, 2))(
		'%s: the SVG stands alone and says what it is, whence, of which version and licence',
		async (id, figure) => {
			const { page } = await openPage(inventedSite, 'about/');
			const read = await page.evaluate(async (address) => {
				const text = await (await fetch(address)).text();
				const { documentElement: svg } = new DOMParser().parseFromString(text, 'image/svg+xml');
				const image = new Image();
				image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
				await image.decode();
				return {
					text,
					root: svg.localName,
					title: svg.querySelector('title')?.textContent,
					words: [...svg.querySelectorAll(':scope > text')].map(({ textContent }) => textContent).join(' '),
					hrefs: [...svg.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
					box: svg.getAttribute('viewBox')?.split(' ').map(Number),
					size: [image.naturalWidth, image.naturalHeight],
				};
			}, `/figures/${id}/${id}.svg`);
			expect([read.root, read.title]).toEqual(['svg', figure.title]);
			for (const word of [figure.title, review['short-title'], review.version, review.dates.data, review.licence.name])
				expect(read.words).toContain(word);
			expect(read.hrefs.filter((href) => !href.startsWith(`${host}/`))).toEqual([]);
			expect(read.text).not.toMatch(/var\(--|@import|<script|<foreignObject/);
			expect(read.box?.slice(2)).toEqual(read.size);
			// Whichever typeface the reader has, also a much wider one, no text runs into another.
			await page.goto(new URL(`/figures/${id}/${id}.svg`, page.url()).href);
			await page.evaluate(() => {
				for (const text of document.querySelectorAll('text')) text.style.fontFamily = 'monospace';
			});
			const { texts } = await textsOn(page);
			expect(texts.length).toBeGreaterThan(5);
			expect(intoEachOther(texts)).toEqual([]);
		},
	);

	test.each(some(everyFigure, 2))('%s: the CSV is the table of the page', async (id) => {
		const { page } = await openPage(inventedSite, `figures/${id}/`);
		const csv = await page.evaluate(async (address) => (await fetch(address)).text(), `/figures/${id}/${id}.csv`);
		const shown = await page.$$eval('.numbers tr', (rows) =>
			rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
		);
		expect(shown.length).toBeGreaterThan(1);
		// What the table says in words, "8 (3 in doubt)", stands in a column beside the number.
		const [head = [], ...rows] = parseCsv(csv.replace(/^\uFEFF/, ''));
		const isBeside = (c: number) => c > 0 && head[c] === `${head[c - 1]} in doubt`;
		const joined = rows.map((row) =>
			row.flatMap((text, c) => {
				if (isBeside(c)) return [];
				const beside = isBeside(c + 1) ? row[c + 1] : '';
				return [beside === 'yes' ? `${text} (in doubt)` : `${text}${bracketDoubt(Number(text), Number(beside) || 0)}`];
			}),
		);
		expect([head.filter((_, c) => !isBeside(c)), ...joined]).toEqual(shown);
	});

	// The largest, one of patterns and one of shapes: the button is the same on every page.
	const pictures = everyFigure.filter(([, { kind }]) => ['evidence-map', 'years', 'world'].includes(kind));
	test.each(some(pictures, 1))('%s: the PNG is twice as large as the picture, and not blank', async (id) => {
		const { page, troubles } = await visit(inventedSite, `figures/${id}/`);
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'PNG' }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe(`${id}.png`);
		const png = await readDownload(download);
		expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		const svg = fs.readFileSync(path.join(inventedSite.folder, `figures/${id}/${id}.svg`), 'utf8');
		const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
		const seen = await look(page, png);
		expect([seen.width, seen.height]).toEqual([2 * Math.round(Number(width)), 2 * Math.round(Number(height))]);
		expect(seen.colours).toBeGreaterThan(5);
		expect(troubles).toEqual([]);
	});
});

describe('each figure', () => {
	const openPage = shareTab();
	const openNarrow = shareTab({ viewport: narrow });
	const openPlain = shareTab({ javaScriptEnabled: false });

	test.each(some(everyFigure, 2))('%s: on paper, the picture and its table', async (id, figure) => {
		const { page } = await openPage(inventedSite, `figures/${id}/`);
		await eventually(() => page.locator('.numbers table').isVisible()).toBe(false);
		await page.emulateMedia({ media: 'print' });
		await eventually(() => page.locator('.figure .composed:first-child > .chart').isVisible()).toBe(true);
		// A sheet of A4 is about 794 px wide and does not scroll: what is wider is lost.
		await page.setViewportSize({ width: 794, height: 1123 });
		const chart = await page.locator('.figure .composed:first-child > .chart').boundingBox();
		expect((chart?.x ?? 0) + (chart?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(794);
		// Paper is light, whatever the reader chose for the screen.
		await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
		await eventually(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
		const table = await page.locator('.numbers table').boundingBox();
		expect(table?.height ?? 0).toBeGreaterThan(40);
		expect((table?.x ?? 0) + (table?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(794);
		await eventually(() => page.locator('.numbers tbody tr:visible').count()).toBe(
			await page.locator('.numbers tbody tr').count(),
		);
		await eventually(() => page.getByText(figure.reading).isVisible()).toBe(true);
		await eventually(() => page.locator('.files:visible, svg-to-png:visible').count()).toBe(0);
	});

	test.each(some(everyFigure, 2))('%s: nothing scrolls sideways at 390 px, nor on its card', async (id) => {
		const { page } = await openNarrow(inventedSite, `figures/${id}/`);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		await eventually(() => overhang(page)).toBeLessThanOrEqual(0);
		await open(page, inventedSite, `embed/figures/${id}/`);
		await eventually(() => overhang(page)).toBeLessThanOrEqual(0);
	});

	slowTest(
		'a table that is wider than a phone keeps the names of its rows in view, and shows at its edge that it goes on',
		async () => {
			const { page } = await openNarrow(inventedSite, mapPage);
			await page.locator('.numbers summary').click();
			const scroller = page.locator('.numbers .scroller');
			await scroller.evaluate((element) => element.scrollIntoView());
			/** How much of the right edge is paper. */
			const paper = async () => {
				const box = await scroller.boundingBox();
				if (!box) throw new Error('no table');
				const clip = { x: box.x + box.width - 2, y: Math.max(0, box.y), width: 2, height: 200 };
				const png = (await page.screenshot({ clip })).toString('base64');
				return page.evaluate(async (source) => {
					const image = new Image();
					image.src = `data:image/png;base64,${source}`;
					await image.decode();
					const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
					const context = canvas.getContext('2d');
					context?.drawImage(image, 0, 0);
					const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {
						data: new Uint8ClampedArray(),
					};
					const [red = 0, green = 0, blue = 0] = (
						getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
					).map(Number);
					let same = 0;
					for (let at = 0; at < data.length; at += 4)
						if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) same++;
					return (4 * same) / data.length;
				}, png);
			};
			const rowNames = () =>
				scroller.evaluate((element) => {
					const [frame, ...names] = [element, ...element.querySelectorAll('tbody th')].map((one) =>
						one.getBoundingClientRect(),
					);
					return names.map(({ left, right }) => left >= (frame?.left ?? 0) - 1 && right <= (frame?.right ?? 0) / 2 + 1);
				});
			expect(await scroller.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(200);
			expect(await paper()).toBeLessThan(0.2);
			expect(new Set(await rowNames())).toEqual(new Set([true]));
			await scroller.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
			expect(new Set(await rowNames())).toEqual(new Set([true]));
			expect(await paper()).toBeGreaterThan(0.8);
		},
	);

	const ofEachKind = everyFigure.filter(
		([, { kind }], i, all) => all.findIndex(([, other]) => other.kind === kind) === i,
	);
	test.each(some(ofEachKind, 2))('%s: is one stop of the keyboard, at which every mark is reached', async (id) => {
		const { page } = await openPage(inventedSite, `figures/${id}/`);
		const links = await page.locator('.chart a:not(.cell):visible').count();
		expect(links).toBeGreaterThan(0);
		await eventually(() =>
			page.locator('figure-details[tabindex], .chart a:not([tabindex="-1"]):visible').count(),
		).toBe(1);
		await tabTo(page, '.chart a');
		await page.keyboard.press('Control+Home');
		// A key for each would take a minute: the element is told of them at once.
		const reached = await page.evaluate(() => {
			const marks = new Set<Element | null>();
			while (!marks.has(document.activeElement)) {
				marks.add(document.activeElement);
				const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true });
				document.activeElement?.dispatchEvent(key);
			}
			return marks.size;
		});
		expect(reached).toBe(links);
		await page.keyboard.press('Tab');
		await eventually(() => page.evaluate(() => document.activeElement?.closest('figure-details'))).toBeNull();
	});

	test.each(some(everyFigure, 2))('%s: its card needs no script and leads to the full page', async (id, figure) => {
		const { page } = await openPlain(inventedSite, `embed/figures/${id}/`);
		await eventually(() => page.locator('.composed:first-child > svg.chart').isVisible()).toBe(true);
		const title = page.locator('h1 a');
		await eventually(() => title.innerText()).toBe(figure.title);
		await eventually(() => title.getAttribute('href')).toBe(`${host}/figures/${id}/`);
		await eventually(() => page.locator('base').getAttribute('target')).toBe('_top');
		const text = await page.locator('main').innerText();
		for (const word of [review['short-title'], review.version, review.licence.name]) expect(text).toContain(word);
		expect(fs.existsSync(path.join(inventedSite.folder, `figures/${id}/index.html`))).toBe(true);
	});
});

slowTest('marks are seen in forced colours, light and dark', async () => {
	/** Shapes that are no links, or that look like no other; of other kinds of figure, whatever shape is a link. */
	const marks: Partial<Record<FigureKind, string>> = {
		'evidence-map': '.better',
		directions: '.sign',
		completeness: '.solid',
		years: '.look',
		world: '.shade',
		participants: '.shape',
		shapes: '.sure',
		measures: '.tool',
		flow: '.flow-box',
	};
	const linkedShape = 'a :is(path, rect, circle):not(.hit)';
	const { page } = await openTab();
	for (const [i, { id, kind }] of corpus.figures.entries()) {
		await open(page, inventedSite, `figures/${id}/`);
		for (const colorScheme of [i % 2 === 0 ? 'light' : 'dark'] as const) {
			await page.emulateMedia({ forcedColors: 'active', colorScheme });
			const shape = page.locator(`.chart ${marks[kind] ?? linkedShape}`).first();
			await shape.scrollIntoViewIfNeeded();
			const box = await shape.boundingBox();
			if (!box) throw new Error(`no mark: ${kind}`);
			// A little more than the mark, so that its ground is there too.
			const clip = {
				x: box.x - 3,
				y: box.y - 3,
				width: Math.min(box.width, 60) + 6,
				height: Math.min(box.height, 40) + 6,
			};
			await eventually(async () => {
				const { colours } = await look(page, await page.screenshot({ clip }));
				return `${id}, ${colorScheme}: ${colours > 1 ? 'seen' : 'one colour'}`;
			}).toBe(`${id}, ${colorScheme}: seen`);
		}
		await page.emulateMedia({ forcedColors: 'none' });
	}
});

describe('figures of a selection', () => {
	const shown = (page: Page) =>
		page.$$eval(':is(.figure-of-selection:first-of-type, .two-variables) .numbers tr', (rows) =>
			rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
		);

	/** The cross-table that an address asks for. */
	const expected = (query: string) => {
		const { selection } = parseAddress(corpus, query);
		const index = indexOf(corpus);
		const { domain, by } = groupIdsOf({ review });
		const { columns, rows } = drawCrossTable(
			{
				corpus,
				records: corpus.studiesById,
				site: { base: '/' },
				selection,
				ids: select(index, selection),
				figure: { id: 'cross-table', kind: 'evidence-map', title: '', question: '', reading: '' },
			},
			{ rows: selection.y ?? domain, columns: selection.x ?? by, split: selection.split },
		).table;
		return [
			columns.map(({ label }) => label),
			...rows.map((row) => row.map((cell, c) => cellWords(cell, columns[c]?.isNumber))),
		];
	};

	test('any two variables have a page of their own, whose address is their choice', async () => {
		const labelOf = (id: string) => variableOf(corpus, id).label;
		const { page, troubles } = await visit(inventedSite, 'two-variables/?plot=school-yard&y=plot&x=swing', {
			bypassCSP: true,
		});
		await eventually(() => page.locator('h1').innerText()).toBe(
			`${labelOf('plot')} by ${midSentence(labelOf('swing'))}`,
		);
		expect(await shown(page)).toEqual(expected('?plot=school-yard&y=plot&x=swing'));
		expect(await page.title()).toContain(midSentence(labelOf('swing')));
		await page.locator('#axis-x').selectOption('whom');
		await eventually(() => queryOf(page)).toBe('?plot=school-yard&x=whom&y=plot');
		await eventually(() => shown(page)).toEqual(expected('?plot=school-yard&y=plot&x=whom'));
		// Its own address, and the card that shows it elsewhere.
		await page.locator('.link-view summary').click();
		const texts = page.locator('.link-view');
		await eventually(() => texts.innerText()).toContain('/two-variables/?plot=school-yard&x=whom&y=plot');
		expect((await texts.innerText()).replaceAll('&amp;', '&')).toContain(
			'/embed/explore/?plot=school-yard&view=figures&x=whom&y=plot',
		);
		await page.goBack();
		await eventually(() => shown(page)).toEqual(expected('?plot=school-yard&y=plot&x=swing'));
		const inExplorer = page.getByRole('link', { name: 'The same in the explorer' });
		expect(await inExplorer.getAttribute('href')).toBe('/explore/?plot=school-yard&view=figures&x=swing&y=plot');
		expect(troubles).toEqual([]);
		expect(await violationsOn(page)).toEqual([]);
	});

	test('the page of any two variables says without script what it would do, and where else the numbers are', async () => {
		const { page } = await visit(inventedSite, 'two-variables/?y=plot&x=swing', { javaScriptEnabled: false });
		const text = await page.locator('main').innerText();
		expect(text).toContain('your browser does not run it');
		expect(text).not.toContain('Loading');
		for (const name of ['figures', 'by', 'data'])
			expect(await page.locator(`main a[href="/${name}/"]`).count()).toBeGreaterThan(0);
	});

	test('follow a filter', async () => {
		const { page, troubles } = await explore('?view=figures');
		await page.locator('.figure-of-selection').first().waitFor();
		const whole = await shown(page);
		expect(whole).toEqual(expected('?view=figures'));
		await page.locator('#value-plot-school-yard').press('Space');
		await eventually(() => queryOf(page)).toBe('?plot=school-yard&view=figures');
		await eventually(() => shown(page)).toEqual(expected('?plot=school-yard&view=figures'));
		await eventually(() => shown(page)).not.toEqual(whole);
		await eventually(() => page.locator('.figure-of-selection').count()).toBe(corpus.figures.length + 1);
		await page.goBack();
		await eventually(() => shown(page)).toEqual(whole);
		expect(troubles).toEqual([]);
	});

	slowTest('stay one stop each when they are drawn anew', async () => {
		const { page } = await explore('?view=figures');
		await eventually(() => page.locator('.figure-of-selection').count()).toBe(corpus.figures.length + 1);
		const stops = () =>
			page.$$eval('.figure-of-selection', (sections) =>
				// Those that are drawn.
				sections
					.filter((section) => section.querySelector('svg'))
					.map((section) => [
						section.querySelectorAll('svg a:not([tabindex="-1"])').length,
						section.querySelectorAll('svg a').length > 0,
					]),
			);
		const oneEach = (all: readonly unknown[]) =>
			all.every((stop) => /^\[(1,true|0,false)\]$/.test(JSON.stringify(stop)));
		await eventually(async () => oneEach(await stops())).toBe(true);
		const map = page.locator('.figure-of-selection').first();
		await map.locator('svg a').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.locator('#value-plot-school-yard').press('Space');
		await eventually(() => shown(page)).toEqual(expected('?plot=school-yard&view=figures'));
		await eventually(async () => oneEach(await stops())).toBe(true);
		await page.goBack();
		await eventually(async () => oneEach(await stops())).toBe(true);
	});

	test('are saved as SVG, PNG and CSV, with the selection, its address, the version and the licence', async () => {
		const { page, troubles } = await explore('?plot=school-yard&view=figures');
		const section = page.locator('.figure-of-selection:has(#title-when)');
		await section.locator('h3').scrollIntoViewIfNeeded();
		await section.locator('svg.chart').waitFor();
		const saved = async (ending: string) => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				section.getByRole('button', { name: ending }).press('Enter'),
			]);
			expect(download.suggestedFilename()).toBe(`when-${review.version}.${ending.toLowerCase()}`);
			return fs.readFileSync(await download.path());
		};
		const svg = (await saved('SVG')).toString('utf8');
		const { selection } = parseAddress(corpus, 'plot=school-yard');
		const plain = svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
		for (const part of [sentenceOf(corpus, selection).found, '?plot=school-yard', review.version, review.licence.name])
			expect(plain).toContain(part);
		expect(svg).not.toMatch(/var\(--/);
		expect([...(await saved('PNG')).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
		const [head, ...rows] = (await saved('CSV')).toString('utf8').trim().split('\r\n');
		const years = figures.years?.({
			corpus,
			records: corpus.studiesById,
			site: { base: '/' },
			selection,
			ids: select(indexOf(corpus), selection),
			figure: corpus.figures.find(({ kind }) => kind === 'years') as FigureRecord,
		}).table;
		expect(rows).toHaveLength(years?.rows.length ?? -1);
		expect(head?.split(',')).toHaveLength(years ? fileRows(years).header.length : -1);
		expect(troubles).toEqual([]);
	});

	slowTest('reports by year are split by any variable, through the address', async () => {
		const { page } = await explore('?view=figures&split=pursuits');
		const section = page.locator('.figure-of-selection:has(#title-when)');
		await section.locator('h3').scrollIntoViewIfNeeded();
		await section.locator('svg.chart').waitFor();
		const { label } = variableOf(corpus, 'pursuits').codes[0] ?? { label: '' };
		await eventually(() => section.locator('svg.chart').textContent()).toContain(label);
		await eventually(() => section.locator('.numbers thead').textContent()).toContain(label);
	});

	test('are drawn by the axes that are chosen, which stand in the address and survive Back', async () => {
		const { page } = await explore('?view=figures');
		await page.locator('#axis-y').focus();
		await page.locator('#axis-y').selectOption('plot');
		await eventually(() => queryOf(page)).toBe('?view=figures&y=plot');
		await eventually(() => shown(page)).toEqual(expected('?view=figures&y=plot'));
		await eventually(() => focused(page)).toBe('axis-y');
		await page.locator('#axis-x').selectOption('change-in');
		await page.locator('#axis-split').selectOption('whom');
		await eventually(() => queryOf(page)).toBe('?view=figures&x=change-in&y=plot&split=whom');
		await eventually(() => shown(page)).toEqual(expected('?view=figures&x=change-in&y=plot&split=whom'));
		await page.goBack();
		await eventually(() => queryOf(page)).toBe('?view=figures&x=change-in&y=plot');
		await eventually(() => page.locator('#axis-split').inputValue()).toBe('');
		await eventually(() => shown(page)).toEqual(expected('?view=figures&x=change-in&y=plot'));
		await page.goBack();
		await page.goBack();
		await eventually(() => shown(page)).toEqual(expected('?view=figures'));
		await eventually(() => page.locator('#axis-y').inputValue()).toBe(groupIdsOf({ review }).domain);
		await page.goForward();
		await eventually(() => page.locator('#axis-y').inputValue()).toBe('plot');
	});

	slowTest('say on focus what a mark is, and lead to its study', async () => {
		const { page } = await explore('?view=figures');
		const link = page.locator('.figure-of-selection').first().locator('a[aria-label]').first();
		await link.focus();
		await eventually(() => noteOf(page)).toEqual([await link.getAttribute('aria-label')]);
		const href = (await link.getAttribute('href')) ?? '';
		await page.keyboard.press('Enter');
		await page.waitForURL(`**${href}`);
	});

	const viewports = [
		['wide', wide],
		['narrow', narrow],
	] as const;
	test.each(some(viewports, 1))(
		'%s: are drawn where they are seen, nothing moves, and each is there by scrolling',
		async (_, viewport) => {
			const { page, troubles } = await visit(inventedSite, 'about/', { viewport });
			const arrivalOf = await watchArrival(page);
			await open(page, inventedSite, 'explore/?view=figures');
			await page.locator('.figure-of-selection figure').first().waitFor();
			const charts = () => page.locator('.figure-of-selection figure').count();
			const elements = () => page.locator('.figure-of-selection *').count();
			const first = await elements();
			expect(await charts()).toBeLessThan(corpus.figures.length + 1);
			expect(first).toBeLessThan(6000);
			// Each has its title from the start.
			expect(await page.locator('.figure-of-selection h3').allInnerTexts()).toHaveLength(corpus.figures.length + 1);
			for (let steps = 0; steps < 100 && (await charts()) <= corpus.figures.length; steps++) {
				await page.mouse.move(viewport.width / 2, viewport.height / 2);
				await page.mouse.wheel(0, 600);
				await drawn(page);
			}
			expect(await charts()).toBe(corpus.figures.length + 1);
			const { shift, moved } = await arrivalOf();
			expect([shift <= 0.05, shift <= 0.05 ? [] : moved]).toEqual([true, []]);
			// Another selection draws again what is in view, and leaves what is far.
			const whole = await elements();
			await page.evaluate(() => scrollTo(0, 0));
			await page.locator('#axis-y').selectOption('plot');
			await eventually(() => queryOf(page)).toBe('?view=figures&y=plot');
			await eventually(elements).toBeLessThan(whole);
			expect(troubles).toEqual([]);
		},
	);

	slowTest('are all drawn for a print, and when a reader asks for all', async () => {
		const { page } = await explore('?view=figures');
		await page.locator('.figure-of-selection figure').first().waitFor();
		const charts = () => page.locator('.figure-of-selection figure').count();
		expect(await charts()).toBeLessThan(corpus.figures.length + 1);
		await page.pdf();
		expect(await charts()).toBe(corpus.figures.length + 1);
		await page.locator('#axis-y').selectOption('plot');
		await eventually(charts).toBeLessThan(corpus.figures.length + 1);
		await page.getByRole('button', { name: 'Draw all now' }).press('Enter');
		await eventually(charts).toBe(corpus.figures.length + 1);
	});

	slowTest('of nothing are drawn without trouble', async () => {
		const { page, troubles } = await explore('?plot=school-yard&pursuits=none&nation=FR&view=figures');
		await eventually(() => page.locator('.figure-of-selection').count()).toBe(corpus.figures.length + 1);
		expect(troubles).toEqual([]);
	});

	slowTest('do not make the page scroll sideways at 390 px, and axe finds nothing', async () => {
		const { page } = await explore('?view=figures', { viewport: narrow, bypassCSP: true });
		await page.getByRole('button', { name: 'Draw all now' }).press('Enter');
		await eventually(() => page.locator('.figure-of-selection figure').count()).toBe(corpus.figures.length + 1);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll<HTMLDetailsElement>('details.numbers')) details.open = true;
		});
		await eventually(() => overhang(page)).toBeLessThanOrEqual(0);
		expect(await violationsOn(page, ['light'])).toEqual([]);
	});
});
