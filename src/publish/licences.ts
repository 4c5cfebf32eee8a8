/** Writes `licences.txt` beside the pages: the licences of all third-party programs and typefaces that readers get. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const licencesFile = 'licences.txt';

/**
 * Packages whose work is in the site without being bundled: Pagefind writes files itself, and the typefaces in
 * `styles/faces/` are cut from those of two packages.
 */
const writers = ['pagefind', '@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'];

const foreword = `Programs and typefaces of others in this site, with their licences.

The typefaces are cut: letters, weights and features that the site does not use are left out. The content of the site has its own licence, which the page About names. The program of the site itself:

`;

/** An Astro integration that gathers packages while the site is bundled. A package without a licence file stops the build. */
export function licences(): AstroIntegration {
	/** For the folder of each package: further notices, found in comments of its code. */
	const packages = new Map<string, Set<string>>();
	let root = '';
	return {
		name: 'licences',
		hooks: {
			'astro:config:setup'({ command, config, updateConfig }) {
				root = fileURLToPath(config.root);
				if (command === 'build') updateConfig({ vite: { plugins: [gatherPackages(root, packages)] } });
			},
			'astro:build:done'({ dir }) {
				for (const name of writers) packages.set(folderOfPackage(name, root), new Set());
				fs.writeFileSync(path.join(fileURLToPath(dir), licencesFile), formatLicences(root, packages));
			},
		},
	};
}

/**
 * Adds to `packages` those whose modules are in the scripts for readers, those that such modules contain copies of, and
 * those whose files, such as fonts, are copied to the site.
 */
function gatherPackages(root: string, packages: Map<string, Set<string>>): Plugin {
	const add = (folder: string): Set<string> => {
		const comments = packages.get(folder) ?? new Set();
		packages.set(folder, comments);
		return comments;
	};
	return {
		name: 'licences',
		generateBundle(_, bundle) {
			for (const output of Object.values(bundle)) {
				const files =
					output.type === 'asset'
						? output.originalFileNames.map((name) => path.resolve(root, name))
						: this.environment.name === 'client'
							? Object.keys(output.modules)
							: [];
				for (const file of files) {
					const folder = packageOf(file, root);
					if (folder === undefined) continue;
					const comments = add(folder);
					const text = textOf(file);
					for (const comment of noticesIn(text)) comments.add(comment);
					for (const name of copiesIn(text)) add(folderOfPackage(name, folder));
				}
			}
		},
	};
}

/** The folder of the package that a module belongs to; undefined for the site's own modules. */
function packageOf(module: string, root: string): string | undefined {
	// The ids of modules that a bundler generates begin with its name: `\0vite/preload-helper.js`.
	const [, bundler] = /^\0(vite|rolldown)\//.exec(module) ?? [];
	if (bundler !== undefined) return folderOfPackage(bundler, root);
	const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/')) ?? [];
	return folder === undefined ? undefined : path.normalize(folder);
}

/** The folder of the package that Node finds for `name` from the folder `from`. Throws if there is none. */
function folderOfPackage(name: string, from: string): string {
	const folder = path.join(from, 'node_modules', name);
	if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
	const above = path.dirname(from);
	if (above === from) throw new Error(`no such package: ${name}`);
	return folderOfPackage(name, above);
}

interface Manifest {
	name: string;
	version: string;
	license?: string;
	homepage?: string;
}

function manifestOf(folder: string): Manifest {
	return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** The code of a module; empty if it is not a script file on disk. */
function textOf(module: string): string {
	const [file = ''] = module.split('?');
	return /\.[cm]?js$/.test(file) && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** The texts of those comments that must stay with a module's code: they begin with `!` or hold `@license` or `@preserve`. */
function noticesIn(code: string): readonly string[] {
	const comments = code.match(/\/\*[\s\S]*?\*\//g) ?? [];
	return comments.filter((comment) => /^\/\*!|@licen[cs]e|@preserve/.test(comment)).map(withoutStars);
}

/** Packages whose code was bundled into a module before its package was published: bundlers name each file in a comment. */
function copiesIn(code: string): ReadonlySet<string> {
	const comments = code.matchAll(/^\s*\/\/(?:#region)? (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm);
	return new Set([...comments].map(([, name = '']) => name));
}

const withoutStars = (comment: string) =>
	comment
		.slice(2, -2)
		.split('\n')
		.map((line) => line.replace(/^[\s*!]+/, ''))
		.join('\n')
		.trim();

/**
 * The text of the licence files in the folder of a package, without their section `Licenses of bundled dependencies`.
 * Throws if the folder has none.
 */
function noticeOf(folder: string): string {
	const files = fs
		.readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => /^(licen[cs]e|copying|notice)/i.test(name))
		.flatMap((entry) => {
			const file = path.join(folder, entry.name);
			return entry.isDirectory() ? fs.readdirSync(file).map((name) => path.join(file, name)) : [file];
		})
		.sort();
	if (files.length === 0) throw new Error(`a package without a licence, whose code readers get: ${folder}`);
	return files
		.map((file) => fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))
		.map((text) => text.split(/^#+ Licenses of bundled dependencies$/m)[0]?.trim())
		.join('\n\n');
}

function formatLicences(root: string, packages: ReadonlyMap<string, ReadonlySet<string>>): string {
	const entries = [...packages]
		.map(([folder, comments]) => {
			const { name, version, license = '', homepage } = manifestOf(folder);
			const head = [`${name} ${version}`, license, homepage].filter(Boolean).join('\n');
			return { name, text: [head, noticeOf(folder), ...comments].join('\n\n') };
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	const line = `\n\n${'-'.repeat(80)}\n\n`;
	return `${[`${foreword}${noticeOf(root)}`, ...entries.map(({ text }) => text)].join(line)}\n`;
}
