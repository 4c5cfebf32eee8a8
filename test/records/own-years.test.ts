/** `years` of a review is about its reports: what else a record has in years may lie before them. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';

/** The kinds of problems of a record whose samples are of a year, in a review of reports from 2000 to 2022. */
function kindsFor(year: number): readonly string[] {
	const folder = layOver();
	const content = path.join(folder, 'content');
	const country = fs.readFileSync(path.join(content, 'codebook/country.yaml'), 'utf8');
	const samplesFile = country
		.replace('id: country', 'id: sampled')
		.replace('order: 30', 'order: 35')
		.replace('label: Country', 'label: Year of the samples')
		.replace('kind: country', 'kind: year');
	fs.writeFileSync(path.join(content, 'codebook/sampled.yaml'), samplesFile);
	for (const [name, text] of [
		['alder-2019.yaml', 'not-reported'],
		['birch-2021.yaml', String(year)],
	] as const) {
		const file = path.join(content, 'studies', name);
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^ {2}country: /m, `  sampled: ${text}\n  country: `));
	}
	return checkContent(readContent('content', folder)).map(({ kind }) => kind);
}

test('samples of 1990 are no error, and samples that are later than the search are one', () => {
	expect(kindsFor(1990)).toEqual([]);
	expect(kindsFor(2099)).toEqual(['year-after-search']);
});
