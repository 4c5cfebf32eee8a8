/** Lays the files of one fixture over another, in a folder of its own that is removed after the test. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const fixtures = path.join(import.meta.dirname, '../fixtures');

/** A temporary folder, gone after the test. */
export function temporaryFolder(): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'records-'));
	onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/**
 * Copies `minimal` and then `over` to FOLDER/content, and returns FOLDER. A file `removed.txt` in
 * `over` names what is taken away, one a line; a dot takes everything. `made.txt` names what is no plain file.
 */
export function layOver(over?: string): string {
	const folder = temporaryFolder();
	const content = path.join(folder, 'content');
	fs.cpSync(path.join(fixtures, 'minimal'), content, { recursive: true });
	if (over === undefined) return folder;
	fs.cpSync(over, content, { recursive: true, filter: (file) => !file.endsWith('.txt') });
	const removed = path.join(over, 'removed.txt');
	if (fs.existsSync(removed))
		for (const name of fs.readFileSync(removed, 'utf8').trim().split('\n'))
			fs.rmSync(path.join(content, name), { recursive: true });
	const made = path.join(over, 'made.txt');
	if (fs.existsSync(made))
		for (const line of fs.readFileSync(made, 'utf8').trim().split('\n')) {
			const [what = '', name = ''] = line.split(' ');
			makers[what]?.(path.join(content, name));
		}
	return folder;
}

/** What a fixture cannot hold as a file of its own: `made.txt` names it, one a line, by its kind and its name. */
const makers: Readonly<Record<string, (file: string) => void>> = {
	// A junction, which on Windows needs no right; elsewhere it is a link like any other.
	link: (file) => fs.symlinkSync('nowhere', file, 'junction'),
	large(file) {
		fs.writeFileSync(file, '');
		fs.truncateSync(file, 65 * 1024 * 1024);
	},
	/** Nobody may read it. */
	locked(file) {
		if (process.platform === 'win32') spawnSync('icacls', [file, '/deny', '*S-1-1-0:(R)']);
		else fs.chmodSync(file, 0);
	},
};

/** What `run` gives to someone who has no rights beyond those of a folder made by `layOver`: the root of a system reads what nobody may. */
export function asNobody<T>(folder: string, run: () => T): T {
	if (process.getuid?.() !== 0) return run();
	fs.chmodSync(folder, 0o755);
	process.seteuid?.(65534);
	try {
		return run();
	} finally {
		process.seteuid?.(0);
	}
}
