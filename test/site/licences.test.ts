/** Whoever gets the code or the typeface of others gets their licence with it. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, filesUnder, root } from '../built-site.ts';
import { fileAt, pageAt, readSiteFile } from '../read-site.ts';

const src = path.join(root, 'src');

/** What a module imports while it runs, types left out. */
function importsOf(code: string): readonly string[] {
	const found = code.matchAll(
		/^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
	);
	return [...found].map(([, from, later]) => from ?? later ?? '');
}

/** Where scripts for readers begin: interactive parts of pages, and the scripts that components bring. */
function entries(): readonly string[] {
	return filesUnder(src)
		.filter((file) => file.endsWith('.astro'))
		.flatMap((file) => {
			const code = fs.readFileSync(file, 'utf8');
			const parts = [...code.matchAll(/<([A-Z]\w*)\s+client:/g)].map(([, name]) => name);
			const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(code) ?? [];
			const scripts = [...code.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script.trim());
			return [
				...importsOf(head).filter((from) => parts.some((part) => from.includes(`/${part}.`))),
				...scripts.flatMap((script) => importsOf(script.replaceAll(/^\s+/gm, ''))),
			].map((from) => path.join(path.dirname(file), from));
		});
}

/** Packages that these modules import, at whatever distance. */
function packagesFrom(modules: readonly string[]): readonly string[] {
	const packages = new Set<string>();
	const seen = new Set(modules);
	// A set that grows while it is walked through visits what is added.
	for (const file of seen)
		for (const from of importsOf(fs.readFileSync(file, 'utf8')))
			if (from.startsWith('.')) {
				if (/\.tsx?$/.test(from)) seen.add(path.join(path.dirname(file), from));
			} else packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
	return [...packages].sort();
}

const folderOf = (name: string) => path.join(root, 'node_modules', name);

/** The licence of a package, as it stands there. */
function licenceOf(name: string): string {
	const place = path.join(folderOf(name), 'LICENSE');
	const file = fs.statSync(place).isDirectory() ? path.join(place, 'LICENSE') : place;
	return fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

/** Packages that only hand on what others hold: one of these is then in the script. */
function heldBy(name: string): readonly string[] {
	const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(folderOf(name), 'package.json'), 'utf8')) as {
		dependencies?: Record<string, string>;
	};
	return name === 'd3' ? Object.keys(dependencies) : [name];
}

const imported = packagesFrom(entries());

test('the walk through what pages import finds packages of every kind', () => {
	expect(imported).toEqual(
		expect.arrayContaining(['@preact/signals', 'd3', 'docx', 'preact', 'topojson-client', 'world-atlas']),
	);
});

describe.each(builtSites)('$name', (site) => {
	const text = readSiteFile(site, 'licences.txt');
	const has = (name: string) =>
		new RegExp(`^${name.replaceAll('/', '\\/')} \\d+\\.\\d+\\.\\d+`, 'm').test(text) && text.includes(licenceOf(name));

	test.each(imported)('has the licence of %s', (name) => {
		expect(heldBy(name).filter(has)).not.toEqual([]);
	});

	test('has the licence of each typeface', () => {
		const fonts = filesUnder(site.folder).filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
		expect(fonts.length).toBeGreaterThan(0);
		const faces = new Set(fonts.map((font) => /^[a-z]+/.exec(path.basename(font))?.[0] ?? font));
		expect([...faces].sort()).toEqual(['sans', 'serif']);
		for (const name of ['source-serif-4', 'source-sans-3'])
			expect([name, has(`@fontsource-variable/${name}`)]).toEqual([name, true]);
	});

	test('has the licences of what is in scripts without being imported', () => {
		const scripts = filesUnder(site.folder).filter((file) => file.endsWith('.js'));
		const code = scripts.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
		const signs: readonly [sign: boolean, name: string][] = [
			[code.includes('__vite__mapDeps'), 'vite'],
			[/\bclass \w+ extends Pagefind|pagefind_version|PagefindInstance|"pagefind/.test(code), 'pagefind'],
		];
		expect(signs.filter(([sign]) => !sign)).toEqual([]);
		expect(text).toContain(licenceOf('pagefind'));
		expect(text).toMatch(/^vite \d[\s\S]*Copyright \(c\) 2019-present, VoidZero Inc\. and Vite contributors/m);
		// Bundled into docx before it was published.
		for (const name of ['fflate', 'nanoid']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
		expect(text).toContain('Copyright Joyent, Inc. and other Node contributors.');
	});

	test('begins with the licence of its own program, and leaves out what builds the site', () => {
		expect(text.indexOf(fs.readFileSync(path.join(root, 'LICENSE'), 'utf8').trim())).toBeGreaterThan(0);
		expect(text).not.toMatch(/^(@babel\/core|astro|esbuild|zod|citeproc|sharp|satteri) \d/m);
		expect(text.length).toBeLessThan(60_000);
	});

	test('is linked from the page About', () => {
		const link = pageAt(site, 'about/').document.querySelector('a[href$="licences.txt"]')?.getAttribute('href') ?? '';
		expect(fileAt(site, link)).toBe(path.join(site.folder, 'licences.txt'));
	});

	test('has no scripts of Pagefind that the site does not use', () => {
		const scripts = filesUnder(path.join(site.folder, 'pagefind')).filter((file) => /\.(js|css)$/.test(file));
		expect(scripts.map((file) => path.basename(file))).toEqual(['pagefind-worker.js', 'pagefind.js']);
	});
});
