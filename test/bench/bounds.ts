/** Times work and holds it to a bound: what is missed is said, and ends the bench with 1. */

export interface Distribution {
	median: number;
	p95: number;
	least: number;
	greatest: number;
}

export function distributionOf(timesMs: readonly number[]): Distribution {
	const sorted = timesMs.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
	return { median: at(0.5), p95: at(0.95), least: at(0), greatest: at(1) };
}

/** The result, and the milliseconds it took. */
export function timed<T>(work: () => T): [T, number] {
	const start = performance.now();
	const result = work();
	return [result, performance.now() - start];
}

/** Times of several runs, after one that fills what is kept. */
export function timesOf(work: () => unknown, runs: number): Distribution {
	work();
	return distributionOf(Array.from({ length: runs }, () => timed(work)[1]));
}

export const ms = (amount: number) => `${amount.toFixed(amount < 10 ? 3 : 0).padStart(7)} ms`;

export const line = (name: string, { median, p95, least, greatest }: Distribution) =>
	`  ${name.padEnd(34)} median ${ms(median)}   p95 ${ms(p95)}   least ${ms(least)}   most ${ms(greatest)}`;

export function mustHold(isMet: boolean, claim: string): void {
	console.log(`  ${isMet ? 'met   ' : 'MISSED'} ${claim}`);
	if (!isMet) process.exitCode = 1;
}
