/** A portal: each review under its own path, one search, what several share; and nothing where one review fails. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/publish/serve.ts';
import { reviewFiles, writeNewReview } from '../../src/templates/new-review.ts';
import { launch } from '../browser/launch.ts';
import { cache, root, spanishSite, withoutRunner } from '../built-site.ts';
import { leftoverEnglish } from '../leftover-english.ts';

const place = path.join(cache, 'portal');
const out = path.join(place, 'site');

/** Runs it in the project, as npm does. Names without a hyphen are folders of this test. */
function run(...names: readonly string[]) {
	const words = names.map((name) => (name.startsWith('--') ? name : path.join(place, name)));
	const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'src/portal/cli.ts'), ...words], {
		cwd: root,
		encoding: 'utf8',
		env: withoutRunner({ BASE_PATH: '/all', CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', NODE_ENV: 'production' }),
	});
	return { status, output: `${stdout}${stderr}` };
}

/** A report of the second review becomes one of the first, in other letters. */
function share(folder: string): void {
	const file = path.join(folder, 'references.yaml');
	const text = fs.readFileSync(file, 'utf8');
	fs.writeFileSync(
		file,
		text
			.replace(/title: Dragonflies[^#\n]*/, 'title: "Walking Together, in Winter (an invented example)" ')
			.replace('issued: 2009', 'issued: 2014'),
	);
	const study = path.join(folder, 'studies/alder-2009.yaml');
	const renamed = fs.readFileSync(study, 'utf8').replaceAll('alder-2009', 'alder-2014');
	fs.writeFileSync(study.replace('2009', '2014'), renamed);
	fs.rmSync(study);
}

beforeAll(() => {
	fs.rmSync(place, { recursive: true, force: true });
	writeNewReview(path.join(place, 'walking'), reviewFiles('scoping'));
	writeNewReview(path.join(place, 'Town ponds'), reviewFiles('map'));
	share(path.join(place, 'Town ponds'));
});

describe('npm run portal', () => {
	test('writes nothing where one review has an error', () => {
		const broken = path.join(place, 'broken');
		writeNewReview(broken, reviewFiles('map'));
		fs.appendFileSync(path.join(broken, 'review.yaml'), 'unknown: 1\n');
		const { status, output } = run('walking', 'broken', '--out', 'site');
		expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining('unknown-key') });
		expect(output).toContain('broken could not be built, so no portal was written.');
		fs.rmSync(broken, { recursive: true });
		expect(fs.readdirSync(place).sort()).toEqual(['Town ponds', 'walking']);
	});

	test.each([
		['a folder that is none', ['wlaking', '--out', 'site'], '/walking? It holds review.yaml.'],
		['two folders with one path', ['walking', '../portal/walking', '--out', 'site'], 'the path walking/ is that of '],
		['no place', ['walking'], '--out lacks its folder'],
		['a place that holds a review', ['walking', '--out', '.'], 'which the portal would replace'],
		['a place that holds something else', ['Town ponds', '--out', 'walking'], 'holds other files, and no portal'],
		['no review', ['--out', 'site'], 'No review is named'],
	])('refuses %s', (_, words, said) => {
		const { status, output } = run(...words);
		expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining(said) });
		expect(output).not.toMatch(/\n\s+at /);
		expect(fs.readdirSync(place).sort()).toEqual(['Town ponds', 'walking']);
	});

	test('refuses reviews in several languages, and names the language of each', () => {
		const { status, output } = run('walking', '../../fixtures/spanish', '--out', 'site');
		expect({ status, output }).toEqual({ status: 1, output: expect.stringMatching(/walking: en\n.*spanish: es\n/) });
		expect(fs.readdirSync(place).sort()).toEqual(['Town ponds', 'walking']);
	});

	test('speaks the language of its reviews', () => {
		const { status, output } = run('../../fixtures/spanish', '--out', 'spanish');
		expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
		const made = path.join(place, 'spanish');
		const front = fs.readFileSync(path.join(made, 'index.html'), 'utf8');
		expect(front).toContain('<html lang="es">');
		const records = fs.readdirSync(path.join(spanishSite.content, 'studies'));
		expect(front).toMatch(new RegExp(`${records.length} estudios y \\d+ variables`));
		expect(leftoverEnglish([{ of: 'front', text: front.replaceAll(/<[^>]*>/g, ' ') }], new Set())).toEqual([]);
		const script = fs.readFileSync(path.join(made, 'portal-search.js'), 'utf8');
		expect(script).toContain('No se pudieron buscar las palabras en todas las revisiones');
		expect(script).not.toContain('could not be looked for');
		fs.rmSync(made, { recursive: true });
	});

	test('builds every review, counts their records, and lists what stands in both', async () => {
		const { status, output } = run('walking', 'Town ponds', '--out', 'site');
		expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
		expect(fs.readdirSync(place).sort()).toEqual(['Town ponds', 'site', 'walking']);
		for (const name of ['walking', 'town-ponds'])
			expect(fs.existsSync(path.join(out, name, 'words/index.json')), name).toBe(true);
		const front = fs.readFileSync(path.join(out, 'index.html'), 'utf8');
		expect(front).toContain('4 studies and 10 variables');
		expect(front).toContain('4 studies and 6 variables');
		expect(front).toContain('1 report is in more than one review');
		const links = [...front.matchAll(/(?:href|src)="\/all\/([^"]*)"/g)].map(([, link = '']) => link);
		const files = links.map((link) => path.join(out, link.endsWith('/') ? `${link}index.html` : link));
		expect(files.filter((file) => !fs.existsSync(file))).toEqual([]);
		expect(links).toContain('walking/studies/aspen-2014/');
		expect(links).toContain('town-ponds/studies/alder-2014/');
	});

	test('finds in both what each finds by itself, and says so as one number', async () => {
		const server = await serveFolder(out, '/all/');
		const browser = await launch();
		try {
			const page = await browser.newPage();
			const countOf = async (address: string) => {
				await page.goto(`${server.address}${address}`);
				await page.waitForFunction(() =>
					/page/.test(document.querySelector(':is(site-search, portal-search) [role=status]')?.textContent ?? ''),
				);
				const said = (await page.textContent(':is(site-search, portal-search) [role=status]')) ?? '';
				return Number(/^(\d+)/.exec(said)?.[1] ?? 0);
			};
			const each = [await countOf('walking/search/?q=records'), await countOf('town-ponds/search/?q=records')];
			expect(await countOf('?q=records')).toBe((each[0] ?? 0) + (each[1] ?? 0));
			expect(Math.min(...each)).toBeGreaterThan(0);
			const hrefs = await page.$$eval('portal-search a', (links) =>
				links.map((link) => link.getAttribute('href') ?? ''),
			);
			expect(hrefs.some((href) => href.startsWith('/all/walking/'))).toBe(true);
			expect(hrefs.some((href) => href.startsWith('/all/town-ponds/'))).toBe(true);
			await page.goto(`${server.address}?q=zzzz`);
			await page.waitForFunction(
				() => document.querySelector(':is(site-search, portal-search) [role=status]')?.textContent !== '',
			);
			expect(await page.textContent(':is(site-search, portal-search) [role=status]')).toBe(
				'No page of any review holds “zzzz”.',
			);
		} finally {
			await browser.close();
			await server.close();
		}
	});

	test('the field stands apart from its heading, and an index that does not come is no lack of hits', async () => {
		const server = await serveFolder(out, '/all/');
		const browser = await launch();
		try {
			const page = await browser.newPage();
			await page.goto(server.address);
			const heading = await page.locator('section:has(portal-search) h2').boundingBox();
			const field = await page.locator('portal-search input').boundingBox();
			expect((field?.y ?? 0) - (heading?.y ?? 0) - (heading?.height ?? 0)).toBeGreaterThanOrEqual(8);
			await page.route(/\/town-ponds\//, (route) => route.abort());
			await page.goto(`${server.address}?q=records`);
			const status = page.locator('portal-search [role=status]');
			await status.filter({ hasText: /could not/ }).waitFor();
			expect(await status.textContent()).not.toContain('No page of any review');
		} finally {
			await browser.close();
			await server.close();
		}
	});

	test('takes the place of an earlier portal', () => {
		const { status, output } = run('walking', '--out', 'site');
		expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
		expect(fs.existsSync(path.join(out, 'town-ponds'))).toBe(false);
		expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('No report is in more than one review');
	});
});
