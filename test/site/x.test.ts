import { test } from 'vitest';
import { inventedSite } from '/work/main/test/built-site.ts';
import { pagesOf, textOf } from '/work/main/test/read-site.ts';
test('x', () => {
	const p = pagesOf(inventedSite).find(({ address }) => address === '/by/plot/rooftop/');
	const t = textOf(p?.document.querySelector('main'));
	console.log(t.length, t.slice(-300), /\b(?:\d+ |no |each |a |all )(?:reports?|programmes?)\b|\breports from\b/i.exec(t));
	const all = pagesOf(inventedSite).flatMap(({ address, document }) => /\ba report\b/i.test(document.documentElement.outerHTML) ? [address] : []);
	console.log(all.length, all[0]);
});
