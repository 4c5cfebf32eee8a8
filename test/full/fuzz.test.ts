/** Hundreds of mutated folders: the check neither throws nor hangs, tells each problem with its place, and what passes builds with right counts. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cache } from '../built-site.ts';
import { faultKinds } from '../fuzz/judge-check.ts';
import { unchangedSeeds } from '../fuzz/mutate.ts';
import { trySeeds } from '../fuzz/try-seeds.ts';
import type { WorkerAnswer } from '../fuzz/worker.ts';

const folders = 400;

test('the good reviews that folders begin from have no fault', async () => {
	const answers: WorkerAnswer[] = [];
	await trySeeds(unchangedSeeds, 1, (answer) => answers.push(answer));
	expect(answers.filter(({ faults }) => faults.length > 0).map(wordAnswer)).toEqual([]);
	expect(answers.map(({ isGood }) => isGood)).toEqual([true, true]);
});

test(`${folders} mutated folders have no fault`, async () => {
	const faulty: WorkerAnswer[] = [];
	const bases = new Map<string, number>();
	let passed = 0;
	let pages = 0;
	fs.rmSync(path.join(cache, 'fuzz'), { recursive: true, force: true });
	const seeds = Array.from({ length: folders }, (_, i) => 1000 + i);
	await trySeeds(seeds, Math.max(2, os.availableParallelism()), (answer) => {
		bases.set(answer.base, (bases.get(answer.base) ?? 0) + 1);
		if (answer.isGood) passed++;
		pages += answer.pages;
		if (answer.faults.length > 0) faulty.push(answer);
	});
	const counted = faultKinds.map((kind) => {
		const found = faulty.filter(({ faults }) => faults.some((fault) => fault.kind === kind));
		return `${found.length} ${kind}`;
	});
	console.log(
		`Fuzz: ${folders} folders (${[...bases].map(([base, count]) => `${count} of ${base}`).join(', ')}), of which ${passed} passed the check and became ${pages} pages and files; ${counted.join(', ')}.`,
	);
	expect(faulty.map(wordAnswer)).toEqual([]);
	// Folders of both sorts were tried.
	expect(passed).toBeGreaterThan(folders / 4);
	expect(passed).toBeLessThan((folders * 3) / 4);
	// On a machine that does other work too; a folder that hangs is ended long before.
}, 10_800_000);

function wordAnswer({ seed, base, done, faults, kept }: WorkerAnswer): string {
	const smallest = kept ? ` Smallest: ${kept.place} (${kept.done.join('; ')}).` : '';
	const told = faults.slice(0, 5).map(({ kind, what }) => `${kind}: ${what}`);
	return `seed ${seed}, ${base} (${done.join('; ')}): ${told.join(' | ')}.${smallest}`;
}
