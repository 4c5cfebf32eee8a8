/** The pages that the audit visits, and the states in which it looks at the interactive ones. */
import type { Page } from 'playwright-core';
import type { BuiltSite } from '../built-site.ts';
import { kindsOfPages } from '../kinds-of-pages.ts';
import { corpusOf } from '../read-site.ts';

export interface AuditedPage {
	name: string;
	/** Without the base: `studies/`. */
	address: string;
	/** Brings the page into its state, once it is loaded. */
	prepare?(page: Page): Promise<unknown>;
	/** Whether Lighthouse measures it too: pages that are loaded, not states of them. */
	isMeasured?: boolean;
}

/** Kinds that Lighthouse measures. */
const measured = new Set([
	'home',
	'explore',
	'studies',
	'study',
	'codebook',
	'variable with codes',
	'code',
	'question',
	'planner',
	'recommendation',
	'methods',
	'data',
	'gaps',
	'search',
	'figure',
	'claims',
]);

/** The addresses of pages, each once, in their order. */
export const addressesOf = (pages: readonly AuditedPage[]): readonly string[] => [
	...new Set(pages.map(({ address }) => address)),
];

/** What stands in an address for a page or a view of its own; all else is a name that a review gave. */
const ownSegments = new Set([
	'sorted',
	'plan',
	'report',
	'studies',
	'figures',
	'guidance',
	'selections',
	'explore',
	'claims',
]);
const ownKeys = new Set(['q', 'compare']);

/** Addresses with a star for each name that a review gave, each once: `explore/?view=table&*=*`. Empty for none. */
export const patternsOf = (addresses: readonly string[]): readonly string[] => [...new Set(addresses.map(patternOf))];

function patternOf(address: string): string {
	const [place = '', query] = address.split('?');
	const [first = '', ...rest] = place.split('/');
	const path = [first, ...rest.map((name) => (name === '' || ownSegments.has(name) ? name : '*'))].join('/');
	if (query === undefined) return path;
	const conditions = query.split('&').map((condition) => {
		const [key = ''] = condition.split('=');
		return key === 'view' ? condition : `${ownKeys.has(key) ? key : '*'}=*`;
	});
	return `${path}?${conditions.join('&')}`;
}

const awake = (page: Page) => page.waitForSelector('html:not([data-pending]) .explorer[data-ready]');

/** One page of each kind, each figure, cards, and the states of the explorer and of the planner. */
export function auditedPages(site: BuiltSite): readonly AuditedPage[] {
	const corpus = corpusOf(site);
	const { questions, figures, claims, selections, studies, variables } = corpus;
	const coded = variables.find(({ of, kind }) => of === 'study' && kind === 'codes');
	const filter = `${coded?.id}=${coded?.codes[0]?.code}`;
	const compared = studies.slice(0, 3).map(({ id }) => `compare=${id}`);
	const [claim] = claims;
	const [selection] = selections;
	const pages: readonly AuditedPage[] = [
		...kindsOfPages(site).map(([name, address]) => ({
			name,
			address,
			...(name === 'explore' ? { prepare: awake } : {}),
		})),
		{ name: 'figures', address: 'figures/' },
		...figures.map(({ id }, i) => ({ name: i === 0 ? 'figure' : `figure ${i + 1}`, address: `figures/${id}/` })),
		...figures.slice(0, 1).map(({ id }) => ({ name: 'card of a figure', address: `embed/figures/${id}/` })),
		...questions.slice(0, 1).map(({ id }) => ({ name: 'card of a question', address: `embed/guidance/${id}/` })),
		...(selection ? [{ name: 'card of a selection', address: `embed/selections/${selection.id}/` }] : []),
		...(claim
			? [
					{ name: 'claims', address: 'claims/' },
					{ name: 'claim', address: `claims/${claim.id}/` },
					{ name: 'report of claims', address: 'claims/report/' },
				]
			: []),
		{ name: 'all values', address: 'by/' },
		{ name: 'values of a variable', address: `by/${coded?.id}/` },
		{ name: 'recommendations', address: 'recommendations/' },
		{ name: 'query', address: 'query/' },
		{ name: 'any two variables', address: 'two-variables/' },
		{ name: 'accessibility', address: 'accessibility/' },
		{ name: 'explore, filtered', address: `explore/?${filter}`, prepare: awake },
		{
			name: 'explore, filters open',
			address: `explore/?${filter}`,
			prepare: async (page) => {
				await awake(page);
				const button = page.locator('.open-filters');
				if (!(await button.isVisible())) return;
				await button.click();
				await page.locator('html[data-sheet]').waitFor();
			},
		},
		{
			name: 'explore, words',
			address: 'explore/?q=students',
			prepare: async (page) => {
				await awake(page);
				await page.locator('#found').filter({ hasText: /\d/ }).waitFor();
			},
		},
		{
			name: 'explore, table',
			address: `explore/?view=table&${filter}`,
			prepare: async (page) => {
				await awake(page);
				await page.locator('.result-table').waitFor();
			},
		},
		{
			name: 'explore, comparison',
			address: `explore/?view=compare&${compared.join('&')}`,
			prepare: async (page) => {
				await awake(page);
				await page.locator('.comparison').waitFor();
			},
		},
		{
			name: 'explore, figures',
			address: 'explore/?view=figures',
			prepare: async (page) => {
				await awake(page);
				await page.locator('.figure-of-selection svg.chart').first().waitFor();
			},
		},
		{
			name: 'planner, a plan begun',
			address: 'guidance/plan/',
			prepare: async (page) => {
				// Choices of a folded group are hidden; the script of the page hears a click all the same.
				await page.locator('.planner input[type=radio]:not(:checked)').first().dispatchEvent('click');
				await page.waitForFunction(() => location.hash.length > 1);
			},
		},
	];
	return pages.map((page) => (measured.has(page.name) ? { ...page, isMeasured: true } : page));
}
