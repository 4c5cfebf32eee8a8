/** How much memory a process and those that it has started hold, as the system tells it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { isCode } from '../../src/records/system-error.ts';

interface Running {
	pid: number;
	parent: number;
	bytes: number;
}

/** In bytes; shared pages count for each process. Undefined where the system does not tell (Windows). */
export function memoryOf(pid: number): number | undefined {
	const all = fs.existsSync('/proc/self/stat') ? processesOfLinux() : processesOfPs();
	const children = Map.groupBy(all, ({ parent }) => parent);
	const sum = (one: Running): number =>
		(children.get(one.pid) ?? []).reduce((total, child) => total + sum(child), one.bytes);
	const own = all.find((one) => one.pid === pid);
	return own && sum(own);
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
		// The name of the program stands in brackets, and may hold anything. Memory is told in pages of 4,096 bytes.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return [{ pid: Number(name), parent: Number(fields[1]), bytes: 4_096 * Number(fields[21]) }];
	});
}

function processesOfPs(): readonly Running[] {
	const { stdout, status } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
	if (status !== 0) return [];
	return stdout
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/).map(Number))
		.map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, bytes: 1_024 * kilobytes }));
}
