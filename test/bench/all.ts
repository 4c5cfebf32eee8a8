/** Runs the benches, or those that are named, one after the other, each in a process of its own. Ends with 1 where a bound is missed. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const all = ['facets', 'addresses', 'figures', 'records'];
/** Run only where they are named: they take minutes. */
const long = ['build', 'words', 'start', 'query', 'dev'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => ![...all, ...long].includes(name));
if (unknown.length > 0) {
	console.error(`There is no bench of this name: ${unknown.join(', ')}. There are ${[...all, ...long].join(', ')}.`);
	process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : all) {
	console.log(`\n── ${name}`);
	const file = path.join(import.meta.dirname, `${name}.bench.ts`);
	const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
	if (status !== 0) process.exitCode = 1;
}
if (wanted.length === 0) console.log(`\nNot run, since they take minutes: ${long.join(', ')}.`);
