/**
 * Whatever request of a page is blocked, before its first use or after it: the page claims nothing that is not so. Each
 * line that it shows is one of the page as it is whole, or a notice of the failure; and where a line is missing, there
 * is a notice.
 */
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { homeAddress, kindsOfPages, openTab, visit } from '../browser/browser.ts';
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
	{ what: 'explorer, filtered', address: 'explore/?pursuits=cooking', acts: [toTheEnd, press('#remove-0-0')] },
	{ what: 'table', address: 'explore/?view=table&pursuits=cooking', acts: [toTheEnd, press('#remove-0-0')] },
	{
		what: 'figures of a selection',
		address: 'explore/?view=figures&pursuits=cooking',
		acts: [toTheEnd, press('#remove-0-0')],
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
	{
		what: 'view of an older version',
		address: 'explore/?plot=school-yard&v=1.0.0',
		acts: [toTheEnd, press('#remove-0-0')],
	},
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

/** Of files that differ by a number or a letter only, the first. */
function oneOfEach(asked: ReadonlyMap<string, number>): readonly (readonly [address: string, first: number])[] {
	const kinds = new Map<string, readonly [string, number]>();
	for (const one of asked) {
		const kind = one[0].replace(/\b(?:\d+|\p{L})(?=\.json(?:\.gz)?$)/u, '*');
		if (!kinds.has(kind)) kinds.set(kind, one);
	}
	return [...kinds.values()];
}

const tried = new Set<string>();

/** Whether that code was blocked on the same page already, in another state of it. Notes that it is now. */
function isTriedOn({ address: page }: Kind, address: string): boolean {
	const [path] = page.split('?');
	const name = `${path} ${address}`;
	if (address.endsWith('.js') && tried.has(name)) return true;
	tried.add(name);
	return false;
}

/** A browser asks once for a module, whatever comes of it. */
const isAskedAgain = (address: string) => !address.endsWith('.js');

/** Lines as they are seen, each once. What is only read out comes later than what is seen, so it says nothing here. */
async function linesOf(page: Page): Promise<ReadonlySet<string>> {
	const { text, unseen } = await page.evaluate(() => ({
		text: document.body.innerText,
		unseen: [...document.querySelectorAll('.unseen[role=status]')].map(({ textContent }) => textContent),
	}));
	return new Set(
		text
			.split('\n')
			.map((line) => line.replaceAll(/\s+/g, ' ').trim())
			.filter((line) => line !== '' && !unseen.includes(line)),
	);
}

/** Lines of the page as it was built, that count nothing: they are true whatever comes. */
async function builtLines({ address }: Kind): Promise<ReadonlySet<string>> {
	const { page, context } = await visit(site, address, { javaScriptEnabled: false });
	const lines = await linesOf(page);
	await context.close();
	return new Set([...lines].filter((line) => !/\d/.test(line)));
}

/** A page that loads itself anew, as it does for code that did not come, is not there for a moment. */
async function throughReloads<T>(page: Page, read: () => Promise<T>): Promise<T> {
	for (;;)
		try {
			return await read();
		} catch (cause) {
			if (!(cause instanceof Error) || !/context was destroyed|navigat/i.test(cause.message)) throw cause;
			await page.waitForLoadState();
		}
}

/** Goes through the acts of a page; what it shows at the end, and all that it asked for, with the number of acts before. */
async function go(kind: Kind, block: { address: string; from: number } | undefined) {
	const { page, context, settled } = await openTab();
	const asked = new Map<string, number>();
	let acted = 0;
	page.on('request', (request) => {
		if (isLook(request) || request.resourceType() === 'document') return;
		if (!asked.has(request.url())) asked.set(request.url(), acted);
	});
	const lay = () =>
		block &&
		context.route(
			(url) => url.href === block.address,
			(route) => route.abort('connectionfailed'),
		);
	if (block?.from === 0) await lay();
	await page.goto(`${await homeAddress(site)}${kind.address}`);
	await throughReloads(page, settled);
	for (const [i, act] of kind.acts.entries()) {
		acted = i + 1;
		if (block?.from === acted) await lay();
		await throughReloads(page, () => act(page));
		await throughReloads(page, settled);
	}
	const lines = await throughReloads(page, () => linesOf(page));
	await context.close();
	return { lines, asked };
}

beforeAll(() => ensureBuilt(site));

describe.skipIf(missingBrowser() !== undefined).each(kinds)('$what', (kind) => {
	test('claims nothing that is not so, whatever is blocked', async () => {
		const whole = await go(kind, undefined);
		expect(whole.lines.size).toBeGreaterThan(3);
		const built = await builtLines(kind);
		const isTrue = (line: string) => built.has(line) || [...whole.lines].some((one) => one.startsWith(line));
		const wrong: object[] = [];
		// Before its first use, and, for what a page can ask for again, after it.
		for (const [address, first] of oneOfEach(whole.asked)) {
			if (isTriedOn(kind, address)) continue;
			for (const from of first < kind.acts.length && isAskedAgain(address) ? [0, kind.acts.length] : [0]) {
				const { lines } = await go(kind, { address, from });
				const untrue = [...lines].filter((line) => !isTrue(line) && !isNotice(line));
				const missing = [...whole.lines].filter((line) => !lines.has(line));
				const isTold = [...lines].some(isNotice);
				if (untrue.length > 0 || (missing.length > 0 && !isTold))
					wrong.push({ blocked: address.replace(/^https?:\/\/[^/]+/, ''), from, untrue, missing: missing.slice(0, 5) });
			}
		}
		expect(wrong).toEqual([]);
	});
});
