/** What a process and those that it has started hold and have used, as the system tells it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { isCode } from '../../src/records/system-error.ts';

export interface Running {
	pid: number;
	parent: number;
	/** Memory; shared pages count for each process. */
	bytes: number;
	/** Of all processors, since it was started. */
	seconds: number;
}

/** The process itself and all below it; empty where it has ended, and where the system does not tell (Windows). */
export function runningBelow(pid: number): readonly Running[] {
	const all = fs.existsSync('/proc/self/stat') ? processesOfLinux() : processesOfPs();
	const children = Map.groupBy(all, ({ parent }) => parent);
	const below = (one: Running): readonly Running[] => [one, ...(children.get(one.pid) ?? []).flatMap(below)];
	return all.filter((one) => one.pid === pid).flatMap(below);
}

/** Read without starting a process: it is asked ten times a second. */
function processesOfLinux(): readonly Running[] {
	return fs.readdirSync('/proc').flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		let stat: string;
		try {
			stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
		} catch (cause) {
			// It has ended in this moment.
			if (isCode(cause, 'ENOENT', 'ESRCH')) return [];
			throw cause;
		}
		// The name of the program stands in brackets, and may hold anything. Memory is told in pages of 4,096 bytes, time in
		// hundredths of a second.
		const fields = stat
			.slice(stat.lastIndexOf(')') + 2)
			.split(' ')
			.map(Number);
		const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
		return [{ pid: Number(name), parent, bytes: 4_096 * pages, seconds: (user + system) / 100 }];
	});
}

function processesOfPs(): readonly Running[] {
	const { stdout, status } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' });
	if (status !== 0) return [];
	return stdout
		.trim()
		.split('\n')
		.map((line) => {
			const [pid = '', parent = '', kilobytes = '', time = ''] = line.trim().split(/\s+/);
			return { pid: Number(pid), parent: Number(parent), bytes: 1_024 * Number(kilobytes), seconds: secondsOf(time) };
		});
}

/** Of `1-02:03:04`, `02:03:04` or `3:04.56`. */
function secondsOf(time: string): number {
	const [seconds = 0, minutes = 0, hours = 0, days = 0] = time.split(/[-:]/).map(Number).reverse();
	return seconds + 60 * (minutes + 60 * (hours + 24 * days));
}
