/** Checks that a code is `within` another code of its variable, and that no code is part of itself. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { choices, guess, quoteFound } from '../words.ts';

interface Node {
	code: string;
	i: number;
	within: string | undefined;
}

export function* checkCodeTree({ variableFiles }: Material): Iterable<Problem> {
	for (const source of variableFiles) {
		const nodes = [...listAt(source.data, 'codes').entries()].flatMap(([i, definition]): Node[] => {
			const code = textAt(definition, 'code');
			return code === undefined ? [] : [{ code, i, within: textAt(definition, 'within') }];
		});
		const byCode = new Map(nodes.map((node) => [node.code, node]));
		const reportedNodes = new Set<Node>();
		for (const node of nodes) {
			if (node.within === undefined) continue;
			if (!byCode.has(node.within)) yield unknownCode(source, node, nodes);
			const circle = circleFrom(node, byCode);
			if (circle.length === 0 || circle.some((one) => reportedNodes.has(one))) continue;
			for (const one of circle) reportedNodes.add(one);
			yield wordCircle(source, circle);
		}
	}
}

function unknownCode(source: SourceFile, { code, i, within = '' }: Node, nodes: readonly Node[]): Problem {
	const others = nodes.flatMap((node) => (node.code === code ? [] : [node.code]));
	const nearest = nearestWord(
		within,
		others.map((word) => ({ word })),
	);
	return {
		kind: 'unknown-code',
		source,
		path: ['codes', i, 'within'],
		found: within,
		message: `codes.${code}.within: ${quoteFound(within)} is not a code of this variable.`,
		hint: `${guess(nearest)}${others.length > 0 && others.length <= 8 ? `The other codes are ${choices(others)}.` : 'Name another code of this file, or remove within.'}`,
	};
}

/** The codes from one up to itself again; an empty array if it is not part of itself. */
function circleFrom(start: Node, byCode: ReadonlyMap<string, Node>): readonly Node[] {
	const way = [start];
	for (let node = byCode.get(start.within ?? ''); node; node = byCode.get(node.within ?? '')) {
		if (node === start) return way;
		if (way.includes(node)) return [];
		way.push(node);
	}
	return [];
}

/** The problem with codes in a circle, reported once, at its first code. */
function wordCircle(source: SourceFile, circle: readonly Node[]): Problem {
	const [first] = circle;
	const codes = circle.map(({ code }) => code);
	const way = [...(codes.length > 6 ? [...codes.slice(0, 5), '…'] : codes), first?.code].join(' in ');
	return {
		kind: 'circle',
		source,
		path: ['codes', first?.i ?? 0, 'within'],
		found: first?.within,
		message: `codes.${first?.code}.within: the code would be part of itself (${way}).`,
		hint: 'Remove within from the widest code.',
	};
}
