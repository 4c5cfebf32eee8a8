/** Check, build, index, and only then put the new site in the place of the old one. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { environmentWith, readEnvironment } from '../environment.ts';
import { indexSearch } from './index-search.ts';

const target = path.resolve(readEnvironment().siteFolder);

/** Beside the target, so that the exchange is a rename on one disk. */
const building = `${target}.building`;

const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;

function run(step: string, file: string, words: readonly string[], environment: Record<string, string> = {}): void {
	console.log(`\n${step}`);
	const { status } = spawnSync(process.execPath, [file, ...words], {
		stdio: 'inherit',
		env: environmentWith(environment),
	});
	if (status === 0) return;
	fs.rmSync(building, { recursive: true, force: true });
	console.error(
		fs.existsSync(target)
			? `\nNothing was published: ${path.basename(target)}/ is as it was.`
			: '\nNothing was published.',
	);
	process.exit(status ?? 1);
}

fs.rmSync(building, { recursive: true, force: true });
run('1 of 3  Checking the content', 'src/records/cli.ts', ['check']);
run('2 of 3  Building the pages', 'node_modules/astro/bin/astro.mjs', ['build', '--silent'], {
	OUT_DIR: building,
	ASTRO_TELEMETRY_DISABLED: '1',
});
console.log(`\n3 of 3  Indexing for search`);
const { pages } = await indexSearch(building);

const old = `${target}.old`;
fs.rmSync(old, { recursive: true, force: true });
if (fs.existsSync(target)) fs.renameSync(target, old);
fs.renameSync(building, target);
fs.rmSync(old, { recursive: true, force: true });
console.log(`${pages} pages searchable. Built ${path.relative(process.cwd(), target) || target}/ in ${seconds()}.`);
