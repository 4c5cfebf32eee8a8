/** Lays the files of one fixture over another, in a folder of its own that is removed after the test. */
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
 * `over` names what is taken away, one a line; a dot takes everything.
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
	return folder;
}
