/** A living review: its pages show each search with what it added and its flow, and the day of the next. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { root } from '../built-site.ts';
import { pageDocument, textOf } from '../read-site.ts';
import { fixtures, layOver } from '../records/overlay.ts';

test('the page on methods has each search with its flow, and counts what it added as the records do', () => {
	const folder = layOver(path.join(fixtures, 'living'));
	const content = path.join(folder, 'content');
	const site = path.join(folder, 'site');
	const { status, stderr } = spawnSync(process.execPath, ['test/site/render-pages.ts', site], {
		cwd: root,
		encoding: 'utf8',
		env: environmentWith({ CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'production', VITEST: '' }),
	});
	expect([status, stderr]).toEqual([0, expect.any(String)]);
	const pageOf = (address: string) => pageDocument(fs.readFileSync(path.join(site, address, 'index.html'), 'utf8'));
	const records = fs
		.readdirSync(path.join(content, 'studies'))
		.map((file) => fs.readFileSync(path.join(content, 'studies', file), 'utf8'));
	const isGone = (record: string) => record.includes('replaced-by:');
	const foundBy = (code: string) => records.filter((record) => record.includes(`found-by: ${code}`));
	const addedBy = (code: string) => foundBy(code).filter((record) => !isGone(record)).length;
	const goneBy = (code: string) => `${foundBy(code).filter(isGone).length}`;
	const [first, second] = [addedBy('first-search'), addedBy('second-search')];

	const { document } = { document: pageOf('methods/') };
	const selection = document.querySelector('[aria-labelledby=selection]');
	const rows = [...(selection?.querySelectorAll('tbody tr') ?? [])];
	expect(rows.map((row) => [...row.children].map(textOf))).toEqual([
		['First search', '2022-06-30', `${first}`, goneBy('first-search'), `${first}`],
		['Second search', '2023-01-10', `${second}`, goneBy('second-search'), `${first + second}`],
	]);
	expect(textOf(selection)).toContain(
		'It has been searched 2 times, last on 2023-01-10. The next search is planned for 2024-01-31.',
	);
	expect([...(selection?.querySelectorAll('h3') ?? [])].map(textOf)).toEqual([
		'First search, 2022-06-30',
		'Second search, 2023-01-10',
		'All searches',
	]);
	expect(textOf(selection)).toContain('A study with cameras was added.');

	const flows = [...(selection?.querySelectorAll('.flow') ?? [])];
	expect(flows.map((flow) => [...flow.querySelectorAll('.count')].map(textOf))).toEqual([
		['40 records', '39 records', '1'],
		['7 records', '6 records', '1'],
		['47 records', '45 records', '2'],
	]);
	// The box of each flow leads to what that search added, and no further.
	const leads = flows.map((flow) => flow.querySelector('a')?.getAttribute('href') ?? '');
	expect(leads).toEqual(['/by/found-by/first-search/', '/by/found-by/second-search/', '/studies/']);
	expect(textOf(pageOf('by/found-by/second-search/').querySelector('main'))).toContain('Birch');
	// A study that another replaces has its page, is named on methods, and stands in no list of a code.
	const old = textOf(pageOf('studies/cedar-2018/').querySelector('main'));
	expect(old).toContain('Birch 2021 replaces this report, which is in no count, figure or table of this site.');
	expect(textOf(selection)).toContain('One more report has a page and is not counted');
	expect(textOf(pageOf('studies/').querySelector('h1'))).toContain(`${first + second} reports`);
	expect(textOf(pageOf('by/found-by/first-search/').querySelector('main'))).not.toContain('Cedar');
	expect(textOf(document.querySelector('footer'))).toContain('. Next search planned for 2024-01-31.');
});
