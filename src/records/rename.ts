/** Renames files and folders. On Windows a virus scanner or an indexer may hold a new file for a moment. */
import fs from 'node:fs';
import { isCode } from './system-error.ts';

/** Renames like `fs.renameSync`. On Windows it tries again for two seconds while another program has the file open. */
export function rename(from: string, to: string): void {
	for (let attempt = 1; ; attempt++)
		try {
			fs.renameSync(from, to);
			return;
		} catch (cause) {
			const mayPass = process.platform === 'win32' && isCode(cause, 'EPERM', 'EACCES', 'EBUSY');
			if (!mayPass || attempt === 40) throw cause;
			// Waits synchronously, so that nothing else runs between the steps of an exchange.
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
		}
}
