/** How pages are set: few sizes of type and heights of lines, whatever the width, and rules that end at few edges. */
import { beforeAll, expect, test } from 'vitest';
import { kindsOfPages, open, openTab, wide } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { typeOn } from '../browser/type.ts';
import { type BuiltSite, ensureBuilt, inventedSite, realSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

const sites = [realSite, inventedSite];
beforeAll(() => Promise.all(sites.map((site) => ensureBuilt(site))));

/** What is worked at has fields and lists of its own, and a card has no page around it. */
const others = ['explore', 'planner', 'card', 'studies sorted', 'lost'];

/** One page of each kind, and all that answer something. */
function pagesToSet(site: BuiltSite): readonly string[] {
	const { questions, recommendations, figures, claims } = corpusOf(site);
	return [
		...new Set([
			...kindsOfPages(site).flatMap(([kind, address]) => (others.includes(kind) ? [] : [address])),
			...questions.map(({ id }) => `guidance/${id}/`),
			...recommendations.map(({ id }) => `recommendations/${id}/`),
			...figures.map(({ id }) => `figures/${id}/`),
			'figures/',
			'claims/',
			'by/',
			...claims.slice(0, 1).map(({ id }) => `claims/${id}/`),
		]),
	];
}

test.skipIf(missingBrowser() !== undefined).each(sites)(
	'$name: at each width a page has five sizes of type and four heights of lines at most',
	async (site) => {
		const { page } = await openTab();
		const faults: string[] = [];
		const addresses = pagesToSet(site);
		expect(addresses.length).toBeGreaterThan(30);
		for (const address of addresses) {
			await open(page, site, address);
			for (const width of [390, 768, 1100, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				const { sizes, lineHeights } = await typeOn(page);
				expect(sizes.length, address).toBeGreaterThan(1);
				if (sizes.length > 5 || lineHeights.length > 4)
					faults.push(`${address} at ${width}: ${sizes} / ${lineHeights}`);
			}
		}
		expect(faults).toEqual([]);
	},
);

/** Where the rules of a page end, figures aside, and the three edges that there are: of the text, of what is wider, and of the page. */
const edgesOn = async (address: string, page: Awaited<ReturnType<typeof openTab>>['page']) =>
	page.evaluate((address) => {
		const main = document.querySelector('main') ?? document.body;
		const style = getComputedStyle(main);
		const box = main.getBoundingClientRect();
		const [left, right] = [
			box.left + Number.parseFloat(style.paddingLeft),
			box.right - Number.parseFloat(style.paddingRight),
		];
		const rootStyle = getComputedStyle(document.documentElement);
		const lengthOf = (name: string) => 16 * Number.parseFloat(rootStyle.getPropertyValue(name));
		const body = left + lengthOf('--margin-column') + 32;
		const edges = [body + lengthOf('--text'), body + lengthOf('--wide'), right];
		/** Columns of one width share the page among them; the halves of the first page have their own. */
		const isColumn = (element: Element | null): boolean => {
			if (!element || element === main) return false;
			const { columnCount, gridTemplateColumns } = getComputedStyle(element);
			const tracks = gridTemplateColumns.split(' ').map((track) => Math.round(Number.parseFloat(track)));
			const isShared = columnCount !== 'auto' || (tracks.length > 1 && new Set(tracks).size === 1);
			return isShared || element.matches('.halves') || isColumn(element.parentElement);
		};
		/** For screen readers alone. */
		const isClipped = (element: Element | null): boolean =>
			element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement));
		const ruled = [...main.querySelectorAll('*')].filter((element) => {
			if (element.closest('svg, .figure-blocks') || !element.checkVisibility()) return false;
			if (isColumn(element.parentElement) || isClipped(element)) return false;
			const own = getComputedStyle(element);
			if (own.display.startsWith('inline') || Number.parseFloat(own.borderLeftWidth) > 0) return false;
			// Of a row, the last cell ends its rule.
			if (own.display === 'table-cell' && element.nextElementSibling) return false;
			const isLine = (width: string, line: string) => Number.parseFloat(width) > 0 && line !== 'none';
			return isLine(own.borderTopWidth, own.borderTopStyle) || isLine(own.borderBottomWidth, own.borderBottomStyle);
		});
		const stray = ruled.flatMap((element) => {
			const end = element.getBoundingClientRect().right;
			return edges.some((edge) => Math.abs(edge - end) < 1.5)
				? []
				: [`${address}: ${element.localName}.${element.className} ends at ${Math.round(end)}`];
		});
		return { rules: ruled.length, stray: [...new Set(stray)] };
	}, address);

test.skipIf(missingBrowser() !== undefined)(
	'on a desk each rule ends at the edge of the text, at that of what is wider, or at that of the page',
	async () => {
		const { page } = await openTab({ viewport: wide });
		const faults: string[] = [];
		let rules = 0;
		for (const address of pagesToSet(realSite)) {
			await open(page, realSite, address);
			const found = await edgesOn(address, page);
			rules += found.rules;
			faults.push(...found.stray);
		}
		expect(rules).toBeGreaterThan(500);
		expect(faults).toEqual([]);
	},
);
