/**
 * Tries mutated folders in a process of its own, so that one that hangs can be ended: gets seeds as messages, and
 * answers each with what was found. `node worker.ts FOLDER` works in that folder.
 */
import path from 'node:path';
import { readEnvironment } from '../../src/environment.ts';
import { readBases } from './bases.ts';
import { type Folder, writeFolder } from './folder.ts';
import type { CheckFault } from './judge-check.ts';
import { type MutationPlan, mutate, planOf } from './mutate.ts';
import { smallestFolder, smallestPlan } from './reduce.ts';
import { createRenderer } from './render-site.ts';

export interface WorkerAnswer {
	seed: number;
	base: string;
	/** What was done to the good review. */
	done: readonly string[];
	isGood: boolean;
	/** Pages and files that were made. */
	pages: number;
	faults: readonly CheckFault[];
	/** Where the smallest folder with the first fault stands, and what was done for it. */
	kept?: { place: string; done: readonly string[] };
}

const [, , place = ''] = process.argv;
const content = path.resolve(readEnvironment().contentFolder);
const bases = readBases();
const renderer = await createRenderer();
const { tryFolder } = await renderer.load<typeof import('./try-folder.ts')>('test/fuzz/try-folder.ts');
const { faultsOfPages } = await renderer.load<typeof import('./judge-pages.ts')>('test/fuzz/judge-pages.ts');

async function tryOne(folder: Folder): Promise<Pick<WorkerAnswer, 'isGood' | 'pages' | 'faults'>> {
	writeFolder(folder, content);
	const { faults, corpus, versions } = await tryFolder(content);
	if (!corpus) return { isGood: false, pages: 0, faults };
	const broken = (what: string): CheckFault => ({ kind: 'passes that do not build', what });
	try {
		const pages = await renderer.render();
		const more = faultsOfPages(pages, corpus, versions).map(broken);
		return { isGood: true, pages: pages.length, faults: [...faults, ...more] };
	} catch (failure) {
		const { cause = failure } = failure instanceof Error ? failure : {};
		const at = cause instanceof Error ? cause.stack?.split('\n').find((line) => /\/src\//.test(line)) : '';
		return { isGood: true, pages: 0, faults: [...faults, broken(`${String(failure)} ${at?.trim() ?? ''}`)] };
	}
}

async function answer(seed: number): Promise<WorkerAnswer> {
	const plan = planOf(seed);
	const { folder, done } = mutate(plan, bases);
	const tried = await tryOne(folder);
	const [first] = tried.faults;
	if (!first) return { seed, base: plan.base, done, ...tried };
	const isSame = async (other: Folder) =>
		(await tryOne(other)).faults.some((fault) => likeness(fault) === likeness(first));
	const small = await smallestPlan(plan, (other: MutationPlan) => isSame(mutate(other, bases).folder));
	const kept = path.join(place, '..', `seed-${seed}`);
	const mutated = mutate(small, bases);
	writeFolder(await smallestFolder(mutated.folder, isSame), kept);
	return { seed, base: plan.base, done, ...tried, kept: { place: kept, done: mutated.done } };
}

/** Faults of one cause: names, places and numbers differ. */
const likeness = ({ kind, what }: CheckFault) => `${kind} ${what.replaceAll(/"[^"]*"|\/\S*|\d+/g, '').slice(0, 60)}`;

// Whoever asked may have ended: then nobody waits for the answer.
process.on('disconnect', () => process.exit());
process.on('message', (seed: number) => {
	answer(seed).then(
		(found) => (process.connected ? process.send?.(found) : undefined),
		(failure: unknown) => {
			throw failure;
		},
	);
});
process.send?.('ready');
