/**
 * Codes within other codes. A record names the most specific code that it knows; a count of the wider code includes it,
 * as in the subject trees of bibliographic databases.
 */
import type { Code } from '../schema/variable.ts';

/** By code, the codes around it, from the nearest to the widest. Lacks codes that are within no other. */
type Tree = ReadonlyMap<string, readonly string[]>;

const noTree: Tree = new Map();

const trees = new WeakMap<readonly Code[], Tree>();

/** The tree of some codes, cached by their array, which never changes. A circle, which the check refuses, ends where it closes. */
function treeOf(codes: readonly Code[]): Tree {
	const inCache = trees.get(codes);
	if (inCache) return inCache;
	const parents = new Map(codes.flatMap(({ code, within }) => (within === undefined ? [] : [[code, within] as const])));
	const tree = parents.size === 0 ? noTree : new Map([...parents.keys()].map((code) => [code, around(code, parents)]));
	trees.set(codes, tree);
	return tree;
}

function around(code: string, parents: ReadonlyMap<string, string>): readonly string[] {
	const above: string[] = [];
	for (let parent = parents.get(code); parent !== undefined; parent = parents.get(parent)) {
		if (parent === code || above.includes(parent)) break;
		above.push(parent);
	}
	return above;
}

/** Whether some codes are within others. */
export function isTree(codes: readonly Code[]): boolean {
	return treeOf(codes).size > 0;
}

/** How many codes are around a code: 0 for a code that is within no other. */
export function depthOf(codes: readonly Code[], code: string): number {
	return treeOf(codes).get(code)?.length ?? 0;
}

/** The codes that a value holds and all codes around them, each once: what the value counts for. */
export function withWider(codes: readonly Code[], own: readonly string[]): readonly string[] {
	const tree = treeOf(codes);
	if (tree.size === 0) return own;
	return [...new Set([...own, ...own.flatMap((code) => tree.get(code) ?? [])])];
}

/** The codes without those that are around another of them: how a value is shown. */
export function mostSpecific(codes: readonly Code[], own: readonly string[]): readonly string[] {
	const tree = treeOf(codes);
	if (tree.size === 0) return own;
	const wider = new Set(own.flatMap((code) => tree.get(code) ?? []));
	return own.filter((code) => !wider.has(code));
}

/** A code and all codes within it, at any depth, in their order. */
export function withNarrower(codes: readonly Code[], code: string): readonly string[] {
	const tree = treeOf(codes);
	return codes.map((one) => one.code).filter((one) => one === code || tree.get(one)?.includes(code));
}

/** The codes in the order of a tree: each is followed by those within it, in the order of the codebook. */
export function inTreeOrder(codes: readonly Code[]): readonly Code[] {
	if (!isTree(codes)) return codes;
	const names = new Set(codes.map(({ code }) => code));
	const inside = Map.groupBy(codes, ({ within }) => (within !== undefined && names.has(within) ? within : ''));
	const walk = (parent: string): readonly Code[] =>
		(inside.get(parent) ?? []).flatMap((code) => [code, ...walk(code.code)]);
	return walk('');
}
