import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseText } from '../../src/records/syntax.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heldBy(make: () => unknown): number {
	collect();
	const before = process.memoryUsage().heapUsed;
	const made = make();
	collect();
	const held = process.memoryUsage().heapUsed - before;
	expect(made).toBeDefined();
	return held;
}

test('what a text says keeps no other part of the text in memory', () => {
	const texts = () =>
		Array.from({ length: 20 }, (_, i) => {
			const text = `note: What stands in record ${i}, with ’ in it\nshort: a\n# ${'–'.repeat(500_000)}\n`;
			return parseText(text, []).data;
		});
	expect(heldBy(texts)).toBeLessThan(5_000_000);
});

test('texts stay what they are, whatever their characters and their place', () => {
	const text = [
		'plain: A text in plain letters, long enough',
		'wide: Ein längerer Text – mit 山田 und 🌱',
		'half: "Half a character \\ud83c and no other half"',
		'list: [short, "A longer entry of a list", { in: "A text within an entry" }]',
		'number: 12',
		'none:',
		'same: A text in plain letters, long enough',
	].join('\n');
	expect(parseText(text, []).data).toEqual({
		plain: 'A text in plain letters, long enough',
		wide: 'Ein längerer Text – mit 山田 und 🌱',
		half: 'Half a character \ud83c and no other half',
		list: ['short', 'A longer entry of a list', { in: 'A text within an entry' }],
		number: 12,
		none: null,
		same: 'A text in plain letters, long enough',
	});
});
