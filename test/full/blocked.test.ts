/**
 * Whatever request of a page is blocked, before its first use or after it: the page claims nothing that is not so. Each
 * line that it shows is one of the page as it is whole, or a notice of the failure; and where a line is missing, there
 * is a notice.
 */
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addressOf, kindsOfPages, visit } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite as site } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

type Act = (page: Page) => Promise<unknown>;

interface Kind {
	what: string;
	address: string;
	/** What a reader does there, so that all is asked for that the page may need. */
	acts: readonly Act[];
}

const nothing: Act = async () => {};
const press =
	(selector: string): Act =>
	(page) =>
		page.locator(selector).first().press('Enter', { timeout: 2_000 }).catch(absent);
const type =
	(selector: string, words: string): Act =>
	async (page) => {
		await page.locator(selector).first().fill(words, { timeout: 2_000 }).catch(absent);
		await page.keyboard.press('Enter');
	};
const toTheEnd: Act = (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight));

/** What stands on a page only when all came cannot be pressed when something did not. */
function absent(cause: unknown): void {
	if (!(cause instanceof Error) || !/Timeout|not an <input>/.test(cause.message)) throw cause;
}

const [study] = corpusOf(site).studies;
const [figure] = corpusOf(site).figures;
const [question] = corpusOf(site).questions;

/** Pages at rest, and those on which something is asked for. */
const kinds: readonly Kind[] = [
	...kindsOfPages(site)
		.filter(([kind]) => !['explore', 'planner', 'search'].includes(kind))
		.map(([what, address]) => ({ what, address, acts: [nothing] })),
	{ what: 'explorer with words', address: 'explore/?q=garden', acts: [toTheEnd, type('#words', 'leaves')] },
	{ what: 'explorer, filtered', address: 'explore/?pursuits=cooking', acts: [toTheEnd, press('#clear')] },
	{ what: 'table', address: 'explore/?view=table&pursuits=cooking', acts: [toTheEnd, press('#clear')] },
	{
		what: 'figures of a selection',
		address: 'explore/?view=figures&pursuits=cooking',
		acts: [toTheEnd, press('#clear')],
	},
	{
		what: 'comparison',
		address: `explore/?view=compare&compare=${corpusOf(site)
			.studies.slice(0, 2)
			.map(({ id }) => id)
			.join(',')}`,
		acts: [toTheEnd, nothing],
	},
	{ what: 'links to a view', address: 'explore/?pursuits=cooking', acts: [toTheEnd, press('.link-view summary')] },
	{ what: 'view of an older version', address: 'explore/?plot=school-yard&v=1.0.0', acts: [toTheEnd, press('#clear')] },
	{ what: 'search', address: 'search/?q=garden', acts: [nothing, type('main input[type=search]', 'leaves')] },
	{ what: 'planner', address: 'guidance/plan/', acts: [toTheEnd, press('main label:has(input) >> nth=2')] },
	{ what: 'card of a selection', address: 'embed/explore/?plot=rooftop', acts: [nothing] },
	{ what: 'study of an older version', address: `studies/${study?.id}/?v=1.0.0`, acts: [nothing] },
	{ what: 'question of an older version', address: `guidance/${question?.id}/?v=1.0.0`, acts: [nothing] },
	{ what: 'picture of a figure', address: `figures/${figure?.id}/`, acts: [nothing, press('svg-to-png button')] },
];

/** What a blocked page may say beside the truth: that something failed, and what can be done. */
const isNotice = (line: string) =>
	/could not be|did not answer|does not have the file|is damaged|has been updated|error of the page|^Not known|^Try again$|^Reload/.test(
		line,
	);

/** What no page is worse for, but for its looks. */
const isLook = (request: Request) => ['stylesheet', 'font', 'image'].includes(request.resourceType());

/** Lines as they are seen, each once; what is announced to nobody's eye counts too. */
async function linesOf(page: Page): Promise<ReadonlySet<string>> {
	const text = await page.evaluate(() => document.body.innerText);
	return new Set(
		text
			.split('\n')
			.map((line) => line.replaceAll(/\s+/g, ' ').trim())
			.filter((line) => line !== ''),
	);
}

/** Goes through the acts of a page; what it shows at the end, and all that it asked for. */
async function go(kind: Kind, block: { address: string; from: number } | undefined) {
	const { page, context, settled } = await visit(site, '404.html');
	const asked: string[] = [];
	page.on('request', (request) => {
		if (!isLook(request) && request.resourceType() !== 'document') asked.push(request.url());
	});
	const laid = () =>
		block &&
		context.route(
			(url) => url.href === block.address,
			(route) => route.abort('connectionfailed'),
		);
	if (block?.from === 0) await laid();
	await page.goto(`${await addressOf(site)}${kind.address}`);
	await settled();
	for (const [i, act] of kind.acts.entries()) {
		if (block?.from === i + 1) await laid();
		await act(page);
		await settled();
	}
	const lines = await linesOf(page);
	await context.close();
	return { lines, asked: [...new Set(asked)] };
}

beforeAll(() => ensureBuilt(site));

describe.skipIf(missingBrowser() !== undefined).each(kinds)('$what', (kind) => {
	test('claims nothing that is not so, whatever is blocked', async () => {
		const whole = await go(kind, undefined);
		expect(whole.lines.size).toBeGreaterThan(3);
		const wrong: object[] = [];
		for (const address of whole.asked)
			for (const from of kind.acts.length > 1 ? [0, kind.acts.length] : [0]) {
				const { lines } = await go(kind, { address, from });
				const untrue = [...lines].filter((line) => !whole.lines.has(line) && !isNotice(line));
				const missing = [...whole.lines].filter((line) => !lines.has(line));
				const isTold = [...lines].some(isNotice);
				if (untrue.length > 0 || (missing.length > 0 && !isTold))
					wrong.push({ blocked: address.replace(/^https?:\/\/[^/]+/, ''), from, untrue, missing: missing.slice(0, 5) });
			}
		expect(wrong).toEqual([]);
	});
});
