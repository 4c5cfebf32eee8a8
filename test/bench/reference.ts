/**
 * The same work on every machine, by which seconds of one are compared with those of another: what a build does most of,
 * in small. It reads and writes JSON, counts words, sorts, and compresses.
 */
import { gzipSync } from 'node:zlib';

/**
 * Seconds of processor time that the work takes on the machine for which bounds of time are meant. A build of
 * one commit took 11.4 s of it there; `npm run bench:build` says how long the work takes here.
 */
const referenceSeconds = 0.24;

const runs = 7;

/** How many times as long as on the machine of the bounds something takes here. */
export function measureSlowness(): number {
	return Number((secondsHere() / referenceSeconds).toFixed(2));
}

/** What a bench says of it. */
export const slownessWords = (slowness: number) =>
	`The machine takes ${slowness.toFixed(2)} times as long as the one for which bounds of time are meant.`;

/** Seconds of processor time of the work on this machine: the least of some runs, since other programs can only lengthen it. */
function secondsHere(): number {
	return Math.min(
		...Array.from({ length: runs }, () => {
			const before = process.cpuUsage();
			if (work() === 0) throw new Error('the reference work has done nothing');
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1e6;
		}),
	);
}

/** How many bytes the work leaves, which only says that it was done. */
function work(): number {
	const rows = Array.from({ length: 20_000 }, (_, row) => ({
		id: `study-${(row * 7_919) % 20_011}`,
		year: 1990 + (row % 35),
		codes: Array.from({ length: 12 }, (_, code) => `code-${(row * code) % 97}`),
		text: `Of ${row % 300} students ${row % 41} said in year ${row % 6} that meeting a peer helped them.`,
	}));
	const read = JSON.parse(JSON.stringify(rows)) as typeof rows;
	const counts = new Map<string, number>();
	for (const { codes, text } of read)
		for (const word of [...codes, ...(text.toLowerCase().match(/[a-z0-9-]+/g) ?? [])])
			counts.set(word, (counts.get(word) ?? 0) + 1);
	const sorted = read.toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
	const html = sorted.map(
		({ id, year, codes }) => `<li id="${id}"><a href="/${id}/">${year}</a>${codes.join(', ')}</li>`,
	);
	return gzipSync(html.join('\n'), { level: 9 }).length + counts.size;
}
