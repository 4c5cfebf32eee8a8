/** Whether a module is the script that Node was started with. `import.meta.main` says this too, but only from Node 24.2 on. */
import fs from 'node:fs';

/** `filename` is the module's `import.meta.filename`. Compares real paths, so links and relative paths do not matter. */
export function isMain(filename: string): boolean {
	const mainPath = process.argv[1];
	if (mainPath === undefined || !fs.existsSync(mainPath)) return false;
	return fs.realpathSync(mainPath) === fs.realpathSync(filename);
}
