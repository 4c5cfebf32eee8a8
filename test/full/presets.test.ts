/** A new review of each preset is built at once, as people build it, and every page of it is there. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pagePaths } from '../../src/corpus/pages.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { presets, reviewFiles, writeNewReview } from '../../src/templates/new-review.ts';
import { cache, runBuild } from '../built-site.ts';

test.each(presets)('a new review of the preset %s is built whole', (preset) => {
	const place = path.join(cache, 'presets', preset);
	fs.rmSync(place, { recursive: true, force: true });
	const content = path.join(place, 'content');
	writeNewReview(content, reviewFiles(preset));
	const site = path.join(place, 'site');
	const { status, output } = runBuild({ content, base: '/', folder: site });
	expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
	const pages = pagePaths(loadCorpus(content)).map((page) => path.join(page, 'index.html'));
	expect(pages.filter((file) => !fs.existsSync(path.join(site, file)))).toEqual([]);
	const home = fs.readFileSync(path.join(site, 'index.html'), 'utf8');
	expect(home).toContain('This is an example.');
	expect(home).toContain('<svg');
	const headings = home.split('<h2').slice(1);
	expect(
		headings
			.filter((part) => !/<(?:p|li)[ >]/.test(part.split('class="picture"')[0] ?? ''))
			.map((part) => part.slice(0, 60)),
	).toEqual([]);
});
