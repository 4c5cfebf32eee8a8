/**
 * How many people each group of a record has at least and at most, from its own number and from the groups inside it.
 */
import { buildGroupTree, clustersOf, type GroupNode, type GroupTree } from '../corpus/groups.ts';

export interface Group extends GroupNode {
	basis: string | undefined;
	/** Fewest and most people by its own number; 0 and infinity without a reliable number. */
	least: number;
	most: number;
}

/** Numbers that cannot all be right. */
export interface GroupMisfit<G extends Group> {
	/**
	 * `larger`: each of the parts is larger than the whole. `more`: the parts together are more than the whole. `less`:
	 * the parts divide the whole, but together they are less. `wider`: the upper end of a part is above that of the
	 * whole.
	 */
	what: 'larger' | 'more' | 'less' | 'wider';
	whole: G;
	parts: readonly G[];
	/** The number of people in each part: at least or, for `less` and `wider`, at most. */
	amounts: readonly number[];
	/** Whether the sum leaves out groups that overlap one of the parts. */
	isOfDistinct: boolean;
}

interface Bounds<G> {
	low: number;
	/** The groups whose numbers make `low`. */
	from: readonly G[];
	high: number;
	isOfDistinct: boolean;
}

type Pairs<G> = readonly (readonly [G, G])[];

/**
 * All misfits of a record's groups, inner ones first; an empty array if the numbers fit. A misfit of one whole is not
 * reported again for the groups around it. `isDivided` says whether the parts plainly divide their whole.
 */
export function findMisfits<G extends Group>(
	groups: readonly G[],
	isDivided: (whole: G, parts: readonly G[]) => boolean,
): readonly GroupMisfit<G>[] {
	const tree = buildGroupTree(groups);
	const pairs = pairsOf(groups, tree);
	const bounds = new Map<G, Bounds<G>>();
	const misfits: GroupMisfit<G>[] = [];
	for (const whole of tree.outermostFirst.toReversed()) {
		const own: Bounds<G> = { low: whole.least, from: [whole], high: whole.most, isOfDistinct: false };
		const parts = tree.partsOf(whole);
		const beside = pairs.get(whole) ?? [];
		const sums = sumsOf(parts, bounds, beside);
		// The number of people in parts that overlap is unknown.
		const isShared = beside.length === 0 && parts.every(({ basis }) => basis !== undefined && basis === whole.basis);
		const most = parts.reduce((sum, part) => sum + (bounds.get(part)?.high ?? Number.POSITIVE_INFINITY), 0);
		const high =
			isShared && parts.length > 1 && Number.isFinite(most) && isDivided(whole, parts)
				? most
				: Number.POSITIVE_INFINITY;
		const ownMisfits = tooMany(whole, sums);
		if (high < whole.least)
			ownMisfits.push({
				what: 'less',
				whole,
				parts,
				amounts: parts.map((part) => bounds.get(part)?.high ?? 0),
				isOfDistinct: false,
			});
		misfits.push(...ownMisfits);
		const [inner] = sums.toSorted((a, b) => b.low - a.low);
		const isRaised = ownMisfits.length === 0 && inner !== undefined && inner.low > own.low;
		bounds.set(whole, {
			...(isRaised ? inner : own),
			high: ownMisfits.length === 0 ? Math.min(own.high, high) : own.high,
		});
	}
	return [...misfits, ...tooWide(tree, misfits)];
}

/** Pairs of groups that stand side by side and share people, or have parts that do, by the whole around them. */
function pairsOf<G extends Group>(groups: readonly G[], tree: GroupTree<G>): ReadonlyMap<G | undefined, Pairs<G>> {
	const byId = new Map(groups.map((group) => [group.id, group]));
	const pairs = new Map<G | undefined, (readonly [G, G])[]>();
	for (const group of groups) {
		const other = group.overlaps === undefined ? undefined : byId.get(group.overlaps);
		const sides = other && tree.sidesOf(group, other);
		if (!sides) continue;
		const whole = tree.wholeOf(sides[0]);
		const ofWhole = pairs.get(whole);
		if (ofWhole) ofWhole.push(sides);
		else pairs.set(whole, [sides]);
	}
	return pairs;
}

/**
 * Lower bounds of a whole that follow from its parts: from each part alone, and from the sum of all parts on one basis.
 */
function sumsOf<G extends Group>(
	parts: readonly G[],
	bounds: ReadonlyMap<G, Bounds<G>>,
	pairs: Pairs<G>,
): readonly Bounds<G>[] {
	const boundsOf = (part: G): Bounds<G> =>
		bounds.get(part) ?? { low: 0, from: [part], high: Number.POSITIVE_INFINITY, isOfDistinct: false };
	const bases = new Set(parts.flatMap(({ basis }) => basis ?? []));
	const sums = [...bases].flatMap((basis) => {
		const alike = parts.filter((part) => part.basis === basis);
		const clusters = clustersOf(alike, pairs);
		// Groups that overlap have together at least as many people as the largest of them.
		const largest = clusters.flatMap((cluster) => cluster.map(boundsOf).toSorted((a, b) => b.low - a.low)[0] ?? []);
		const positiveBounds = largest.filter(({ low }) => low > 0);
		if (positiveBounds.length < 2) return [];
		return {
			low: positiveBounds.reduce((sum, { low }) => sum + low, 0),
			from: positiveBounds.flatMap(({ from }) => from),
			high: Number.POSITIVE_INFINITY,
			isOfDistinct: clusters.length < alike.length || positiveBounds.some(({ isOfDistinct }) => isOfDistinct),
		};
	});
	return [...parts.map(boundsOf), ...sums];
}

function tooMany<G extends Group>(whole: G, sums: readonly Bounds<G>[]): GroupMisfit<G>[] {
	const above = sums.filter(({ low }) => low > whole.most);
	const larger = above.flatMap(({ from }) => (from.length === 1 ? from : []));
	const amounts = (parts: readonly G[]) => parts.map(({ least }) => least);
	if (larger.length > 0)
		return [{ what: 'larger', whole, parts: larger, amounts: amounts(larger), isOfDistinct: false }];
	return above
		.slice(0, 1)
		.map(({ from, isOfDistinct }) => ({ what: 'more', whole, parts: from, amounts: amounts(from), isOfDistinct }));
}

/** Parts whose upper end is above that of the nearest whole with an upper end. */
function tooWide<G extends Group>(tree: GroupTree<G>, misfits: readonly GroupMisfit<G>[]): readonly GroupMisfit<G>[] {
	const isTold = new Set(misfits.flatMap(({ what, parts }) => (what === 'larger' ? parts : [])));
	const limits = new Map<G, G>();
	return tree.outermostFirst.flatMap((part): GroupMisfit<G>[] => {
		const whole = tree.wholeOf(part);
		const limit = whole && (Number.isFinite(whole.most) ? whole : limits.get(whole));
		if (!limit) return [];
		limits.set(part, limit);
		if (part.most <= limit.most || !Number.isFinite(part.most) || isTold.has(part)) return [];
		return [{ what: 'wider', whole: limit, parts: [part], amounts: [part.most], isOfDistinct: false }];
	});
}
