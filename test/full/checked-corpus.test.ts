import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { callsOf } from '../calls.ts';

test('a check builds one corpus for all of its rules that count', () => {
	const reading = readContent('content');
	const claims = reading.sources.flatMap(({ prose = '' }) => prose.match(/<(?:None|All|Most|Few) of=/g) ?? []);
	expect(new Set(claims).size).toBeGreaterThan(1);
	expect(callsOf('buildContent', () => checkContent(reading))).toBe(1);
});
