/** The explorer at a desk: filters and results are both in view, filters are found by name, and the keyboard is short. */
import { expect, test } from 'vitest';
import { foundDirections } from '../../src/explorer/FoundStrip.tsx';
import { facetsOf } from '../../src/facets/facet.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { ensureBuilt, inventedSite, realSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { drawn, open, openTab } from './browser.ts';
import { eventually, explore, focused, idsAt, outOfView, queryOf, staysInView, tabTo } from './explore.ts';

const corpus = corpusOf(inventedSite);
const desk = { viewport: { width: 1440, height: 900 } };

slowTest(
	'after a click on a value of any filter, count and first result are in view, however far the page is scrolled',
	async () => {
		const { page } = await explore('', desk);
		await page.evaluate(() => {
			for (const facet of document.querySelectorAll<HTMLDetailsElement>('.facet')) facet.open = true;
		});
		await drawn(page);
		// Of each filter its last value; all of them: test/full/desk.test.ts.
		const ids = await page.$$eval('.facet', (facets) =>
			facets.flatMap((facet) => [...facet.querySelectorAll('.value:not(.empty) input')].slice(-1).map(({ id }) => id)),
		);
		expect(ids.length).toBeGreaterThan(5);
		await staysInView(page, ids);
	},
);

slowTest('a condition that is taken away in the bar leaves count and first result in view', async () => {
	const { page } = await explore('?plot=school-yard', { viewport: { width: 1440, height: 500 } });
	await page.evaluate(() => scrollTo(0, 100_000));
	await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	expect(await outOfView(page, ['#found', '#remove-0-0'])).toEqual([]);
	await page.locator('#remove-0-0').click();
	await eventually(() => queryOf(page)).toBe('');
	await drawn(page);
	expect(await outOfView(page, ['#found', '.result-head'])).toEqual([]);
});

test('from the field of words the first result is at most twelve tab stops away, and the filters can be passed', async () => {
	const { page } = await explore('?plot=school-yard', desk);
	await page.locator('#words').focus();
	let stops = 0;
	do {
		await page.keyboard.press('Tab');
		stops += 1;
	} while (stops < 40 && !(await page.evaluate(() => document.activeElement?.closest('.result-head') !== null)));
	expect(stops).toBeLessThanOrEqual(12);
	// Views, order and what is counted have one line, also on a small desktop.
	for (const width of [1440, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		expect((await page.locator('.desk-bar > .bar').boundingBox())?.height, String(width)).toBeLessThan(48);
	}
	await page.setViewportSize(desk.viewport);
	await page.locator('h1').evaluate((heading) => {
		heading.tabIndex = -1;
		heading.focus();
	});
	await tabTo(page, '.past-filters');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	// The field itself is the target, so the next stop is behind it or in it.
	expect(await focused(page)).not.toContain('facet');
	await eventually(() => page.evaluate(() => document.activeElement?.closest('.filters') === null)).toBe(true);
});

test('from a filter that is looked for, and from a value that is found or chosen, the first result is at most twelve stops away', async () => {
	const { page } = await explore('', desk);
	const isAtResult = () => page.evaluate(() => document.activeElement?.closest('.result-head') != null);
	/** Goes on by the Tab key, and past the filters where a link offers it; returns how many keys that took. */
	const keysToResult = async () => {
		for (let keys = 1; keys < 200; keys++) {
			await page.keyboard.press('Tab');
			if (await isAtResult()) return keys;
			const isWay = await page.evaluate(() => {
				const link = document.activeElement;
				return link?.getAttribute('href') === '#results' && (link.textContent ?? '') === 'To the results';
			});
			if (!isWay) continue;
			expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().left ?? -1)).toBeGreaterThan(0);
			await page.keyboard.press('Enter');
			keys += 1;
		}
		return Number.POSITIVE_INFINITY;
	};
	// Of a word that many filters have.
	await page.locator('#find-filter').fill('a');
	await page.locator('a[href="#results"]').first().waitFor({ state: 'attached' });
	expect(await keysToResult()).toBeLessThanOrEqual(12);
	expect(await outOfView(page, ['#found', '.result-head'])).toEqual([]);
	await page.locator('#find-filter').fill('rooftop');
	await page.locator('#value-plot-rooftop').focus();
	expect(await keysToResult()).toBeLessThanOrEqual(12);
	await page.locator('#find-filter').fill('');
	await page.locator('#value-plot-rooftop').press('Space');
	await eventually(() => queryOf(page)).toBe('?plot=rooftop');
	expect(await focused(page)).toBe('value-plot-rooftop');
	expect(await keysToResult()).toBeLessThanOrEqual(12);
	// In the sheet of a phone, the results are behind it: no link leads there.
	await page.setViewportSize({ width: 390, height: 800 });
	await page.locator('.open-filters').click();
	await page.locator('#find-filter').fill('rooftop');
	await eventually(() => page.locator('#value-plot-rooftop').isVisible()).toBe(true);
	expect(
		await page.locator('.past-filters').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
	).toBe(0);
});

test('what was found stands in the line of each name, however narrow the list, and says it in words', async () => {
	const { page } = await explore('', desk);
	const strips = page.locator('.found-strip');
	await strips.first().waitFor();
	const named = await page.$$eval('.result', (results) =>
		results.map(({ id }) => [
			id.replace('result-', ''),
			document.querySelector(`#${id} .found-strip`)?.getAttribute('aria-label') ?? '',
		]),
	);
	expect(named.length).toBeGreaterThan(5);
	for (const [id = '', name = ''] of named) {
		const study = corpus.studiesById.get(id);
		const directions = study ? foundDirections(corpus, study) : [];
		for (const { label, count } of directions) expect(name).toContain(`${label} (${count}`);
		expect(name === '', id).toBe(directions.length === 0);
	}
	/** Of strips that leave the line of their name, run into it, or are cut at the edge of the list. */
	const misplaced = () =>
		page.$$eval('.found-strip', (all) =>
			all.flatMap((strip) => {
				const link = strip.parentElement?.querySelector('.result-head a')?.getBoundingClientRect();
				const place = strip.parentElement?.getBoundingClientRect();
				const boxes = [...strip.children].map((one) => one.getBoundingClientRect());
				const isInLine = boxes.every(
					({ top, bottom, left, right, height }) =>
						link &&
						place &&
						height > 0 &&
						top >= link.top - 1 &&
						bottom <= link.bottom + 1 &&
						left > link.right &&
						right <= place.right + 1,
				);
				return isInLine ? [] : [strip.parentElement?.textContent?.slice(0, 40)];
			}),
		);
	expect(await misplaced()).toEqual([]);
	await page.locator('.result-head a').first().click();
	await page.locator('.record-beside').waitFor();
	expect(await misplaced()).toEqual([]);
	/** The least width of a mark, in pixels: of a row of marks, one alone is shown, and none is made smaller. */
	const leastMark = () =>
		page.$$eval('.found-strip .sign', (marks) => Math.min(...marks.map((mark) => mark.getBoundingClientRect().width)));
	for (const width of [1311, 1024, 768, 390]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await misplaced(), String(width)).toEqual([]);
		expect(await leastMark()).toBeGreaterThan(4);
	}
	await page.emulateMedia({ media: 'print' });
	expect(await leastMark()).toBeGreaterThan(4);
});

test('a filter is found by its name, or by that of a value, which is then shown alone', async () => {
	const { page } = await explore('', desk);
	const all = facetsOf(corpus);
	const seen = () => page.$$eval('.facet:not([hidden]) > summary', (heads) => heads.map(({ id }) => id));
	expect(await seen()).toHaveLength(all.length);
	await page.locator('#find-filter').fill('ROOFTOP');
	const holding = (word: string) =>
		all.filter(({ variable }) =>
			[variable, ...variable.codes].some((each) =>
				[each.label, each.definition ?? '', 'question' in each ? each.question : ''].some((text) =>
					text.toLowerCase().includes(word),
				),
			),
		);
	const rooftop = holding('rooftop');
	await eventually(seen).toEqual(rooftop.map(({ variable }) => `facet-${variable.id}`));
	await eventually(() => page.locator('#value-plot-rooftop').isVisible()).toBe(true);
	await eventually(() => page.locator('#value-plot-school-yard').count()).toBe(0);
	await page.locator('#value-plot-rooftop').press('Space');
	await eventually(() => queryOf(page)).toBe('?plot=rooftop');
	await eventually(() => page.locator('.result').count()).toBe(idsAt('?plot=rooftop').length);
	// Found by its own name it is open, too, with all its values, although it was folded.
	const named = all.find(
		({ variable, isOpen }) => !isOpen && variable.codes.length > 1 && holding(variable.label.toLowerCase()).length <= 3,
	);
	expect(named).toBeDefined();
	await page.locator('#find-filter').fill(named?.variable.label ?? '');
	const values = page.locator(`.facet:has(#facet-${named?.variable.id}) .value label`);
	await eventually(() => values.count()).toBeGreaterThanOrEqual(named?.variable.codes.length ?? Number.NaN);
	expect(await values.first().isVisible()).toBe(true);
	await page.locator('#find-filter').fill('zzzz');
	await eventually(seen).toEqual([]);
	await eventually(() => page.locator('.find-filter [role=status]').innerText()).toBe(
		'No filter or value has “zzzz” in its name or its definition.',
	);
	await page.locator('#find-filter').press('Escape');
	await eventually(seen).toHaveLength(all.length);
	// A value that has the word in its definition alone is shown with it.
	const [defined] = all.flatMap(({ variable }) =>
		variable.codes.flatMap(({ code, label, definition = '' }) => {
			const others = [variable.label, variable.question, variable.definition, label].join(' ').toLowerCase();
			const word = definition.split(/\W+/).find((part) => part.length > 5 && !others.includes(part.toLowerCase()));
			return word ? [{ id: `${variable.id}-${code}`, word, definition }] : [];
		}),
	);
	await page.locator('#find-filter').fill(defined?.word ?? '');
	const value = page.locator('.value', { has: page.locator(`#value-${defined?.id}`) });
	await eventually(() => value.innerText()).toContain(defined?.definition);
	// What no filter knows may stand in the words of the studies.
	await page.locator('#find-filter').fill('zzzz');
	await page.getByRole('link', { name: 'Look for “zzzz” in the words of the studies' }).press('Enter');
	await eventually(() => queryOf(page)).toContain('q=zzzz');
	await eventually(() => page.locator('#words').inputValue()).toBe('zzzz');
});

test('a folded filter says what is chosen in it', async () => {
	const { page } = await explore('?plot=school-yard', desk);
	const facet = page.locator('.facet', { has: page.locator('#facet-plot') });
	await facet.evaluate((details) => {
		(details as HTMLDetailsElement).open = false;
	});
	await eventually(() => facet.locator('.chosen-values').isVisible()).toBe(true);
	await eventually(() => facet.locator('.chosen-values').innerText()).toBe('School yard');
});

test('in the table a doubt is on one line, however narrow its column', async () => {
	const all = corpus.variables.map(({ id }) => `cols=${id}`).join('&');
	const { page } = await explore(`?view=table&${all}`, { viewport: { width: 900, height: 900 } });
	await page.locator('.result-table tbody td').first().waitFor();
	const lines = await page.$$eval('.result-table td', (cells) =>
		cells.flatMap((cell) => {
			const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
			const counts: number[] = [];
			while (texts.nextNode()) {
				const text = texts.currentNode;
				const at = (text.textContent ?? '').indexOf('(in doubt)');
				if (at < 0) continue;
				const range = document.createRange();
				range.setStart(text, at);
				range.setEnd(text, at + '(in doubt)'.length);
				counts.push(new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size);
			}
			return counts;
		}),
	);
	expect(lines.length).toBeGreaterThan(3);
	expect(lines.filter((count) => count > 1)).toEqual([]);
});

slowTest('in the table an absence in doubt is not parted within its brackets', async () => {
	await ensureBuilt(realSite);
	const review = corpusOf(realSite);
	const doubted = review.variables.filter(
		({ id, of }) =>
			of === 'study' &&
			review.studies.some(({ values }) => values[id]?.inDoubt === true && isAbsentState(values[id]?.state)),
	);
	const { page } = await openTab({ viewport: { width: 900, height: 900 } });
	await open(page, realSite, `explore/?view=table&${doubted.map(({ id }) => `cols=${id}`).join('&')}`);
	await page.locator('.result-table tbody td').first().waitFor();
	const parted = await page.$$eval('.result-table td .absent:has(.whole)', (all) =>
		all.map(
			(absence) =>
				absence.getBoundingClientRect().height > 1.6 * Number.parseFloat(getComputedStyle(absence).lineHeight),
		),
	);
	expect(parted.length).toBeGreaterThan(0);
	expect(parted).not.toContain(true);
});

slowTest('values stand in the order of the codebook or of their numbers, and a selection moves none', async () => {
	const { page } = await explore('', desk);
	const labels = () => page.$$eval('.value label', (all) => all.map((label) => (label as HTMLLabelElement).htmlFor));
	/** Of each open filter, the numbers of its codes, in their order. */
	const counts = () =>
		page.$$eval('.facet[open] .values', (lists) =>
			lists.map((list) =>
				[...list.querySelectorAll('.value:not(.state) .count')].map(({ textContent }) =>
					Number.parseInt(textContent ?? '', 10),
				),
			),
		);
	const before = await labels();
	await page.locator('#value-order').selectOption('count');
	await eventually(labels).not.toEqual(before);
	for (const numbers of await counts()) expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
	const sorted = await labels();
	await page.locator('#value-plot-rooftop').press('Space');
	await eventually(() => queryOf(page)).toBe('?plot=rooftop');
	expect(await labels()).toEqual(sorted);
});

slowTest('the word that was looked for is in the two lines of each excerpt, however narrow the screen', async () => {
	const { page, settled } = await explore('?q=garden', { viewport: { width: 340, height: 800 } });
	await page.locator('.excerpt mark').first().waitFor();
	await settled();
	const cut = await page.$$eval('.excerpt:has(mark)', (excerpts) =>
		excerpts.flatMap((excerpt) => {
			const mark = excerpt.querySelector('mark')?.getBoundingClientRect();
			return mark && mark.bottom <= excerpt.getBoundingClientRect().bottom + 1 ? [] : [excerpt.textContent];
		}),
	);
	expect(cut).toEqual([]);
	expect(await page.locator('.excerpt mark').count()).toBeGreaterThan(2);
});

slowTest('a link to the codebook is 24 pixels high', async () => {
	const { page } = await explore('', desk);
	await page.evaluate(() => {
		for (const details of document.querySelectorAll<HTMLDetailsElement>('.facet, .definitions')) details.open = true;
	});
	const heights = await page.$$eval('.definitions a', (links) =>
		links.map((link) => link.getBoundingClientRect().height),
	);
	expect(heights.length).toBeGreaterThan(5);
	expect(heights.filter((height) => height < 24)).toEqual([]);
});

test('the ring around what has the focus is whole at every stop, from the first to the last', async () => {
	const { page } = await explore('?plot=school-yard');
	await page.locator('.take-away').waitFor();
	const cut: string[] = [];
	for (let stop = 0; stop < 400; stop++) {
		await page.keyboard.press('Tab');
		const place = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return undefined;
			const style = getComputedStyle(element);
			const ring =
				style.outlineStyle === 'none'
					? 0
					: Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
			const { left, right, top, bottom } = element.getBoundingClientRect();
			const sides: string[] = [];
			if (top - ring < -0.5 || bottom + ring > innerHeight + 0.5) sides.push('window');
			for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
				if (getComputedStyle(box).overflowY === 'visible') continue;
				const frame = box.getBoundingClientRect();
				if (left - ring < frame.left - 0.5 || right + ring > frame.right + 0.5)
					sides.push(`sides of .${box.className}`);
				if (top - ring < frame.top - 0.5 || bottom + ring > frame.bottom + 0.5) sides.push(`ends of .${box.className}`);
			}
			return sides.length === 0 ? '' : `${element.id || element.className || element.localName}: ${sides.join(', ')}`;
		});
		if (place === undefined) break;
		if (place !== '') cut.push(place);
	}
	expect(cut).toEqual([]);
});
