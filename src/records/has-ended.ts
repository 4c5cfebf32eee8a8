/** Whether the process that left something behind has ended. */
import { isCode } from './system-error.ts';

export function hasEnded(pid: number): boolean {
	try {
		// Signal 0 asks whether the process exists, and does nothing to it.
		process.kill(pid, 0);
		return false;
	} catch (cause) {
		if (isCode(cause, 'ESRCH')) return true;
		// A process of another user exists, but may not be asked.
		if (isCode(cause, 'EPERM')) return false;
		throw cause;
	}
}
