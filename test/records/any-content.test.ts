/** Whatever stands in a file, it is told and never thrown, in words for people. Many more values: test/full/any-words.test.ts. */
import { test } from 'vitest';
import { judgeAnyValue } from './any-value.ts';

test('checkContent(reading) tells any value at any place', () => judgeAnyValue(40, 1));
