import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShortlist, shortlistKey, together, toggled, writeShortlist } from '../../src/explorer/shortlist.ts';

const anyKept = fc.uniqueArray(fc.record({ study: fc.string(), note: fc.string() }), {
	selector: ({ study }) => study,
});

describe('the shortlist', () => {
	test('that was written is read as it was, in its order, with every note', () => {
		fc.assert(
			fc.property(anyKept, (kept) => {
				expect(readShortlist(writeShortlist(kept))).toEqual(kept);
			}),
			{ seed: 7 },
		);
	});

	test('is read of no other text, and of none that lacks a part', () => {
		for (const text of [
			'',
			'null',
			'{}',
			'[]',
			'{"form":"shortlist 2","studies":[]}',
			'{"form":"shortlist 1","studies":[{"study":1}]}',
		])
			expect(readShortlist(text)).toBeUndefined();
	});

	test('takes a study at its end, and lets it go', () => {
		const one = toggled([{ study: 'a', note: 'x' }], 'b');
		expect(one).toEqual([
			{ study: 'a', note: 'x' },
			{ study: 'b', note: '' },
		]);
		expect(toggled(one, 'a')).toEqual([{ study: 'b', note: '' }]);
	});

	test('loses no note when a file is added, and repeats none', () => {
		const kept = [
			{ study: 'a', note: 'mine' },
			{ study: 'b', note: '' },
		];
		const added = together(kept, [
			{ study: 'a', note: 'yours' },
			{ study: 'b', note: 'new' },
			{ study: 'c', note: '' },
		]);
		expect(added).toEqual([
			{ study: 'a', note: 'mine\nyours' },
			{ study: 'b', note: 'new' },
			{ study: 'c', note: '' },
		]);
		expect(together(added, added)).toEqual(added);
		// What is a part of another word is no repetition.
		const firm = [{ study: 'a', note: 'not included' }];
		expect(together(firm, [{ study: 'a', note: 'included' }])).toEqual([
			{ study: 'a', note: 'not included\nincluded' },
		]);
	});

	test('has a place of its own for each site under a host', () => {
		expect(shortlistKey({ base: '/a/' })).not.toBe(shortlistKey({ base: '/b/' }));
	});
});
