/** What is sent as columns comes back as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restore, transpose } from '../../src/corpus/transpose.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { inventedSite } from '../built-site.ts';

const sent = <T>(list: readonly T[]) => restore<T>(JSON.parse(JSON.stringify(transpose(list))));

test('any list that JSON can say comes back, with the keys of each record in their order', () => {
	fc.assert(
		fc.property(fc.array(fc.jsonValue()), (list) => {
			fc.pre(!JSON.stringify(list).includes('__proto__'));
			expect(JSON.stringify(sent(list))).toBe(JSON.stringify(list));
		}),
	);
});

test('records that miss keys, or have them in another order, keep what is theirs', () => {
	const list = [
		{ a: 'x', b: [{ c: 1 }, { c: 2 }] },
		{ b: [], a: 'x' },
		{ d: null },
		{ a: 'x', b: [{ c: undefined, d: 3 }] },
	];
	expect(JSON.stringify(sent(list))).toBe(JSON.stringify(list));
});

test('a text that comes again stands once', () => {
	const text = JSON.stringify(transpose([{ source: 'Table 1' }, { source: 'Table 1' }, { source: 'Table 2' }]));
	expect(text.split('Table 1')).toHaveLength(2);
});

test('studies of a review come back letter by letter', () => {
	const { studies } = loadCorpus(inventedSite.content);
	expect(JSON.stringify(sent(studies))).toBe(JSON.stringify(studies));
});
