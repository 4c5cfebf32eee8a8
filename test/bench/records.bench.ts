/** Times the check of a large systematic map: thousands of records, as `npm run check:content` does it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { writeManyRecords } from '../records/many-records.ts';
import { mustHold, timed } from './bounds.ts';

const sizes = [20, 1_000, 10_000];
const most = { seconds: 30, perRecord: 2 };

const perRecord = new Map<number, number>();
for (const size of sizes) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'records-'));
	try {
		const content = path.join(folder, 'content');
		writeManyRecords(content, size);
		const [issues, checkMs] = timed(() => checkContent(readContent(content)));
		perRecord.set(size, checkMs / size);
		const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
		console.log(
			`${size.toLocaleString('en').padStart(6)} records checked in ${(checkMs / 1000).toFixed(1)} s, ${(checkMs / size).toFixed(2)} ms each; ${megabytes} MB held; ${issues.length} issues`,
		);
		if (size === sizes.at(-1)) {
			mustHold(issues.length === 0, 'nothing is found in records that are right');
			mustHold(checkMs < 1000 * most.seconds, `under ${most.seconds} s`);
			const growth = (perRecord.get(size) ?? 0) / (perRecord.get(size / 10) ?? Number.NaN);
			mustHold(
				growth < most.perRecord,
				`each takes ${growth.toFixed(1)} times as long as of a tenth of the records; at most ${most.perRecord}`,
			);
		}
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}
