/** The code that the page of the data offers runs, where its language is there, and reads the frozen version. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ensureBuilt, host, inventedSite } from '../built-site.ts';
import { corpusOf, pageAt, readSiteFile } from '../read-site.ts';

await ensureBuilt(inventedSite);
const corpus = corpusOf(inventedSite);
const { document } = pageAt(inventedSite, 'data/');

/** The code of the page, whose addresses lead to the files of the built site. */
const codeOf = (language: string) =>
	(document.querySelector(`#snippet-${language}`)?.textContent ?? '').replaceAll(
		`${host}${inventedSite.base}`,
		`${pathToFileURL(path.join(inventedSite.folder, '/')).href}`,
	);

const has = (command: string) => spawnSync(command, ['--version']).status === 0;

/** The lines of the table of studies that the code reads. */
const rowsOf = (code: string) => {
	const [, file = ''] =
		new RegExp(`${pathToFileURL(path.join(inventedSite.folder, '/')).href}([^"]+)`).exec(code) ?? [];
	expect(file).toMatch(/^data\/versions\//);
	return readSiteFile(inventedSite, file).trim().split('\r\n').length - 1;
};

test('R', (context) => {
	if (!has('Rscript')) return context.skip('not run: no R here');
	const code = codeOf('r');
	const { status, stdout } = spawnSync('Rscript', ['-e', `${code}\ncat("rows", nrow(studies))`], { encoding: 'utf8' });
	expect(status).toBe(0);
	expect(stdout).toContain(`rows ${rowsOf(code)}`);
});

test('Python', (context) => {
	if (!has('python3')) return context.skip('not run: no Python here');
	const code = codeOf('python');
	const { status, stdout, stderr } = spawnSync(
		'python3',
		['-c', `${code}\nprint("rows", len(studies), sum(counts.values()))`],
		{
			encoding: 'utf8',
		},
	);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	expect(stdout).toContain(`rows ${rowsOf(code)} `);
});

test('JavaScript', () => {
	const code = codeOf('js');
	const files = 'globalThis.fetch = async (url) => new Response((await import("node:fs")).readFileSync(new URL(url)));';
	const script = `${files}\n${code}\nconsole.log("studies", studies.length, reported.length > 0);`;
	const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
	expect(stderr).toBe('');
	expect(stdout).toMatch(/studies \d+ true/);
	expect(corpus.studies.length).toBeGreaterThan(0);
});
