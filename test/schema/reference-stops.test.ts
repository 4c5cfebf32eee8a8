/** A reference has one full stop between its parts. */
import { expect, test } from 'vitest';
import { stopBehind } from '../../src/schema/rich-text.ts';

test.each([
	['Journal of Ponds', '. '],
	['Am. J. Primatol.', ' '],
	['Where do frogs go?', ' '],
	['A study of <i>Rana sp.</i>', ' '],
	['', '. '],
])('behind %j stands %j', (text, stop) => {
	expect(stopBehind(text)).toBe(stop);
});
