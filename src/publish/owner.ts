/** Describes the process that holds a folder, and finds out whether it still runs. */
import fs from 'node:fs';
import os from 'node:os';
import { z } from 'zod';
import { isCode } from '../records/system-error.ts';

export const OwnerSchema = z.object({
	pid: z.number().int().positive(),
	host: z.string(),
	/** Distinguishes a process from a later one with the same `pid`; empty if the system does not say. See `birthOf`. */
	birth: z.string(),
});

export type Owner = z.infer<typeof OwnerSchema>;

/** This process, in the form in which it is noted in folders that it holds. */
export function thisProcess(): Owner {
	return { pid: process.pid, host: os.hostname(), birth: birthOf(process.pid) };
}

/** Whether a process still runs; undefined for a process on another machine, since that cannot be known here. */
export function isRunning({ pid, host, birth }: Owner): boolean | undefined {
	if (host !== os.hostname()) return undefined;
	try {
		// Signal 0 asks whether the process exists, and has no effect on it.
		process.kill(pid, 0);
	} catch (cause) {
		if (isCode(cause, 'ESRCH')) return false;
		// A process of another user exists, but this one may not signal it.
		if (!isCode(cause, 'EPERM')) throw cause;
	}
	const now = birthOf(pid);
	return birth === '' || now === '' || now === birth;
}

/**
 * On Linux: the id of the boot and the clock tick since then at which the process started, or `ended` for a process that
 * has ended but is still listed (a zombie). Empty on other systems and if the process cannot be read.
 */
function birthOf(pid: number): string {
	if (process.platform !== 'linux') return '';
	try {
		const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name of the program is in parentheses and may contain spaces (man 5 proc_pid_stat).
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		const [state] = fields;
		return state === 'Z' || state === 'X' ? 'ended' : `${boot} ${fields[19]}`;
	} catch (cause) {
		if (!isCode(cause, 'ENOENT', 'ESRCH', 'EACCES')) throw cause;
		return '';
	}
}
