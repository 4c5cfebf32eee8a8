/** Names the branches of code trees, so that each is a column of its own, and finds the codes that are states. */
import { foldText } from './fold.ts';
import type { MapVariable } from './import-map.ts';
import { stateOfWord } from './missing-words.ts';

/** The columns of an export of EPPI-Reviewer that are no branch. */
export const referenceColumns = ['ItemId', 'ShortTitle', 'Title'];

interface InBranch {
	/** The name of the branch. */
	branch: string;
	/** What tells it apart from others of the same name. */
	branchKey: string;
	/** The name of the set of its tree. */
	set: string;
}

/** The codes with a name of its own for each branch: `SET: BRANCH` where another branch or column has the same name. */
export function namedApart<Code extends InBranch>(codes: readonly Code[]): readonly Code[] {
	const branches = [...new Map(codes.map((code) => [code.branchKey, code])).values()];
	const counts = Map.groupBy(branches, ({ branch }) => foldText(branch));
	const referenceNames = new Set(referenceColumns.map(foldText));
	const isUnique = ({ branch }: Code) =>
		counts.get(foldText(branch))?.length === 1 && !referenceNames.has(foldText(branch));
	const namesInUse = new Set([...referenceNames, ...branches.filter(isUnique).map(({ branch }) => foldText(branch))]);
	const names = new Map<string, string>();
	for (const code of branches) {
		const base = isUnique(code) ? code.branch : `${code.set}: ${code.branch}`;
		let name = base;
		for (let i = 2; !isUnique(code) && namesInUse.has(foldText(name)); i++) name = `${base} (${i})`;
		namesInUse.add(foldText(name));
		names.set(code.branchKey, name);
	}
	return codes.map((code) => ({ ...code, branch: names.get(code.branchKey) ?? code.branch }));
}

/** The codes of a branch without those that are states, such as "Not reported"; a branch of states alone keeps them. */
export function statesApart<Code extends { id: string; name: string; parent?: string }>(
	own: readonly Code[],
): {
	coded: readonly Code[];
	missing: NonNullable<MapVariable['missing']>;
} {
	const parents = new Set(own.map(({ parent }) => parent));
	const states = own.flatMap((code) => {
		const state = parents.has(code.id) ? undefined : stateOfWord(code.name);
		return state === undefined ? [] : [[code.id, state] as const];
	});
	if (states.length === own.length) return { coded: own, missing: {} };
	const missing = Object.fromEntries(states);
	return { coded: own.filter(({ id }) => !Object.hasOwn(missing, id)), missing };
}
