/** `npm run portal -- FOLDER… --out DIR`: several reviews as one site, all of them or nothing. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { environmentWith, readEnvironment } from '../environment.ts';
import { formatFailure, Refusal } from '../publish/refusal.ts';
import { spokenWords } from '../publish/spoken-words.ts';
import { formatLostFolder } from '../records/folder-hint.ts';
import { makeFolder } from '../records/make-folder.ts';
import { readContent } from '../records/read.ts';
import { rename } from '../records/rename.ts';
import { languageOf } from '../records/review-language.ts';
import { countOf, quoteFound } from '../records/words.ts';
import { searchScript, styleSheet } from './front-page.ts';
import type { FrontPageOrder } from './front-page-process.ts';
import { pathName } from './path-name.ts';

const usage = `npm run portal -- FOLDER… --out DIR
  Builds each review under its own path (the name of its folder), with a front page, a search in all of them and the
  reports that stand in several. If one review has a problem, nothing is written. BASE_PATH is the path of the portal.
  --out DIR  a new folder, or one that holds an earlier portal, which it replaces`;

/** Marks a folder as a portal, so that a later one may take its place. */
const markName = 'portal.json';

const { basePath } = readEnvironment();
const base = basePath === '/' ? '/' : `${basePath}/`;

async function run(words: readonly string[]): Promise<void> {
	const { values, positionals, tokens } = parseArgs({
		args: [...words],
		options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	if (values.help === true) {
		console.log(usage);
		return;
	}
	const unknownToken = tokens.find((token) => token.kind === 'option' && token.name !== 'out' && token.name !== 'help');
	if (unknownToken) throw new Refusal(`${quoteFound(words[unknownToken.index] ?? '')} is no option.\n${usage}`);
	if (typeof values.out !== 'string' || values.out === '') throw new Refusal(`--out lacks its folder.\n${usage}`);
	if (positionals.length === 0) throw new Refusal(`No review is named.\n${usage}`);
	const folders = positionals.map((folder) => ({ folder, name: pathName(folder) }));
	checkFolders(folders);
	const out = path.resolve(values.out);
	checkOut(out, folders);
	await publishPortal(folders, out);
}

interface ReviewFolder {
	folder: string;
	name: string;
}

function checkFolders(folders: readonly ReviewFolder[]): void {
	const problems = folders.flatMap(({ folder, name }, i) => {
		const message = formatLostFolder(readContent(folder).issues);
		if (message !== undefined) return [message];
		if (name === '') return [`${folder}: its name has no letter from which a path can be made. Rename the folder.`];
		const same = folders.slice(0, i).find((other) => other.name === name);
		return same ? [`${folder}: the path ${name}/ is that of ${same.folder}. Rename one of the two folders.`] : [];
	});
	if (problems.length > 0) throw new Refusal([...problems, 'Nothing was written.'].join('\n'));
	const languages = folders.map(({ folder }) => languageOf(folder));
	if (new Set(languages).size > 1)
		throw new Refusal(
			[
				'The front page and the search of a portal have one language, and these reviews have several:',
				...folders.map(({ folder }, i) => `  ${folder}: ${languages[i]}`),
				'Make a portal of the reviews of each language. Nothing was written.',
			].join('\n'),
		);
}

function checkOut(out: string, folders: readonly ReviewFolder[]): void {
	const isAround = (folder: string) => `${path.resolve(folder)}${path.sep}`.startsWith(`${out}${path.sep}`);
	const inside = folders.find(({ folder }) => isAround(folder));
	if (inside)
		throw new Refusal(`${inside.folder} stands in ${out}, which the portal would replace. Name another folder.`);
	if (!fs.existsSync(out)) return;
	if (!fs.statSync(out).isDirectory()) throw new Refusal(`${out} is a file. Name a folder.`);
	if (fs.readdirSync(out).length > 0 && !fs.existsSync(path.join(out, markName)))
		throw new Refusal(`${out} holds other files, and no portal. Name a new folder. Nothing was written.`);
}

async function publishPortal(folders: readonly ReviewFolder[], out: string): Promise<void> {
	const part = `${out}.${process.pid}.writing`;
	const old = `${out}.${process.pid}.before`;
	process.once('exit', () => fs.rmSync(part, { recursive: true, force: true }));
	for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
	makeFolder(path.resolve(part));
	for (const [i, { folder, name }] of folders.entries()) {
		console.log(`\nReview ${i + 1} of ${folders.length}: ${folder}`);
		buildReview(folder, path.join(part, name), `${base}${name}`);
	}
	writePage({ made: part, base, folders });
	fs.copyFileSync(path.join(import.meta.dirname, styleSheet), path.join(part, styleSheet));
	fs.writeFileSync(path.join(part, markName), `${JSON.stringify(folders.map(({ name }) => name))}\n`);
	await bundleSearch(part, folders[0]?.folder ?? '');
	if (fs.existsSync(out)) rename(out, old);
	rename(part, out);
	fs.rmSync(old, { recursive: true, force: true });
	console.log(`\n${countOf(folders.length, 'review')} in ${out}${path.sep}`);
}

function buildReview(folder: string, site: string, basePathOfReview: string): void {
	const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, '../publish/build.ts')], {
		stdio: 'inherit',
		env: environmentWith({ CONTENT_DIR: folder, OUT_DIR: site, BASE_PATH: basePathOfReview }),
	});
	if (status !== 0) throw new Refusal(`${folder} could not be built, so no portal was written.`);
}

function writePage(order: FrontPageOrder): void {
	const { status } = spawnSync(
		process.execPath,
		[path.join(import.meta.dirname, 'front-page-process.ts'), JSON.stringify(order)],
		{ stdio: 'inherit' },
	);
	if (status !== 0) throw new Refusal('The front page could not be made, so no portal was written.');
}

/** The search of the front page, with all that it imports, as one script. It has the words and the stems of the review in `folder`. */
async function bundleSearch(part: string, folder: string): Promise<void> {
	await build({
		configFile: false,
		plugins: [spokenWords(path.resolve(folder))],
		root: import.meta.dirname,
		logLevel: 'silent',
		publicDir: false,
		build: {
			outDir: part,
			emptyOutDir: false,
			copyPublicDir: false,
			rolldownOptions: {
				input: path.join(import.meta.dirname, 'portal-search.ts'),
				output: { format: 'es', entryFileNames: searchScript, codeSplitting: false },
			},
		},
	});
}

try {
	await run(process.argv.slice(2));
} catch (cause) {
	console.error(`\n${formatFailure(cause)}`);
	process.exitCode = 1;
}
