/** The built site of a review whose variables have other names is, under these, the same site: the program knows none. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesUnder, runBuild } from '../built-site.ts';
import { copyReview, withOwnNames } from '../renamed-review.ts';

/** What is named after its own bytes, or counts them: the search index, styles, scripts, checksums. */
const isHashed = (file: string) =>
	/^(pagefind|words|_astro)\//.test(file) || /datapackage\.json|ro-crate|columns\.bin|^\.built-files/.test(file);
const plain = (text: string) =>
	withOwnNames(text)
		.replaceAll(/_astro\/[\w.@-]+/g, '_astro')
		.replaceAll(/sha256-[\w+/=]+/g, 'sha256')
		.replaceAll(/ uid="\w+"/g, '')
		// The address of a figure stands in its file, and is as long as the names in it.
		.replaceAll(/(<text [^>]*?) textLength="[\d.]+"/g, '$1')
		.replaceAll(/\d+ kB/g, 'kB');

test('a review whose variables have other names becomes the same site', () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'renamed-'));
	onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
	const [own, renamed] = [false, true].map((isRenamed) => {
		const content = path.join(folder, `content-${isRenamed}`);
		copyReview(content, { isRenamed });
		const site = path.join(folder, `site-${isRenamed}`);
		const { status, output } = runBuild({ content, base: '/', folder: site });
		expect(status, output).toBe(0);
		const files = filesUnder(site).map((file) => [path.relative(site, file).split(path.sep).join('/'), file] as const);
		return new Map(
			files
				.filter(([name]) => !isHashed(name) && /\.(html|json|csv|svg|ris|bib|txt|xml)$/.test(name))
				.map(([name, file]) => [withOwnNames(name), plain(fs.readFileSync(file, 'utf8'))]),
		);
	});
	expect([...(renamed?.keys() ?? [])].sort()).toEqual([...(own?.keys() ?? [])].sort());
	expect(own?.size).toBeGreaterThan(100);
	const differing = [...(own ?? [])].filter(([name, text]) => renamed?.get(name) !== text).map(([name]) => name);
	expect(differing).toEqual([]);
});
