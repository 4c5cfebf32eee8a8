/** Whether the process that left something behind has ended. False if it runs as another user. */
import { isCode } from './system-error.ts';

export function hasEnded(pid: number): boolean {
	try {
		// Signal 0 asks whether the process exists, and has no effect on it.
		process.kill(pid, 0);
		return false;
	} catch (cause) {
		if (isCode(cause, 'ESRCH')) return true;
		// A process of another user exists, but this one may not signal it.
		if (isCode(cause, 'EPERM')) return false;
		throw cause;
	}
}
