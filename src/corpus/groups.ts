/**
 * Groups of people within and beside each other. The check and the sums both read `within` and `overlaps` through this
 * file.
 */

export interface GroupNode {
	id: string;
	/** The id of the group that these people are part of. */
	within?: string | undefined;
	/** The id of a group that shares some of these people. */
	overlaps?: string | undefined;
}

export interface GroupTree<G extends GroupNode> {
	/**
	 * Groups that are part of each other in a circle: each is part of the next. A circle begins with its first group in
	 * the list.
	 */
	circles: readonly (readonly G[])[];
	/** Every group that is in no circle, each after the group that it is part of. */
	outermostFirst: readonly G[];
	/** The group that a group is part of; undefined if there is none, or if the group is in a circle. */
	wholeOf(group: G): G | undefined;
	/** The direct parts of a group; for `undefined`, the groups that are part of none. */
	partsOf(whole: G | undefined): readonly G[];
	/**
	 * The two groups that stand side by side and contain a and b, or are a and b themselves: for a in A and b in B, A and
	 * B. Undefined if one is part of the other.
	 */
	sidesOf(a: G, b: G): readonly [G, G] | undefined;
}

/** Builds the tree of groups; an empty tree for no groups. If two groups have the same id, that id means the first. */
export function buildGroupTree<G extends GroupNode>(groups: readonly G[]): GroupTree<G> {
	const byId = new Map<string, G>();
	for (const group of groups) if (!byId.has(group.id)) byId.set(group.id, group);
	const outer = ({ within }: G) => (within === undefined ? undefined : byId.get(within));
	const circles = circlesOf(groups, outer);
	const inCircle = new Set(circles.flat());
	const wholes = new Map<G, G>();
	for (const group of groups) {
		const whole = inCircle.has(group) ? undefined : outer(group);
		if (whole) wholes.set(group, whole);
	}
	const parts = new Map<G | undefined, G[]>();
	for (const group of groups) {
		const whole = wholes.get(group);
		const ownParts = parts.get(whole);
		if (ownParts) ownParts.push(group);
		else parts.set(whole, [group]);
	}
	const partsOf = (whole: G | undefined): readonly G[] => parts.get(whole) ?? [];
	const outermostFirst = [...partsOf(undefined)];
	const depths = new Map(outermostFirst.map((group) => [group, 0]));
	// The loop extends the list that it walks, because files can nest deeper than the call stack allows.
	for (const group of outermostFirst)
		for (const part of partsOf(group)) {
			depths.set(part, (depths.get(group) ?? 0) + 1);
			outermostFirst.push(part);
		}
	return { circles, outermostFirst, wholeOf: (group) => wholes.get(group), partsOf, sidesOf };

	function sidesOf(a: G, b: G): readonly [G, G] | undefined {
		const [depthA, depthB] = [depths.get(a) ?? 0, depths.get(b) ?? 0];
		let [sideA, sideB]: [G | undefined, G | undefined] = [a, b];
		for (let up = depthA - depthB; up > 0 && sideA; up--) sideA = wholes.get(sideA);
		for (let up = depthB - depthA; up > 0 && sideB; up--) sideB = wholes.get(sideB);
		while (sideA && sideB && sideA !== sideB) {
			if (wholes.get(sideA) === wholes.get(sideB)) return [sideA, sideB];
			sideA = wholes.get(sideA);
			sideB = wholes.get(sideB);
		}
		return undefined;
	}
}

function circlesOf<G>(groups: readonly G[], outer: (group: G) => G | undefined): readonly (readonly G[])[] {
	const places = new Map(groups.map((group, i) => [group, i]));
	const visitedGroups = new Set<G>();
	return groups.flatMap((start) => {
		const way: G[] = [];
		let group: G | undefined = start;
		for (; group && !visitedGroups.has(group); group = outer(group)) {
			visitedGroups.add(group);
			way.push(group);
		}
		const back = group ? way.indexOf(group) : -1;
		if (back < 0) return [];
		const circle = way.slice(back);
		const placeOf = (one: G) => places.get(one) ?? 0;
		const first = circle.reduce(
			(earliest, one, i) => (placeOf(one) < placeOf(circle[earliest] ?? one) ? i : earliest),
			0,
		);
		return [[...circle.slice(first), ...circle.slice(0, first)]];
	});
}

/**
 * Groups in clusters, in their order: two groups of a pair are in one cluster, together with the groups of their other
 * pairs. A group without a pair is a cluster of its own.
 */
export function clustersOf<G>(groups: readonly G[], pairs: Iterable<readonly [G, G]>): readonly (readonly G[])[] {
	const neighbours = new Map<G, G[]>(groups.map((group) => [group, []]));
	for (const [a, b] of pairs) {
		neighbours.get(a)?.push(b);
		neighbours.get(b)?.push(a);
	}
	const members = new Set<G>();
	return groups.flatMap((first) => {
		if (members.has(first)) return [];
		members.add(first);
		const cluster = [first];
		for (const group of cluster)
			for (const next of neighbours.get(group) ?? [])
				if (neighbours.has(next) && !members.has(next)) {
					members.add(next);
					cluster.push(next);
				}
		return [cluster];
	});
}
