/** What a page shows first: a picture comes early on the pages that answer something. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { narrow, open, openTab, wide } from './browser.ts';

const site = inventedSite;
const { figures, questions, recommendations, review } = corpusOf(site);
const answering = [
	'',
	'gaps/',
	...questions.map(({ id }) => `guidance/${id}/`),
	...recommendations.map(({ id }) => `recommendations/${id}/`),
	...figures.map(({ id }) => `figures/${id}/`),
];

test('the first mark is less than 900 pixels down a desk, and 600 pixels down a phone', async () => {
	expect(answering.length).toBeGreaterThan(8);
	const { page } = await openTab();
	const markedAt = new Set<string>();
	for (const address of answering) {
		await open(page, site, address);
		for (const [viewport, most] of [
			[wide, 900],
			[narrow, 600],
		] as const) {
			await page.setViewportSize(viewport);
			const first = await page.evaluate(() => {
				const marks = [...document.querySelectorAll('main :is(path, rect, circle, use):not(.hit, .rule), main .bar')];
				const tops = marks.flatMap((mark) => {
					const { top, width } = mark.getBoundingClientRect();
					return mark.checkVisibility({ visibilityProperty: true }) && width > 0 ? [top + scrollY] : [];
				});
				return Math.min(...tops);
			});
			// A recommendation that no report bears on has no mark.
			if (first === Number.POSITIVE_INFINITY && address.startsWith('recommendations/')) continue;
			markedAt.add(address);
			expect(`${address} at ${viewport.width}: ${first < most ? 'early' : first}`).toBe(
				`${address} at ${viewport.width}: early`,
			);
		}
	}
	expect([...markedAt].some((address) => address.startsWith('recommendations/'))).toBe(true);
});

test('on a desk a figure begins on the upper third of the screen, and no line parts a number from its noun', async () => {
	const { page } = await openTab({ viewport: wide });
	for (const { id } of figures) {
		await open(page, site, `figures/${id}/`);
		const { top, parted } = await page.evaluate(() => {
			const tops = [...document.querySelectorAll('main .figure :is(svg.chart, .chart, table)')]
				.filter((picture) => picture.checkVisibility())
				.map((picture) => picture.getBoundingClientRect().top);
			const shows = document.querySelector('.figure-shows')?.textContent ?? '';
			return { top: Math.min(...tops), parted: shows.match(/\d \p{L}+/gu) ?? [] };
		});
		expect({ id, begins: top <= 350 || top, parted }).toEqual({ id, begins: true, parted: [] });
	}
});

test('on a desk the whole map of findings is on the first screen, below its key, and each way on has a picture', async () => {
	const { page } = await openTab({ viewport: wide });
	await open(page, site, '');
	const endsOf = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => ({
				top: element.getBoundingClientRect().top + scrollY,
				bottom: element.getBoundingClientRect().bottom + scrollY,
			}));
	const map = await endsOf('.picture table');
	expect((await endsOf('.key')).bottom).toBeLessThanOrEqual(map.top);
	expect(map.bottom).toBeLessThan(wide.height);
	const pictures = await page
		.locator('.doors li')
		.evaluateAll((doors) =>
			doors.map((door) =>
				[...door.querySelectorAll('svg path')].some((path) => path.getBoundingClientRect().width > 5),
			),
		);
	expect(pictures).toEqual([true, true, true]);
});

test('the parts of a long page are in reach from its end on a desk, and above its first part on a phone', async () => {
	const { page } = await openTab({ viewport: wide });
	for (const address of [answering[2] ?? '', 'methods/']) {
		await page.setViewportSize(wide);
		await open(page, site, address);
		const parts = await page
			.locator('main .hung > h2[id]')
			.evaluateAll((headings) => headings.map(({ id }) => `#${id}`));
		const rail = page.locator('.rail > div');
		const inRail = await rail
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect([address, inRail.filter((href) => href.startsWith('#'))]).toEqual([address, parts]);
		await page.locator(parts.at(-1) ?? '').scrollIntoViewIfNeeded();
		expect((await rail.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		await rail.getByRole('link').nth(1).click();
		expect([address, new URL(page.url()).hash]).toEqual([address, parts[1]]);
		expect((await page.locator(parts[1] ?? '').boundingBox())?.y).toBeLessThan(100);
		await page.setViewportSize(narrow);
		const above = await rail.boundingBox();
		const first = await page.locator(parts[0] ?? '').boundingBox();
		expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(first?.y ?? 0);
	}
});

test('a number in prose is on one line with its noun, however wide the page', async () => {
	const { page } = await openTab();
	await open(page, site, `guidance/${questions[0]?.id}/`);
	const parted = new Set<string>();
	let numbers = 0;
	for (let width = 360; width < 760; width += 16) {
		await page.setViewportSize({ width, height: 900 });
		const found = await page.evaluate((noun) => {
			/** Where a place in the text of a paragraph lies. */
			const placeIn = (paragraph: Element, at: number): readonly [Node, number] => {
				const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
				let before = 0;
				for (let text = texts.nextNode(); text; text = texts.nextNode()) {
					const length = text.textContent?.length ?? 0;
					if (at <= before + length) return [text, at - before];
					before += length;
				}
				throw new Error('no such place');
			};
			return [...document.querySelectorAll('main .part-body > p')].flatMap((paragraph) =>
				[...(paragraph.textContent ?? '').matchAll(new RegExp(`\\d+ of \\d+ ${noun}`, 'g'))].map(
					({ 0: text, index }) => {
						const range = document.createRange();
						range.setStart(...placeIn(paragraph, index + 1));
						range.setEnd(...placeIn(paragraph, index + text.length));
						const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
						return { text, lines: lines.size };
					},
				),
			);
		}, review.words.report.many);
		numbers += found.length;
		for (const { text, lines } of found) if (lines > 1) parted.add(`${text} at ${width}`);
	}
	expect(numbers).toBeGreaterThan(20);
	expect([...parted]).toEqual([]);
});

test('a doubt in a table is on one line, and on a desk so is a name; no line of a paragraph is too long to be read', async () => {
	const { page } = await openTab();
	const found = { doubts: 0, names: 0, paragraphs: 0 };
	const faults: string[] = [];
	for (const address of [
		'',
		'by/',
		'gaps/',
		'methods/',
		'changes/',
		answering[2] ?? '',
		`recommendations/${recommendations[0]?.id}/`,
	]) {
		await open(page, site, address);
		for (const viewport of [wide, narrow]) {
			await page.setViewportSize(viewport);
			// Beside a value that is longer than a line of a phone, a doubt may break where the line ends.
			const places = viewport === wide ? 'main :is(td, dd)' : 'main td';
			const seen = await page.evaluate((places) => {
				const isSeen = (element: Element | null): element is Element => element?.checkVisibility() === true;
				const linesOf = (range: Range) =>
					new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
				const rangeIn = (text: Node, from: number, to: number) => {
					const range = document.createRange();
					range.setStart(text, from);
					range.setEnd(text, to);
					return range;
				};
				const textsIn = (element: Element) => {
					const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
					return [
						...(function* () {
							while (texts.nextNode()) yield texts.currentNode;
						})(),
					];
				};
				const doubts = [...document.querySelectorAll(places)]
					.flatMap(textsIn)
					.filter((text) => isSeen(text.parentElement) && !text.parentElement.closest('svg, .fine'))
					.flatMap((text) =>
						[...(text.textContent ?? '').matchAll(/\((?:all |\d+ )?in doubt\)/g)].map(({ 0: words, index }) => ({
							words,
							lines: linesOf(rangeIn(text, index, index + words.length)),
						})),
					);
				const names = [...document.querySelectorAll('main a.name')]
					.filter(isSeen)
					.map((name) => ({ words: name.textContent ?? '', lines: name.getClientRects().length }));
				const paragraphs = [...document.querySelectorAll('main p')].filter(isSeen).map((paragraph) => {
					const words = (paragraph.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
					const whole = document.createRange();
					whole.selectNodeContents(paragraph);
					return { words, width: words.length / linesOf(whole) };
				});
				return { doubts, names, paragraphs };
			}, places);
			const at = `${address} at ${viewport.width}`;
			found.doubts += seen.doubts.length;
			found.paragraphs += seen.paragraphs.length;
			for (const { words, lines } of seen.doubts) if (lines > 1) faults.push(`${at}: ${words}`);
			for (const { words, width } of seen.paragraphs)
				if (width > 110) faults.push(`${at}: ${Math.round(width)} letters a line: ${words.slice(0, 40)}`);
			if (viewport === narrow) continue;
			found.names += seen.names.length;
			for (const { words, lines } of seen.names) if (lines > 1 && words.length <= 40) faults.push(`${at}: ${words}`);
		}
	}
	expect(faults).toEqual([]);
	expect(Math.min(...Object.values(found))).toBeGreaterThan(5);
});

test('the marks of the statements stand on a desk, and their numbers in place of them on a phone', async () => {
	const { page } = await openTab();
	await open(page, site, 'claims/');
	for (const [viewport, isMarked] of [
		[wide, true],
		[narrow, false],
	] as const) {
		await page.setViewportSize(viewport);
		expect(await page.locator('.by-section figure-details').isVisible()).toBe(isMarked);
		expect(await page.locator('.by-section .figure-overview').isVisible()).toBe(!isMarked);
	}
});

test('on a phone what is reported least has the number of each state in sight, and none twice', async () => {
	const { page } = await openTab({ viewport: narrow });
	await open(page, site, 'gaps/');
	const rows = await page.locator('#least + div tbody tr').evaluateAll((all) =>
		all.map((row) => {
			const cells = [...row.children].filter((cell) => cell.checkVisibility());
			const ends = cells.map((cell) => cell.getBoundingClientRect().right);
			const answers = row.querySelector('.answered')?.textContent?.match(/^\d+/)?.[0];
			const reported = cells.find((cell) => cell.getAttribute('data-column') === 'Reported');
			return {
				name: row.querySelector('th')?.textContent,
				isInSight: ends.every((end) => end <= document.documentElement.clientWidth),
				isNamed: cells.every(
					(cell) => !/^\d+(?!\d| of)/.test(cell.textContent ?? '') || cell.hasAttribute('data-column'),
				),
				isRepeated: reported !== undefined && reported.textContent?.match(/^\d+/)?.[0] === answers,
				states: cells.filter((cell) => cell.hasAttribute('data-column')).length,
			};
		}),
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { name, states, ...row } of rows)
		expect({ name, ...row, hasStates: states > 0 }).toEqual({
			name,
			isInSight: true,
			isNamed: true,
			isRepeated: false,
			hasStates: true,
		});
});

test('a bar of reports that answer “none” does not look like one of reports without an answer', async () => {
	const { page } = await openTab();
	await open(page, site, 'by/');
	const address = await page.evaluate(() => {
		const rows = [...document.querySelectorAll('.values > div')];
		const row = rows.find((one) =>
			['none', 'not-reported'].every((code) => one.querySelector(`dd a[href$="/${code}/"]`)),
		);
		return row?.querySelector<HTMLAnchorElement>('dt a')?.pathname.slice(1);
	});
	await open(page, site, address ?? 'no variable has both');
	const [none, absent] = await Promise.all(
		['none', 'not-reported'].map((code) =>
			page
				.locator(`.bars tr:has(a[href$="/${code}/"]) rect`)
				.first()
				.evaluate((bar) => getComputedStyle(bar).fill),
		),
	);
	expect(none).toMatch(/^rgb/);
	expect(none).not.toBe(absent);
});
