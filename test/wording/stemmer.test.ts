/** Stems of words that searches mistook. */
import { expect, test } from 'vitest';
import { stemWord } from '../../src/wording/stemmer.ts';

test('the name Howe is not found in "how"', () => expect(stemWord('howe')).not.toBe(stemWord('how')));

test('naysayers are found by naysay', () => expect(stemWord('naysayers')).toBe(stemWord('naysay')));
