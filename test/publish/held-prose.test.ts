/** Numbers of the prose are not parted from the word that follows them. */
import { expect, test } from 'vitest';
import { holdNumbers } from '../../src/publish/held-prose.ts';

test('the space between a number and a word does not break; one after the name of a unit, or before a sign, does', () => {
	const held =
		'from <Years />: <Count of="type=long" />\u00a0on long ones, <Count of="a=b&c=d" unit="programme"/>\u00a0in all.';
	expect(holdNumbers(held.replaceAll('\u00a0', ' '))).toBe(held);
	for (const loose of [
		'in <Count of="words=yes" words /> there is',
		'in <Count words/> there is',
		'<Count of="a" /> (all)',
		'<Count of="a" />, and',
		'<Most of="a">Most</Most> findings',
	])
		expect(holdNumbers(loose)).toBe(loose);
	expect(holdNumbers('<Count of="words" /> á')).toBe('<Count of="words" />\u00a0á');
});
