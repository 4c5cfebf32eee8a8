/** What every page has, whoever reads it: a browser, a screen reader, a search engine. */
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';
import { corpusOf, type Page, pagesOf, textOf } from '../read-site.ts';
import { some } from '../runs.ts';

/** Whether a page is a card for other people's pages: it has the title of the page that it leads to. */
const isCard = (address: string) => /\/embed\//.test(address);

/** Starts of elements that have an attribute twice. */
const elementsWithDoubles = (html: string) =>
	(
		html
			.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
			.match(/<[a-z][^\s>]*(?:\s+[^\s=>]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]*))?)*\s*>/g) ?? []
	).filter((element) => {
		const names = [...element.matchAll(/\s([^\s=>"']+)(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]*))?/g)].map(([, name]) => name);
		return new Set(names).size < names.length;
	});

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const pages = pagesOf(site);
	const { review } = corpusOf(site);

	/** Addresses of pages that fail, with what was found. */
	const failing = (check: (page: Page) => readonly string[] | string | boolean) =>
		pages.flatMap((page) => {
			const found = check(page);
			if (typeof found === 'boolean') return found ? [page.address] : [];
			return [found].flat().map((what) => `${page.address}: ${what}`);
		});

	// What the Nu checker said of earlier builds; `npm run audit` asks it itself, where there is a Java.
	test('nothing comes after the end of a page, no style stands in its body, and a caption is the first or last of its figure', () => {
		expect(failing(({ html }) => !/<\/html>\s*$/.test(html) || html.split('</html>').length !== 2)).toEqual([]);
		expect(failing(({ document }) => document.querySelector('body style') !== null)).toEqual([]);
		expect(
			failing(({ document }) =>
				[...document.querySelectorAll('figure > figcaption')]
					.filter((caption) => caption.previousElementSibling && caption.nextElementSibling)
					.map(({ outerHTML }) => outerHTML.slice(0, 80)),
			),
		).toEqual([]);
	});

	test('no element has an attribute twice: browsers drop the second', () => {
		expect(failing(({ html }) => elementsWithDoubles(html))).toEqual([]);
	});

	test('one h1 a page, with text', () => {
		expect(
			failing(
				({ document }) => document.querySelectorAll('h1').length !== 1 || textOf(document.querySelector('h1')) === '',
			),
		).toEqual([]);
	});

	test('no level of heading is skipped', () => {
		expect(
			failing(({ document }) => {
				const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
					Number(localName[1]),
				);
				return levels.some((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
			}),
		).toEqual([]);
	});

	test('each page says its language', () => {
		expect(failing(({ document }) => !document.documentElement.getAttribute('lang'))).toEqual([]);
	});

	test('each page has one title of its own, which names the review', () => {
		expect(failing(({ document }) => document.querySelectorAll('head > title').length !== 1)).toEqual([]);
		const titles = pages
			.filter(({ movedTo, address }) => !movedTo && !isCard(address))
			.map(({ document }) => textOf(document.querySelector('title')));
		expect(titles.filter((title) => !title.includes(review['short-title']) && title !== review.title)).toEqual([]);
		expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
	});

	test('each page has a description', () => {
		expect(
			failing(({ document }) => !document.querySelector('meta[name=description]')?.getAttribute('content')?.trim()),
		).toEqual([]);
	});

	test('each page has its landmarks once, and a link that skips to its content', () => {
		expect(
			failing(({ document, address }) =>
				// A card stands in somebody else's page: it has its content, and nothing around it.
				(isCard(address)
					? ['main#content']
					: ['main#content', 'body > header', 'body > footer', 'a.skip[href="#content"]']
				).filter((part) => document.querySelectorAll(part).length !== 1),
			),
		).toEqual([]);
	});

	test('each drawing has a name or is hidden from screen readers', () => {
		expect(
			failing(({ document }) =>
				[...document.querySelectorAll('svg')]
					.filter(
						(svg) =>
							!svg.closest('[aria-hidden=true]') &&
							!(svg.getAttribute('role') === 'img' && svg.getAttribute('aria-label')?.trim()) &&
							// A drawing whose marks are links is a group with a title and a description.
							!(
								svg.getAttribute('role') === 'group' &&
								svg.getAttribute('aria-labelledby') &&
								svg.querySelector('title')?.textContent?.trim() &&
								svg.querySelector('desc')?.textContent?.trim()
							),
					)
					.map(({ outerHTML }) => outerHTML.slice(0, 200)),
			),
		).toEqual([]);
	});

	test('each table has header cells, and each header cell says what it heads', () => {
		expect(
			failing(({ document }) => [
				...[...document.querySelectorAll('table')]
					.filter((table) => !table.querySelector('th'))
					.map(() => 'table without th'),
				...[...document.querySelectorAll('th')]
					.filter((cell) => !['col', 'row', 'colgroup', 'rowgroup'].includes(cell.getAttribute('scope') ?? ''))
					.map(({ outerHTML }) => outerHTML),
			]),
		).toEqual([]);
	});

	test('each link, button and field has a name', () => {
		expect(
			failing(({ document }) =>
				[...document.querySelectorAll('a[href], button, input, summary')]
					.filter(
						(element) =>
							!textOf(element) &&
							!element.getAttribute('aria-label') &&
							!textOf(element.closest('label')) &&
							!(element.id && textOf(document.querySelector(`label[for="${element.id}"]`))),
					)
					.map(({ outerHTML }) => outerHTML),
			),
		).toEqual([]);
	});

	test('what is labelled or described by another element finds it', () => {
		expect(
			failing(({ document }) =>
				['aria-labelledby', 'aria-describedby', 'for', 'data-of'].flatMap((name) =>
					[...document.querySelectorAll(`[${name}]`)]
						.flatMap((element) => (element.getAttribute(name) ?? '').split(' '))
						.filter((id) => !document.getElementById(id))
						.map((id) => `${name}=${id}`),
				),
			),
		).toEqual([]);
	});

	test('no text shows a value that code forgot', () => {
		expect(failing(({ document }) => /undefined|NaN|\[object /.test(textOf(document.body)))).toEqual([]);
	});
});
