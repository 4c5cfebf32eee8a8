/** Where the statements of a review stand on its site: each with the verdict that the records give it. */
import { describe, expect, test } from 'vitest';
import { outcomesOf } from '../../src/claims/recompute.ts';
import { rowsOf } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { verdictWording } from '../../src/wording/claims.ts';
import { typeset } from '../../src/wording/grammar.ts';
import { builtSites, host } from '../built-site.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { corpusOf, pageAt, pagesOf, readSiteFile, textOf } from '../read-site.ts';

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const outcomes = [...outcomesOf(corpus).values()];
	const labelOf = new Map(outcomes.map(({ claim, verdict }) => [claim.id, verdictWording[verdict].label]));
	const hrefOf = (id: string) => `${site.base}claims/${id}/`;

	/** The ids of the statements that a part of a page links to, each with the words of its item. */
	const listedIn = (address: string, part: string) =>
		[...pageAt(site, address).document.querySelectorAll(`${part} li a[href^="${site.base}claims/"]`)].map((link) => ({
			id: link.getAttribute('href')?.split('/').at(-2) ?? '',
			words: textOf(link.closest('li')).toLowerCase(),
		}));

	const expectVerdicts = (listed: readonly { id: string; words: string }[]) => {
		for (const { id, words } of listed)
			expect([id, words]).toEqual([id, expect.stringContaining(String(labelOf.get(id)).toLowerCase())]);
		return listed.map(({ id }) => id);
	};

	test('a sentence of a question, and a recommendation, have the statements that they name, each with its verdict', () => {
		let named = 0;
		for (const { id, claims = [] } of corpus.questions) {
			const ids = expectVerdicts(listedIn(`guidance/${id}/`, 'main .claims'));
			expect([id, ...claims.filter((claim) => !ids.includes(claim))]).toEqual([id]);
			named += claims.length;
		}
		for (const { id, claims = [] } of corpus.recommendations) {
			expect(expectVerdicts(listedIn(`recommendations/${id}/`, 'main .claims'))).toEqual(
				expect.arrayContaining([...claims]),
			);
			named += claims.length;
		}
		expect(named).toBeGreaterThan(0);
	});

	test('a report that is so only because of a value in doubt has a hollow mark, and its set and row say so', () => {
		const doubtful = outcomes.filter(({ readings }) => readings.some(({ inDoubt }) => (inDoubt?.size ?? 0) > 0));
		for (const { claim, readings } of doubtful) {
			const { document } = pageAt(site, `claims/${claim.id}/`);
			const all = readings.flatMap(({ inDoubt = [] }) => [...inDoubt]);
			const marks = [...document.querySelectorAll('main a:has(> .stroke), main a:has(> .ring)')];
			for (const id of all) {
				const own = marks.filter((one) => one.getAttribute('href') === `${site.base}studies/${id}/`);
				const names = own.map((one) => one.getAttribute('aria-label') ?? '');
				expect([claim.id, id, names.some((name) => /\((in doubt|en duda)\)/.test(name))]).toEqual([claim.id, id, true]);
			}
			expect([...document.querySelectorAll('main svg')].map(textOf).join(' ')).toMatch(/\(\d+, .*(in doubt|en duda)\)/);
		}
		expect(doubtful.length).toBeGreaterThan(0);
	});

	test('the page of all statements leads first to their groups, and never by the name of a file', () => {
		const { document } = pageAt(site, 'claims/');
		const links = [...document.querySelectorAll('main a')];
		const groups = [...document.querySelectorAll('h2[data-verdict]')];
		expect(groups.length).toBeGreaterThan(1);
		expect(links.slice(0, groups.length).map((link) => [link.getAttribute('href'), textOf(link)])).toEqual(
			groups.map((group) => [`#${group.id}`, textOf(group).replace(/ \(\d+\)$/, '')]),
		);
		expect(links.map(textOf).filter((words) => /\.(csv|json)$/.test(words))).toEqual([]);
	});

	test('methods have the arithmetic of selection and participants', () => {
		const asked = outcomes.filter(({ claim: { recompute = [] } }) =>
			recompute.some(({ flow, parts, sum }) => flow ?? parts ?? sum),
		);
		expect(expectVerdicts(listedIn('methods/', 'section[aria-labelledby=arithmetic]'))).toEqual(
			asked.map(({ claim }) => claim.id),
		);
		expect(asked.length).toBeGreaterThan(0);
	});

	test('the report to print has all statements in the order of the review, each with its verdict', () => {
		const items = [...pageAt(site, 'claims/report/').document.querySelectorAll('main ol > li')];
		expect(items.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual(
			outcomes.map(({ claim }) => hrefOf(claim.id)),
		);
		for (const [i, { claim, verdict }] of outcomes.entries()) {
			expect(textOf(items[i] ?? null)).toContain(typeset(claim.text));
			expect(textOf(items[i]?.querySelector('p.fine') ?? null)).toContain(verdictWording[verdict].label);
		}
	});

	test('each set of reports of a statement leads to exactly these in the explorer', () => {
		let links = 0;
		for (const { claim, readings } of outcomes) {
			const addresses = [
				...pageAt(site, `claims/${claim.id}/`).document.querySelectorAll(`main a[href^="${site.base}explore/"]`),
			].map((link) => link.getAttribute('href') ?? '');
			const linked = addresses.map((address) => {
				const { selection } = parseAddress(corpus, new URL(address, host).search);
				return Array.from(rowsOf(select(indexOf(corpus), selection)), (row) => corpus.studies[row]?.id)
					.sort()
					.join();
			});
			for (const { sets, comparisons } of readings)
				for (const ids of Object.values(comparisons.length > 0 ? (sets ?? {}) : {})) {
					if (ids.length === 0) continue;
					expect(linked, claim.id).toContain([...ids].sort().join());
					links += 1;
				}
		}
		expect(links).toBeGreaterThan(0);
	});

	test('each has a page in the search, a card, and a row of the table for each reading', () => {
		const rows = parseRecords(readSiteFile(site, 'data/claims.csv'));
		const addresses = new Set(pagesOf(site).map(({ address }) => address));
		for (const { claim, verdict, readings } of outcomes) {
			const { document } = pageAt(site, `claims/${claim.id}/`);
			expect(document.querySelector('[data-pagefind-body]')).not.toBeNull();
			expect(textOf(document.querySelector('.page-head .lead'))).toBe(verdictWording[verdict].label);
			expect(addresses.has(`${site.base}embed/claims/${claim.id}/`)).toBe(true);
			const own = rows.filter((row) => row.claim_id === claim.id);
			expect(own.map((row) => row.reading_verdict)).toEqual(readings.map((reading) => reading.verdict));
		}
		const { resources } = JSON.parse(readSiteFile(site, 'data/datapackage.json')) as { resources: { name: string }[] };
		expect(resources.map(({ name }) => name)).toContain('claims');
	});
});
