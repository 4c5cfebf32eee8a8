/** A few mutated folders, always the same: what is told has its place, and what passes can be made. Hundreds: test/full/fuzz.test.ts. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBases } from '../fuzz/bases.ts';
import { writeFolder } from '../fuzz/folder.ts';
import { mutate, planOf } from '../fuzz/mutate.ts';
import { tryFolder } from '../fuzz/try-folder.ts';
import { runs } from '../runs.ts';
import { temporaryFolder } from './overlay.ts';

const plans = Array.from({ length: runs(30) }, (_, seed) => planOf(seed, seed % 6 === 0 ? 'review' : 'minimal'));

test('of mutated folders none makes the check throw, and none that passes has a fault', {
	timeout: 300_000,
}, async () => {
	const place = temporaryFolder();
	const bases = readBases();
	const content = path.join(place, 'content');
	let passed = 0;
	const faults: string[] = [];
	for (const plan of plans) {
		const { folder, done } = mutate(plan, bases);
		writeFolder(folder, content);
		const tried = await tryFolder(content);
		if (tried.corpus) passed++;
		faults.push(...tried.faults.map(({ kind, what }) => `seed ${plan.seed} (${done.join('; ')}): ${kind}: ${what}`));
	}
	expect(faults).toEqual([]);
	// Folders of both sorts were tried.
	expect(passed).toBeGreaterThan(plans.length / 4);
	expect(passed).toBeLessThan((plans.length * 3) / 4);
});
