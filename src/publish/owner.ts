/** Which process holds a folder, and whether it still runs. */
import fs from 'node:fs';
import os from 'node:os';
import { z } from 'zod';
import { isCode } from '../records/system-error.ts';

export const OwnerSchema = z.object({
	pid: z.number().int().positive(),
	host: z.string(),
	/** Tells a process from a later one with the same number; empty where the system does not say. */
	birth: z.string(),
});

export type Owner = z.infer<typeof OwnerSchema>;

/** This process, as it marks folders that it works in. */
export function thisProcess(): Owner {
	return { pid: process.pid, host: os.hostname(), birth: birthOf(process.pid) };
}

/** Undefined for a process of another machine, of which this one cannot know. */
export function isRunning({ pid, host, birth }: Owner): boolean | undefined {
	if (host !== os.hostname()) return undefined;
	try {
		// Signal 0 asks whether the process exists, and does nothing to it.
		process.kill(pid, 0);
	} catch (cause) {
		if (isCode(cause, 'ESRCH')) return false;
		// A process of another user exists, but may not be asked.
		if (!isCode(cause, 'EPERM')) throw cause;
	}
	const now = birthOf(pid);
	return birth === '' || now === '' || now === birth;
}

/** On Linux the boot and the tick at which a process began, or "ended" for one that waits to be reaped; else empty. */
function birthOf(pid: number): string {
	if (process.platform !== 'linux') return '';
	try {
		const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name of the program stands in brackets and may hold spaces (man 5 proc_pid_stat).
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		const [state] = fields;
		return state === 'Z' || state === 'X' ? 'ended' : `${boot} ${fields[19]}`;
	} catch (cause) {
		if (!isCode(cause, 'ENOENT', 'ESRCH', 'EACCES')) throw cause;
		return '';
	}
}
