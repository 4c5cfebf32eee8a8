/** Numbers of the prose are not parted from the word that follows them. */
import { expect, test } from 'vitest';
import { holdDays, holdNumbers } from '../../src/publish/held-prose.ts';

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

test('a day and a range of years are whole, and what is no prose stays', () => {
	const held = (text: string) => `<span class="one-line">${text}</span>`;
	expect(holdDays('Searched on 2024-01-15, (2010–2022) and 2024-02-01.')).toBe(
		`Searched on ${held('2024-01-15')}, (${held('2010–2022')}) and ${held('2024-02-01')}.`,
	);
	for (const other of [
		'---\ntitle: Of 2024-01-15\n---\n',
		'---\r\ntitle: Of 2024-01-15\r\n---\r\n',
		'[all](https://example.org/2024-01-15/x)',
		'<Count of="day=2024-01-15" />',
		'`2024-01-15`',
		'```\n2024-01-15\n```',
		'https://example.org/2024-01-15',
		'version-2024-01-15',
	])
		expect(holdDays(other)).toBe(other);
});
