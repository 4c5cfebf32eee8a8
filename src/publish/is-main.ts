/** Whether a module is the script that was started; `import.meta.main` says so only since Node 24.2. */
import fs from 'node:fs';

/** `filename` is the module's `import.meta.filename`. True through links too, and whatever the way to the file. */
export function isMain(filename: string): boolean {
	const started = process.argv[1];
	if (started === undefined || !fs.existsSync(started)) return false;
	return fs.realpathSync(started) === fs.realpathSync(filename);
}
