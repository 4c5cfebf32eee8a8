/** Whether a module is the script that Node was started with. `import.meta.main` says this too, but only from Node 24.2 on. */
import fs from 'node:fs';

/** `filename` is the module's `import.meta.filename`. Compares real paths, so links and relative paths do not matter. */
export function isMain(filename: string): boolean {
	const started = process.argv[1];
	if (started === undefined || !fs.existsSync(started)) return false;
	return fs.realpathSync(started) === fs.realpathSync(filename);
}
