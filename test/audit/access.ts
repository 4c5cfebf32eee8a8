/** Scans each kind and state of page with axe, no rule switched off, and measures what axe does not. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { AuditFault, AuditSetting } from '../../src/layouts/audit.ts';
import { scanWith, unfold } from '../browser/axe.ts';
import { drawn, narrow, narrowest, wide } from '../browser/browser.ts';
import { hiddenStops, paleFields, smallTargets, spaceText } from '../browser/room.ts';
import { sidewaysOn } from '../browser/sideways.ts';
import { root } from '../built-site.ts';
import { eachPage } from './each-page.ts';
import { type Finding, gatherFaults, isGating, type LocatedParts } from './faults.ts';
import { lookedAt } from './looked-at.ts';
import { type AuditedPage, addressesOf, patternsOf } from './pages.ts';

const axe = path.join(root, 'node_modules/axe-core');

interface Setting extends AuditSetting {
	height: number;
}

/**
 * What WCAG asks of widths, colours, magnification and spacing, in as few settings as have all of it. A page that is
 * magnified has fewer pixels of its own: of 1280, 640 at 200 % and 320 at 400 % (1.4.4, 1.4.10).
 *
 * In the dark, a page that has been scanned in the light at the same width can only differ in its colours. In forced
 * colours a browser keeps the author's colours as the computed ones while it paints the system's, and a scan reads the
 * computed ones: it would judge what nobody sees.
 */
const settings: readonly Setting[] = [
	{ ...wide, colours: 'light' },
	{ ...wide, colours: 'dark', rules: 'colours' },
	{ width: 640, height: 512, zoom: 200, colours: 'forced', isSpaced: true, rules: 'others' },
	{ ...narrow, colours: 'dark' },
	{ ...narrowest, zoom: 400, colours: 'light', isSpaced: true },
];

const nameOf = ({ width, zoom, colours, isSpaced }: Setting) =>
	[`${width} px`, zoom && `${zoom} %`, colours, isSpaced && 'spaced'].filter(Boolean).join(', ');

interface Violation {
	id: string;
	tags: readonly string[];
	nodes: readonly { target: readonly string[]; failureSummary?: string }[];
}

function levelOf(tags: readonly string[]): AuditFault['level'] {
	const of = (level: string) => tags.some((tag) => new RegExp(`^wcag2\\d?${level}$`).test(tag));
	// A rule in trial is no more than advice, whatever it is meant for.
	if (tags.includes('experimental')) return 'advice';
	if (of('aaa')) return 'AAA';
	if (of('aa')) return 'AA';
	return of('a') ? 'A' : 'advice';
}

/** Rules whose finding is in the computed colours. */
const judgesColours: readonly string[] = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** Those of AAA too. */
const scanFor = ({ rules }: Setting) =>
	scanWith(
		rules === undefined
			? '() => true'
			: `(id) => ${JSON.stringify(judgesColours)}.includes(id) === ${rules === 'colours'}`,
	);

async function lookAt(page: Page, name: string, setting: Setting): Promise<readonly Finding[]> {
	const { width, height, colours, isSpaced, rules } = setting;
	await page.setViewportSize({ width, height });
	await page.emulateMedia({
		colorScheme: colours === 'dark' ? 'dark' : 'light',
		forcedColors: colours === 'forced' ? 'active' : 'none',
		reducedMotion: 'reduce',
	});
	await spaceText(page, isSpaced === true);
	await drawn(page);
	const at = { page: name, setting: nameOf(setting) };
	const violations = (await page.evaluate(scanFor(setting))) as Violation[];
	const scanned = violations.flatMap(({ id, tags, nodes }) =>
		nodes.map(({ target, failureSummary = '' }) => ({
			...at,
			rule: id,
			level: levelOf(tags),
			place: `${target.join(' ')} ${failureSummary.replaceAll(/\s+/g, ' ')}`.slice(0, 300),
		})),
	);
	const own = (rule: string, level: AuditFault['level'], places: readonly string[]) =>
		places.map((place) => ({ ...at, rule, level, place: place.slice(0, 300) }));
	const pale = colours === 'forced' ? [] : own('field-contrast', 'AA', [...new Set(await paleFields(page))]);
	if (rules === 'colours') return [...scanned, ...pale];
	const { held, needed, wide: tooWide } = await sidewaysOn(page);
	return [
		...scanned,
		...pale,
		...own('reflow', 'AA', needed > held && tooWide.length === 0 ? [`${needed} px of ${held}`] : tooWide),
		...own('target-room', 'AA', await smallTargets(page)),
		// In the sheet of filters of a narrow explorer, what is closed is hidden as a whole.
		...own('focus-hidden', 'AA', width < 1000 && name.startsWith('explore') ? [] : await hiddenStops(page)),
	];
}

/** Looks at one page in all settings, in a tab that is used again. */
async function lookAtAll(page: Page, home: string, { name, address, prepare }: AuditedPage): Promise<Finding[]> {
	const found: Finding[] = [];
	// Narrow pages are loaded anew: what was opened when the page was wide would stay open.
	for (const isNarrow of [false, true]) {
		const some = settings.filter(({ width }) => width < 1000 === isNarrow);
		const [{ width, height } = wide] = some;
		await page.setViewportSize({ width, height });
		// What the last page has kept would change this one. An address that differs in its fragment alone would not load anew.
		if (page.url() !== 'about:blank')
			await page.evaluate(() => {
				localStorage.clear();
				sessionStorage.clear();
			});
		await page.goto('about:blank');
		await page.goto(`${home}${address}`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await prepare?.(page);
		await unfold(page);
		await page.addScriptTag({ path: path.join(axe, 'axe.min.js') });
		for (const setting of some) found.push(...(await lookAt(page, name, setting)));
	}
	return found;
}

/** Looks at pages of a site that is served at `home`, in all settings. `tell` is called with a line for each page. */
export async function auditAccess(
	browser: Browser,
	build: string,
	home: string,
	pages: readonly AuditedPage[],
	tell: (line: string) => void,
): Promise<LocatedParts['axe']> {
	const { version } = JSON.parse(fs.readFileSync(path.join(axe, 'package.json'), 'utf8')) as { version: string };
	const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', reducedMotion: 'reduce' });
	const findings: Finding[] = [];
	let tab: Page | undefined;
	const looked = await eachPage(
		pages,
		async (page) => {
			// A tab in which a page has failed may be of no use for the next.
			const open = tab ?? (await context.newPage());
			tab = undefined;
			const own = await lookedAt(build, 'axe', page.name, () => lookAtAll(open, home, page));
			tab = open;
			findings.push(...own);
			const faults = gatherFaults(own.filter(isGating));
			tell([`${page.name}:`, ...faults.map(({ rule, places }) => `${rule} ${places}`)].join(' '));
		},
		tell,
	);
	await context.close();
	return {
		date: today(),
		by: `axe-core ${version}`,
		...looked,
		visited: patternsOf(addressesOf(pages)),
		settings: settings.map(({ height: _, ...setting }) => setting),
		faults: gatherFaults(findings),
	};
}

/** The day on which the audit runs. */
export const today = (): string => new Date().toISOString().slice(0, 10);
