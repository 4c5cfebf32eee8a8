/** Whatever text or value stands in a file: what `test/exports/well-formed.test.ts` and `test/records/any-content.test.ts` try, many more times. */
import { test } from 'vitest';
import { judgeReworded } from '../exports/reworded.ts';
import { judgeAnyValue } from '../records/any-value.ts';

test('of content that passes the check, every figure, plan and file is well-formed', () => judgeReworded(40));

test('checkContent(reading) tells any value at any place', () => judgeAnyValue(2_000));
