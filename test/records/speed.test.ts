/** A large systematic map has thousands of records: 10,000 are checked in under half a minute on two cores. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { writeManyRecords } from './many-records.ts';
import { temporaryFolder } from './overlay.ts';

const records = 2_000;

test(`${records} records are checked in their share of 30 seconds`, { timeout: 60_000 }, () => {
	const content = path.join(temporaryFolder(), 'content');
	writeManyRecords(content, records);
	expect(fs.readdirSync(path.join(content, 'studies'))).toHaveLength(records);
	const start = performance.now();
	const issues = checkContent(readContent(content));
	const seconds = (performance.now() - start) / 1000;
	expect(issues.map(({ kind, message }) => `${kind} ${message}`)).toEqual([]);
	expect(seconds).toBeLessThan((30 * records) / 10_000);
});
