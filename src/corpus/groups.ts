/** Groups of people within and beside each other: the one reading of `within` and `overlaps`, for the check and for sums. */

export interface GroupNode {
	id: string;
	/** The id of the group of which these people are part. */
	within?: string | undefined;
	/** The id of a group that has some of these people too. */
	overlaps?: string | undefined;
}

export interface GroupTree<G extends GroupNode> {
	/** Groups that are part of each other, each circle beginning with its first group: each is part of the next. */
	circles: readonly (readonly G[])[];
	/** Every group, none before the one that it is part of. */
	outermostFirst: readonly G[];
	/** Undefined for a group that is part of none, or of itself in a circle. */
	wholeOf(group: G): G | undefined;
	/** What is part of a group itself, not of its parts; of `undefined`, all that is part of none. */
	partsOf(whole: G | undefined): readonly G[];
	/**
	 * The two groups, themselves or around them, that stand side by side: of a in A and b in B, A and B.
	 * Undefined where one of the two is part of the other.
	 */
	sidesOf(a: G, b: G): readonly [G, G] | undefined;
}

/** Of two groups with one id the first counts. */
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
	// A list that grows while it is walked: files can nest deeper than functions can call each other.
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
	const walked = new Set<G>();
	return groups.flatMap((start) => {
		const way: G[] = [];
		let group: G | undefined = start;
		for (; group && !walked.has(group); group = outer(group)) {
			walked.add(group);
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

/** Groups in clusters, in their order: those of a pair stand together, and with them those of their other pairs. */
export function clustersOf<G>(groups: readonly G[], pairs: Iterable<readonly [G, G]>): readonly (readonly G[])[] {
	const neighbours = new Map<G, G[]>(groups.map((group) => [group, []]));
	for (const [a, b] of pairs) {
		neighbours.get(a)?.push(b);
		neighbours.get(b)?.push(a);
	}
	const placed = new Set<G>();
	return groups.flatMap((first) => {
		if (placed.has(first)) return [];
		placed.add(first);
		const cluster = [first];
		for (const group of cluster)
			for (const next of neighbours.get(group) ?? [])
				if (neighbours.has(next) && !placed.has(next)) {
					placed.add(next);
					cluster.push(next);
				}
		return [cluster];
	});
}
