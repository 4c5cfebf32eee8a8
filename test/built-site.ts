/** The sites that tests read: built once into `test/.cache/`, and again only when what they are made of changes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { environmentWith } from '../src/environment.ts';
import { removeFolder, takeFolder } from '../src/publish/working-folder.ts';

export interface BuiltSite {
	name: string;
	/** The content folder that it is built from. */
	content: string;
	/** The path under which it stands, with a slash at both ends. */
	base: string;
	/** Where its files are. */
	folder: string;
}

export const root = path.resolve(import.meta.dirname, '..');
export const cache = path.join(root, 'test/.cache');

/** No such host exists, so a link to it that leaves the site is found. */
export const host = 'https://evidence.example';

const site = (name: string, content: string, base: string): BuiltSite => ({
	name,
	content: path.join(root, content),
	base,
	folder: path.join(cache, 'built', name),
});

export const realSite = site('real', 'content', '/');
export const inventedSite = site('invented', 'test/fixtures/review', '/');
/** The same review under a base path: `test/full/` builds it. */
export const inventedSiteUnderBase = site('invented-under-base', 'test/fixtures/review', '/reviews/garden/');

/** In Spanish, under a base path, and with no cards of single findings: `npm run test:full` builds it. */
export const spanishSite = site('spanish', 'test/fixtures/spanish', '/biblioteca/rutas/');

/** What stands on pages is tried on these two: under a base the pages are the same (`test/full/base-path.test.ts`). */
export const builtSites: readonly BuiltSite[] = [inventedSite, realSite];

/** A second test run may have started beside this one: it waits for the site, and finds it built. */
export async function ensureBuilt(built: BuiltSite): Promise<void> {
	const lock = `${built.folder}.lock`;
	while ((await takeFolder(lock)).is === 'running') await setTimeout(200);
	try {
		buildOnce(built);
	} finally {
		removeFolder(lock);
	}
}

/** The environment without what the test runner puts into it: Astro would take its BASE_URL and DEV for those of the site. */
export function withoutRunner(others: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
	const { BASE_URL: _, DEV: __, PROD: ___, MODE: ____, SSR: _____, ...own } = environmentWith(others);
	return own;
}

/** Runs the build as people do, with more variables if wanted; `output` is all that it prints. */
export function runBuild(
	{ content, base, folder }: Omit<BuiltSite, 'name'>,
	more: Readonly<Record<string, string>> = {},
): {
	status: number | null;
	output: string;
} {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/launcher.cjs', 'src/publish/build.ts'], {
		cwd: root,
		encoding: 'utf8',
		env: withoutRunner({
			NODE_ENV: 'production',
			TZ: 'Pacific/Auckland',
			CONTENT_DIR: path.relative(root, content),
			BASE_PATH: base,
			OUT_DIR: folder,
			SITE_URL: host,
			REPOSITORY_URL: '',
			GITHUB_ACTIONS: '',
			...more,
		}),
	});
	return { status, output: `${stdout}${stderr}` };
}

function buildOnce(built: BuiltSite): void {
	const stamp = `${built.folder}.stamp`;
	const wanted = stampOf(built);
	if (fs.existsSync(built.folder) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
	fs.rmSync(stamp, { force: true });
	const { status, output } = runBuild(built);
	if (status !== 0) throw new Error(`no build of ${built.name}: exit code ${status}\n${output}`);
	fs.writeFileSync(stamp, wanted);
}

/** A digest of everything that a site is made of. */
function stampOf({ content, base }: BuiltSite): string {
	const digest = createHash('sha256').update(base);
	const sources = [
		content,
		...['src', 'public', 'astro.config.mjs', 'package-lock.json', 'test/built-site.ts'].map((file) =>
			path.join(root, file),
		),
	];
	for (const file of sources.flatMap(filesUnder))
		digest.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
	return digest.digest('hex');
}

/** All files in a folder and below, sorted; the file itself for a file. */
export function filesUnder(place: string): readonly string[] {
	if (fs.statSync(place).isFile()) return [place];
	return fs
		.readdirSync(place, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}
