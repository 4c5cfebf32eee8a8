import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { pagePaths } from '../../src/corpus/pages.ts';
import { filePaths } from '../../src/documents/addresses.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { answersOfRecords } from '../explorer/arrivals.ts';
import { gardenSite } from '../explorer/shown.ts';
import { copyReview, withOwnNames } from '../renamed-review.ts';

/** A table of everything, and every figure. */
const everything = (corpus: Corpus) =>
	answersOfRecords(corpus, gardenSite, {
		selection: parseAddress(corpus, 'view=figures&compare=tamm-2018&compare=okafor-2019-b').selection,
		arrivals: 0,
	});

test('a review whose variables have other names has the same pages, files, tables and figures under these', async () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'renamed-'));
	onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
	const corpora = [false, true].map((isRenamed) => {
		const copy = path.join(folder, String(isRenamed));
		copyReview(copy, { isRenamed });
		return loadCorpus(copy);
	});
	const [own, renamed] = await Promise.all(
		corpora.map(async (corpus) => ({
			pages: pagePaths(corpus),
			files: filePaths(corpus, []),
			shown: JSON.stringify(await everything(corpus)),
		})),
	);
	expect(own?.pages).toContain('studies/sorted/published');
	expect(renamed?.pages.map(withOwnNames)).toEqual(own?.pages);
	expect(renamed?.files.map(withOwnNames)).toEqual(own?.files);
	expect(withOwnNames(renamed?.shown ?? '')).toBe(own?.shown);
});
