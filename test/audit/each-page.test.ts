/** A page that cannot be looked at ends no audit. */
import { expect, test } from 'vitest';
import { eachPage } from './each-page.ts';

const pages = ['studies/', 'explore/?q=leaves', 'about/'].map((address) => ({ name: address, address }));

test('the pages behind one that fails are looked at, and it is told and named', async () => {
	const seen: string[] = [];
	const told: string[] = [];
	const looked = await eachPage(
		pages,
		async ({ address }) => {
			if (address.startsWith('explore/')) throw new Error('no answer');
			seen.push(address);
		},
		(line) => told.push(line),
	);
	expect(seen).toEqual(['studies/', 'about/']);
	expect(looked).toEqual({ pages: 2, failed: { pages: 1, at: ['explore/?q=*'] } });
	expect(told).toEqual(['explore/?q=leaves: could not be looked at: no answer']);
});

test('nothing is said of failures where there are none', async () => {
	expect(await eachPage(pages, async () => {}, fail)).toEqual({ pages: 3 });
	expect(await eachPage([], async () => {}, fail)).toEqual({ pages: 0 });
});

function fail(line: string): never {
	throw new Error(line);
}
