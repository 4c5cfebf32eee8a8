/** The accessibility statement claims what was audited, and of no site what was measured on another. */
import { expect, test } from 'vitest';
import { lastAudit } from '../../src/layouts/audit.ts';
import { accessibilityWording as say } from '../../src/wording/accessibility.ts';
import { builtSites, inventedSite, realSite } from '../built-site.ts';
import { corpusOf, pageAt, pagesOf, textOf } from '../read-site.ts';
import { some } from '../runs.ts';

const { program, data, parts } = lastAudit;
/** Without one, no site claims anything. */
const isKept = Object.keys(parts).length > 0;

const statement = (site: typeof realSite) => textOf(pageAt(site, 'accessibility/').document.querySelector('main'));

test('the site that was audited says so, with the versions of the program and of the data, and when the data have changed since', () => {
	const { version } = corpusOf(realSite).review;
	expect(statement(realSite)).toContain(isKept ? say.same(program, data, version) : say.never);
	expect(say.same(program, data, `${data}.1`)).toContain(`${data}.1`);
	for (const part of Object.values(parts)) if ('by' in part) expect(statement(realSite)).toContain(part.by);
});

test('the settings in which pages were scanned are named, and the address of each page that was visited, on the site that was audited', () => {
	const tested = (site: typeof realSite) =>
		pageAt(site, 'accessibility/').document.querySelector('[aria-labelledby=tested]');
	for (const setting of parts.axe?.settings ?? [])
		for (const site of builtSites) expect(textOf(tested(site))).toContain(say.setting(setting));
	const addresses = (site: typeof realSite) => [...(tested(site)?.querySelectorAll('details code') ?? [])].map(textOf);
	const visited = Object.values(parts).flatMap((part) => ('visited' in part ? (part.visited ?? []) : []));
	expect(addresses(realSite)).toEqual(visited.map((address) => `${realSite.base}${address}`));
	expect(addresses(inventedSite)).toEqual([]);
});

test('the site of another review says that it was not audited', () => {
	expect(statement(inventedSite)).toContain(isKept ? say.other(program) : say.never);
	expect(statement(inventedSite)).not.toContain(say.same(program, data, corpusOf(inventedSite).review.version));
});

test('what falls short is listed rule by rule, and that no person has tried it', () => {
	const { document } = pageAt(realSite, 'accessibility/');
	const rules = Object.values(parts).flatMap((part) => ('faults' in part ? part.faults.map(({ rule }) => rule) : []));
	expect([...document.querySelectorAll('[aria-labelledby=short] code')].map(textOf).sort()).toEqual([...rules].sort());
	expect(textOf(document.querySelector('[aria-labelledby=short]'))).toContain(say.people);
});

test.each(some(builtSites, 1))('$name: every page leads to it in its foot', (site) => {
	const without = pagesOf(site).filter(
		({ document }) =>
			document.querySelector('.site-foot') && !document.querySelector('.site-foot a[href$="/accessibility/"]'),
	);
	expect(without.map(({ address }) => address)).toEqual([]);
});
