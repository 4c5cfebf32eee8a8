/** Gives the tests of a run one folder for their temporary files, and fails if a test leaves any there. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One folder for a run: the configuration and the set-up are loaded apart, in the same process. */
const folder = path.join(os.tmpdir(), `tests-${process.pid}`);

/** Where systems look for the folder of temporary files: POSIX, and Windows twice. */
export const temporaryFiles: Readonly<Record<string, string>> = { TMPDIR: folder, TEMP: folder, TMP: folder };

/**
 * Called by vitest before its workers start. What it returns is called at the end: it removes the folder, and throws
 * with how many files and folders tests left in it, by the beginnings of their names.
 */
export function setup(): () => void {
	// Some tests read as somebody without rights. Projects that run together have one folder, which the first of them judges.
	fs.mkdirSync(folder, { mode: 0o755, recursive: true });
	return () => {
		if (!fs.existsSync(folder)) return;
		const left = Map.groupBy(fs.readdirSync(folder).sort(), (name) => name.replace(/-[^-]*$/, ''));
		fs.rmSync(folder, { recursive: true, force: true });
		if (left.size === 0) return;
		const kinds = [...left].map(([kind, all]) => `${all.length} × ${kind}`);
		throw new Error(`Tests left temporary files or folders: ${kinds.join(', ')}. Use temporaryFolder().`);
	};
}
