/** A site in which findings have no cards of their own: the card of their study has each of them as a part. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { filesUnder, inventedSite, root } from '../built-site.ts';
import { pageDocument } from '../read-site.ts';

let folder = '';
let addresses: readonly string[] = [];

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'finding-cards-'));
	const content = path.join(folder, 'content');
	// What was released would keep its cards.
	fs.cpSync(inventedSite.content, content, {
		recursive: true,
		filter: (file) => !/^(versions|changes|addresses\.yaml)/.test(path.relative(inventedSite.content, file)),
	});
	fs.appendFileSync(path.join(content, 'review.yaml'), '\nfinding-cards: with-study\n');
	const site = path.join(folder, 'site');
	const { status, stderr } = spawnSync(process.execPath, ['test/site/render-pages.ts', site, 'studies'], {
		cwd: root,
		encoding: 'utf8',
		env: environmentWith({ CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'production', VITEST: '' }),
	});
	if (status !== 0) throw new Error(`no pages: exit code ${status}\n${stderr}`);
	addresses = filesUnder(site).map((file) =>
		path
			.relative(site, file)
			.split(path.sep)
			.join('/')
			.replace(/(^|\/)index\.html$/, '$1'),
	);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const documentAt = (address: string) =>
	pageDocument(fs.readFileSync(path.join(folder, 'site', address, 'index.html'), 'utf8'));

test('no finding has a card of its own, and the link to each names its part of the card of its study', () => {
	expect(addresses.filter((address) => /^embed\/studies\/[^/]+\/./.test(address))).toEqual([]);
	const studies = addresses.filter((address) => /^studies\/[^/]+\/$/.test(address));
	const parts = studies.flatMap((address) => {
		const document = documentAt(address);
		const card = document.querySelector('link-to-this')?.getAttribute('data-card-page') ?? '';
		return [...document.querySelectorAll('a[data-part]')].map((link) => `${card}${link.getAttribute('href')}`);
	});
	expect(parts.length).toBeGreaterThan(10);
	for (const part of parts) {
		const [page = '', anchor = ''] = part.split('#');
		const shown = documentAt(page).querySelector(`.card-parts > [id="${anchor}"]`);
		expect([part, (shown?.textContent ?? '').trim().length > 0]).toEqual([part, true]);
	}
});
