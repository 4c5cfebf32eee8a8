/** Makes a folder with a fault smaller, as long as it has the fault. */
import type { Folder } from './folder.ts';
import type { MutationPlan } from './mutate.ts';

/** The plan with fewer changes, and of the smallest review, that still has the fault. */
export async function smallestPlan(
	plan: MutationPlan,
	hasFault: (plan: MutationPlan) => Promise<boolean>,
): Promise<MutationPlan> {
	let small = plan;
	for (const mutation of plan.mutations) {
		const other = { ...small, mutations: small.mutations.filter((one) => one !== mutation) };
		if (await hasFault(other)) small = other;
	}
	for (const base of ['minimal', 'review'] as const)
		if (small.base !== base && (await hasFault({ ...small, base }))) return { ...small, base };
	return small;
}

/** The folder without the files that the fault does not need. At most so many are tried. */
export async function smallestFolder(
	folder: Folder,
	hasFault: (folder: Folder) => Promise<boolean>,
	most = 40,
): Promise<Folder> {
	let small = folder;
	for (const name of [...folder.keys()].slice(0, most)) {
		const other = new Map([...small].filter(([one]) => one !== name));
		if (await hasFault(other)) small = other;
	}
	return small;
}
