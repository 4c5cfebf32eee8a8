/** A large systematic map has thousands of records: the check looks at each, and not at each beside all others. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { steepOf } from '../calls.ts';
import { writeManyRecords } from '../records/many-records.ts';
import { temporaryFolder } from '../records/overlay.ts';

test('the work of reading and checking grows with the records', () => {
	const checkOf = (records: number) => {
		const content = path.join(temporaryFolder(), 'content');
		writeManyRecords(content, records);
		expect(fs.readdirSync(path.join(content, 'studies'))).toHaveLength(records);
		return () => checkContent(readContent(content)).map(({ kind, message }) => `${kind} ${message}`);
	};
	const [whole, half] = [checkOf(100), checkOf(50)];
	expect([whole(), half()]).toEqual([[], []]);
	expect(steepOf(whole, half)).toEqual([]);
});
