/** Windows ends lines with two characters: content means the same, and problems stand at the same places. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus, loadVersions } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { formatReport } from '../../src/records/report/terminal.ts';
import { contentDigest } from '../../src/records/versions.ts';
import { filesUnder } from '../built-site.ts';
import { asNobody, fixtures, layOver, temporaryFolder } from '../records/overlay.ts';

const broken = path.join(fixtures, 'broken');

/**
 * Writes every line end of a folder as Windows does. Texts in another encoding keep all their other bytes; files that
 * are too large, or that nobody may read, stay as they are.
 */
function endLinesAsWindows(folder: string): void {
	for (const file of filesUnder(folder)) {
		const bytes = fs.statSync(file).size > 1_000_000 ? undefined : readIfAllowed(file);
		if (bytes !== undefined) fs.writeFileSync(file, bytes.replaceAll(/\r?\n/g, '\r\n'), 'latin1');
	}
}

function readIfAllowed(file: string): string | undefined {
	try {
		return fs.readFileSync(file, 'latin1');
	} catch (cause) {
		if (['EACCES', 'EPERM'].includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
		throw cause;
	}
}

test.each(fs.readdirSync(broken).sort())('%s: the report is the same', (slug) => {
	const folder = layOver(path.join(broken, slug));
	endLinesAsWindows(folder);
	const reading = asNobody(folder, () => readContent('content', folder));
	// Windows has another code where one has no right.
	expect(`${formatReport(checkContent(reading), reading)}\n`.replace('(EPERM)', '(EACCES)')).toBe(
		fs.readFileSync(path.join(broken, slug, 'expected.txt'), 'utf8'),
	);
});

test('a review is the same, with its digest and its frozen versions', () => {
	const [review, folder] = [path.join(fixtures, 'review'), temporaryFolder()];
	fs.cpSync(review, folder, { recursive: true });
	endLinesAsWindows(folder);
	expect(fs.readFileSync(path.join(folder, 'review.yaml'), 'utf8')).toContain('\r\n');
	expect(checkContent(readContent(folder))).toEqual([]);
	expect(loadCorpus(folder)).toEqual(loadCorpus(review));
	expect(loadVersions(folder).length).toBeGreaterThan(0);
	expect(loadVersions(folder)).toEqual(loadVersions(review));
	expect(contentDigest(readContent(folder).sources)).toBe(contentDigest(readContent(review).sources));
});
