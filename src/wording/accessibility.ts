/** What the accessibility statement says. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';
import { reportError } from './site.ts';

const page: Noun = { one: 'page', many: 'pages' };
const place: Noun = { one: 'place', many: 'places' };

interface Setting {
	width: number;
	zoom?: number;
	colours: 'light' | 'dark' | 'forced';
	isSpaced?: true;
	rules?: 'colours' | 'others';
}

const settingWords = {
	colours: { light: 'light colours', dark: 'dark colours', forced: 'forced colours' },
	spaced: 'wider spacing of text',
	rules: { colours: 'only the rules of colour', others: 'all rules but those of colour' },
};

const partsNotRun = {
	axe: 'No page was scanned with axe',
	lighthouse: 'No page was measured with Lighthouse',
	html: 'The HTML was not checked',
	links: 'The links were not followed',
	firefox: 'No page was opened in Firefox',
};
const reasons = {
	java: 'the machine had no Java',
	firefox: 'the machine had none',
	program: 'the program for it could not be installed',
};

export const accessibilityWording = /* @__PURE__ */ english({
	description: (review: string) =>
		`How far the site of ${review} works for everybody, how this was tested, and how to say where it does not.`,
	lead: 'This site should work for everybody, whatever they see, hear or use to read it. It aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
	tested: 'What was tested',
	/** `now` is the version of the data that the site shows. */
	same: (program: string, data: string, now: string) =>
		`This site was audited as version ${program} of its program makes it, with version ${data} of the data.${now === data ? '' : ` The data have changed since: this is version ${now}.`}`,
	other: (program: string) =>
		`The program that makes this site was audited in version ${program}, with the site of another review. This site was not: what follows holds for its parts, not for its own texts and figures.`,
	never: 'No audit of the program that makes this site has been kept.',
	/** By part: what was looked at. `isWhole` if no page failed. */
	axe: (pages: number, isWhole: boolean) =>
		`${formatCount(pages, page)} and states of pages${isWhole ? ': at least one of each kind' : ''}, with all that can be opened open. No rule was switched off. Each page was looked at in these settings:`,
	setting: ({ width, zoom, colours, isSpaced, rules }: Setting) =>
		[
			zoom === undefined
				? `a window of ${formatNumber(width)} pixels`
				: `magnified to ${formatNumber(zoom)}% (a window of ${formatNumber(width)} pixels)`,
			settingWords.colours[colours],
			...(isSpaced ? [settingWords.spaced] : []),
			...(rules ? [settingWords.rules[rules]] : []),
		].join(', '),
	/** `addresses` is empty where they are those of another site. */
	failed: (pages: number, addresses: readonly string[]) =>
		`The program could not look at ${formatCount(pages, page)} more${addresses.length > 0 ? ` (${addresses.join(', ')})` : ''}: of this nothing is known.`,
	visited: (patterns: number) => `Their addresses (${formatNumber(patterns)}); * stands for a name`,
	lighthouse: (pages: number, runs: number) =>
		`${formatCount(pages, page)}, as a phone on a slow line loads them${runs > 1 ? `; of performance the median of ${formatNumber(runs)} runs` : ', once'}.`,
	scores: (name: string, least: number, most: number) =>
		least === most ? `${name} ${least}` : `${name} ${least} to ${most}`,
	scoreNames: {
		accessibility: 'accessibility',
		'best-practices': 'best practices',
		seo: 'for search engines',
		performance: 'performance',
	},
	outOf: (scores: string) => `Scores of 100: ${scores}.`,
	html: (pages: number) => `The HTML of ${formatCount(pages, page)}.`,
	links: (pages: number) =>
		`Every link of ${formatCount(pages, page)}, at the root of a host and under a path: it leads to a page and a place that are there.`,
	firefox: (pages: number) =>
		`${formatCount(pages, page)} and states of pages, opened in a wide window and in a narrow one. Other programs opened pages in Chromium.`,
	/** `why` is the reason; undefined where that part of the audit was not asked for. */
	notRun: (
		part: 'axe' | 'lighthouse' | 'html' | 'links' | 'firefox',
		why: 'java' | 'firefox' | 'program' | undefined,
	) => `${partsNotRun[part]}${why ? `: ${reasons[why]}` : ''}.`,
	short: 'What falls short',
	none: 'These programs found no fault at levels A and AA in what they looked at.',
	/** `rule` is the name of a rule, as an element. */
	fault: <Part>(rule: Part, level: string, pages: number, places: number) =>
		rich`${rule} (${level === 'advice' ? 'advice of the program' : `level ${level}`}): ${formatCount(places, place)} on ${formatCount(pages, page)}.`,
	beyond: 'The site does not claim level AAA. What the programs found there:',
	people:
		'Programs find only some of the obstacles. No reader with a disability, and none with a screen reader, has tried this site yet.',
	tell: 'Tell us',
	/** `link` leads to the place for reports; undefined where there is none. `mail` is an address of mail, if there is one. */
	telling: <Link>(link: Linker<Link> | undefined, mail: string | undefined) =>
		rich`If something does not work for you, say on which page, what you tried, and with which device, browser and aid. ${link ? rich`${link(reportError)}${mail !== undefined && `, or write to ${mail}`}.` : 'Whoever published this copy of the site has not set an address for reports; write to them where you found the link to it.'}`,
	issue: (version: string) => ({
		title: `Accessibility, data version ${version}: `,
		body: `Page: \nWhat I tried: \nWhat happened: \nDevice, browser and aid: \n`,
	}),
});
