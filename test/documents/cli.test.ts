import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../built-site.ts';
import { temporaryFolder } from '../records/overlay.ts';

const garden = 'https://evidence.example/reviews/garden/';

function run(words: readonly string[], environment: Record<string, string> = {}) {
	const { SITE_URL: _, BASE_PATH: __, ...rest } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/documents/cli.ts', ...words], {
		cwd: root,
		encoding: 'utf8',
		env: { ...rest, CONTENT_DIR: 'test/fixtures/review', ...environment },
	});
	return { status, stdout, stderr };
}

test('takes the site from --site, or from SITE_URL and BASE_PATH, and ends with the code of the report', () => {
	const file = path.join(temporaryFolder(), 'guide.html');
	fs.writeFileSync(file, `<a href="${garden}studies/tamm-2018/">a</a> <a href="${garden}studies/x/">b</a>`);
	const told = run(['--site', garden, file]);
	expect(told).toMatchObject({
		status: 1,
		stdout: expect.stringMatching(/guide\.html:1:\d+ {2}dead-link\n[\s\S]*1 alive and 1 dead\.\n$/),
	});
	expect(run([file], { SITE_URL: 'https://evidence.example', BASE_PATH: '/reviews/garden' })).toEqual(told);
});

test.each([
	['no file', ['--site', garden], 'npm run check:links -- [--site URL] [--all] FILE…'],
	['an unknown option', ['--sight', garden, 'x.md'], 'npm run check:links -- [--site URL] [--all] FILE…'],
	['no site', ['x.md'], 'Where does the site stand?'],
	['a site that is no address', ['--site', 'garden', 'x.md'], '--site: "garden" is no whole address.'],
])('refuses %s with 2', (_, words, said) => {
	expect(run(words)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
});
