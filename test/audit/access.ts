/** Scans each kind and state of page with axe, no rule switched off, and measures what axe does not. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { AuditFault } from '../../src/layouts/audit.ts';
import { unfold } from '../browser/axe.ts';
import { drawn, narrow, narrowest, wide } from '../browser/browser.ts';
import { hiddenStops, paleFields, smallTargets } from '../browser/room.ts';
import { sidewaysOn } from '../browser/sideways.ts';
import { type BuiltSite, root } from '../built-site.ts';
import { type Finding, gatherFaults, isGating, type LocatedParts } from './faults.ts';
import { lookedAt } from './looked-at.ts';
import type { AuditedPage } from './pages.ts';

const axe = path.join(root, 'node_modules/axe-core');

interface Setting {
	name: string;
	viewport: NonNullable<BrowserContextOptions['viewport']>;
	colorScheme?: 'dark';
	isForced?: true;
	/** Letters, words, lines and paragraphs set apart as WCAG 1.4.12 has it. Stays on the page. */
	isSpaced?: true;
}

/** A page that is magnified has fewer pixels of its own: of 1280, 640 at 200 % and 320 at 400 % (WCAG 1.4.4, 1.4.10). */
const settings: readonly Setting[] = [
	{ name: '1440 px', viewport: wide },
	{ name: '1440 px, dark', viewport: wide, colorScheme: 'dark' },
	{ name: '1440 px, forced colours', viewport: wide, isForced: true },
	{ name: '200 % (640 px)', viewport: { width: 640, height: 512 } },
	{ name: '390 px', viewport: narrow },
	{ name: '390 px, dark', viewport: narrow, colorScheme: 'dark' },
	{ name: '320 px (400 %)', viewport: narrowest },
	{ name: '390 px, text spacing', viewport: narrow, isSpaced: true },
	{ name: '1440 px, text spacing', viewport: wide, isSpaced: true },
];

const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

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

/**
 * A browser keeps the author's colours as the computed ones where it paints the system's, and a scan reads the computed
 * ones: in forced colours it would judge what nobody sees.
 */
const judgesColours: readonly string[] = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * Each rule is on, those of AAA and those in trial too; left out are the ones that axe itself has given up. In the dark,
 * a page that has been scanned in the light at the same width can only differ in its colours.
 */
const scanFor = ({ colorScheme }: Setting) => `axe.run({
	rules: Object.fromEntries(axe.getRules().map(({ ruleId, tags }) => [ruleId, {
		enabled: !tags.includes('deprecated') && (${colorScheme !== 'dark'} || ${JSON.stringify(judgesColours)}.includes(ruleId)),
	}])),
	resultTypes: ['violations'],
}).then(({ violations }) => violations)`;

async function lookAt(page: Page, name: string, setting: Setting): Promise<readonly Finding[]> {
	await page.setViewportSize(setting.viewport);
	await page.emulateMedia({
		colorScheme: setting.colorScheme ?? 'light',
		forcedColors: setting.isForced ? 'active' : 'none',
		reducedMotion: 'reduce',
	});
	if (setting.isSpaced) await page.addStyleTag({ content: spacing });
	await drawn(page);
	const at = { page: name, setting: setting.name };
	const violations = (await page.evaluate(scanFor(setting))) as Violation[];
	const scanned = violations
		.filter(({ id }) => !(setting.isForced && judgesColours.includes(id)))
		.flatMap(({ id, tags, nodes }) =>
			nodes.map(({ target, failureSummary = '' }) => ({
				...at,
				rule: id,
				level: levelOf(tags),
				place: `${target.join(' ')} ${failureSummary.replaceAll(/\s+/g, ' ')}`.slice(0, 300),
			})),
		);
	const own = (rule: string, level: AuditFault['level'], places: readonly string[]) =>
		places.map((place) => ({ ...at, rule, level, place: place.slice(0, 300) }));
	const { held, needed, wide: tooWide } = await sidewaysOn(page);
	const { width } = setting.viewport;
	return [
		...scanned,
		...own('reflow', 'AA', needed > held && tooWide.length === 0 ? [`${needed} px of ${held}`] : tooWide),
		...own('target-room', 'AA', await smallTargets(page)),
		// In the sheet of filters of a narrow explorer, what is closed is hidden as a whole.
		...own('focus-hidden', 'AA', width < 1000 && name.startsWith('explore') ? [] : await hiddenStops(page)),
		...own('field-contrast', 'AA', setting.isForced ? [] : [...new Set(await paleFields(page))]),
	];
}

/** Looks at one page in all settings. */
async function lookAtAll(browser: Browser, home: string, { name, address, prepare }: AuditedPage): Promise<Finding[]> {
	const found: Finding[] = [];
	// Narrow pages are loaded anew: what was opened when the page was wide would stay open.
	for (const isNarrow of [false, true]) {
		const some = settings.filter(({ viewport: { width } }) => width < 1000 === isNarrow);
		const [{ viewport } = { viewport: wide }] = some;
		const context = await browser.newContext({
			viewport,
			bypassCSP: true,
			serviceWorkers: 'block',
			reducedMotion: 'reduce',
		});
		const page = await context.newPage();
		await page.goto(`${home}${address}`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await prepare?.(page);
		await unfold(page);
		await page.addScriptTag({ path: path.join(axe, 'axe.min.js') });
		for (const setting of some) found.push(...(await lookAt(page, name, setting)));
		await context.close();
	}
	return found;
}

/**
 * Looks at pages of a site that is served at `home`, in all settings, until `minutes` have gone by. `tell` is called with a
 * line for each page.
 */
export async function auditAccess(
	browser: Browser,
	site: BuiltSite,
	home: string,
	pages: readonly AuditedPage[],
	minutes: number,
	tell: (line: string) => void,
): Promise<LocatedParts['access']> {
	const { version } = JSON.parse(fs.readFileSync(path.join(axe, 'package.json'), 'utf8')) as { version: string };
	const findings: Finding[] = [];
	const end = Date.now() + minutes * 60_000;
	let count = 0;
	for (const page of pages) {
		if (Date.now() > end) break;
		count++;
		const own = await lookedAt(site, 'access', page.name, () => lookAtAll(browser, home, page));
		findings.push(...own);
		const faults = gatherFaults(own.filter(isGating));
		tell([`${page.name}:`, ...faults.map(({ rule, places }) => `${rule} ${places}`)].join(' '));
	}
	return {
		date: today(),
		by: `axe-core ${version}`,
		pages: count,
		settings: settings.length,
		faults: gatherFaults(findings),
	};
}

/** The day on which the audit runs. */
export const today = (): string => new Date().toISOString().slice(0, 10);
