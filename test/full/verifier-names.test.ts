/** Pages name the people who verified values and entries, whatever short word the records have for them. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { filesUnder, root } from '../built-site.ts';
import { fillIn } from '../charting-sheets.ts';
import { fixtures, temporaryFolder } from '../records/overlay.ts';

test.each(['review', 'species'])('%s: each value, finding and entry says the name', async (fixture) => {
	const folder = temporaryFolder();
	const content = path.join(folder, 'content');
	fs.cpSync(path.join(fixtures, fixture), content, { recursive: true });
	fs.appendFileSync(path.join(content, 'review.yaml'), '\nverifiers: [{ id: zz, name: Zoe Zander }]\n');
	const run = (file: string, cwd: string, ...words: string[]) => {
		const env = environmentWith({ CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'production', VITEST: '' });
		const { status, stderr } = spawnSync(process.execPath, [path.join(root, file), ...words], {
			cwd,
			encoding: 'utf8',
			env,
		});
		expect([file, status, stderr]).toEqual([file, 0, expect.any(String)]);
	};
	run('src/charting/verify.ts', folder, 'content');
	const answers = { '*': { 'right?': 'yes' } };
	await fillIn(path.join(folder, 'verification.xlsx'), path.join(folder, 'filled.xlsx'), answers);
	run('src/charting/verify.ts', folder, 'content', '--read', 'filled.xlsx', '--by', 'zz', '--date', '2026-01-02');
	run('test/site/render-pages.ts', root, path.join(folder, 'site'), 'studies');
	const said = filesUnder(path.join(folder, 'site')).flatMap((file) =>
		[...fs.readFileSync(file, 'utf8').matchAll(/Verified by (.*?) on /g)].map(([, name]) => name),
	);
	expect(said).toContain('Zoe Zander');
	expect(said.filter((name) => name !== 'Zoe Zander')).toEqual([]);
});
