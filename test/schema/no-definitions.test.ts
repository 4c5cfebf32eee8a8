/** Codes and variables without a definition: nothing is said in its place. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildView } from '../../src/explorer/view.ts';
import { filesOf } from '../../src/exports/files.ts';
import { studiesTable } from '../../src/exports/tables.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures } from '../records/overlay.ts';

const trials = path.join(fixtures, 'trials');
const corpus = loadCorpus(trials);

test('the check asks for none, and files say nothing of it', () => {
	expect(checkContent(readContent(trials))).toEqual([]);
	expect(corpus.variablesById.get('score')?.definition).toBeUndefined();
	const column = studiesTable(corpus, []).columns.find(({ name }) => name === 'score');
	expect(column?.description).toBe('How good was sleep at the end? Empty where only a range is known.');
	for (const file of filesOf(corpus)) {
		const content = file.write(corpus, '');
		if (typeof content === 'string') expect(content, file.name).not.toMatch(/undefined|NaN/);
	}
});

test('the panel lists definitions of the codes that have one', () => {
	const { selection } = parseAddress(corpus, '');
	const { groups } = buildView({ corpus, site: { base: '/' }, selection }, corpus.studiesById);
	const facets = groups.flatMap(({ blocks }) => blocks.flatMap((block) => block.facets));
	const tea = facets.find(({ id }) => id === 'tea');
	expect(tea?.rows.map(({ code, definition }) => [code, definition])).toEqual([
		['black', undefined],
		['herbal', 'Any infusion without tea leaves.'],
	]);
	expect(facets.find(({ id }) => id === 'score')).not.toHaveProperty('definition');
});
