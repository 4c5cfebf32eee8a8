/** Data Packages: our own export comes back whole, those of others are tables with a dictionary. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/exports/files.ts';
import {
	publishedCodebook,
	publishedReferences,
	publishedReview,
	publishedStudies,
	siteSettings,
} from '../../src/exports/json.ts';
import { formatYaml } from '../../src/imports/content-files.ts';
import { runImport } from '../../src/imports/run-import.ts';
import { loadContent } from '../../src/records/load.ts';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';

describe('our own export', () => {
	test('comes back whole: what is published of it is what was published', async () => {
		const { corpus } = loadContent('test/fixtures/review');
		const data = folderWith({});
		for (const file of filesOf(corpus)) {
			fs.mkdirSync(path.dirname(path.join(data, file.name)), { recursive: true });
			fs.writeFileSync(path.join(data, file.name), file.write(corpus, ''));
		}
		const into = path.join(data, 'review');
		const { problems, records } = await runImport(
			{ files: [path.join(data, 'datapackage.json')], into, map: undefined, overwrites: false },
			'2026-01-31',
		);
		expect([problems, records]).toEqual([[], corpus.studies.length]);
		// Pages, figures, the register and frozen versions are no part of the data, so they come from the old folder; so
		// do the settings that say what the site shows first.
		for (const name of fs.readdirSync('test/fixtures/review'))
			if (!fs.existsSync(path.join(into, name)))
				fs.cpSync(path.join('test/fixtures/review', name), path.join(into, name), { recursive: true });
		const settings = Object.fromEntries(
			siteSettings.flatMap((key) => (corpus.review[key] === undefined ? [] : [[key, corpus.review[key]]])),
		);
		fs.appendFileSync(path.join(into, 'review.yaml'), formatYaml(settings));
		const back = loadContent(into).corpus;
		expect(publishedStudies(back, back.studies)).toEqual(publishedStudies(corpus, corpus.studies));
		expect(publishedCodebook(back)).toEqual(publishedCodebook(corpus));
		expect(publishedReview(back)).toEqual(publishedReview(corpus));
		expect(publishedReferences(back)).toEqual(publishedReferences(corpus));
	});
});

describe('a package of others', () => {
	const fields = [
		{ name: 'id' },
		{ name: 'title' },
		{
			name: 'pnd',
			title: 'Pond',
			description: 'How deep it is.',
			categories: [
				{ value: '1', label: 'Deep' },
				{ value: '2', label: 'Flat' },
			],
		},
	];
	const descriptor = (resources: readonly object[]) => JSON.stringify({ resources });

	test('gives tables, and its descriptor labels, definitions and codes', async () => {
		const from = folderWith({ 'ponds.csv': 'id;title;pnd\n1;A;1\n2;B;2\n3;C;1\n4;D;1\n' });
		const done = await importFiles(
			{
				'datapackage.json': descriptor([
					{ name: 'ponds', path: 'ponds.csv', dialect: { delimiter: ';' }, schema: { fields } },
					{ name: 'map', path: 'map.png' },
				]),
			},
			from,
		);
		expect(placesOf(done)).toEqual([]);
		expect(done.codebook.pond).toMatchObject({
			label: 'Pond',
			definition: 'How deep it is.',
			codes: [
				{ code: 'deep', label: 'Deep' },
				{ code: 'flat', label: 'Flat' },
			],
		});
		expect(valuesOf(done, 'pond')).toEqual(['deep', 'flat', 'deep', 'deep']);
		expect(done.report).toContain('the resource map is no table');
	});

	test.each(['../a.csv', '/etc/a.csv', 'https://example.org/a.csv'])(
		'never reads %s, outside of its folder',
		async (place) => {
			const done = await importFiles({ 'datapackage.json': descriptor([{ name: 'a', path: place }]) });
			expect(placesOf(done)).toEqual(['unreadable-file']);
		},
	);

	test('that is cut off is refused at the line where it ends', async () => {
		expect(placesOf(await importFiles({ 'datapackage.json': '{\n"resources": [\n{ "name": ' }))).toEqual([
			'damaged-file 3',
		]);
	});
});
