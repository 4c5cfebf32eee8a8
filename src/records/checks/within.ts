/** Checks that `within` and `overlaps` name groups of the record, and that no group is part of itself. */
import { buildGroupTree, type GroupTree } from '../../corpus/groups.ts';
import type { Problem } from '../issue.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { type Roll, rollOfEntries } from '../rolls.ts';
import { allChoices, fieldName, guess, quoteFound } from '../words.ts';

interface Group {
	id: string;
	i: number;
	within: string | undefined;
	overlaps: string | undefined;
}

export const checkWithin = ruleOfRecords(function* (source) {
	const groups = [...listAt(source.data, 'participants').entries()].flatMap(([i, entry]): Group[] => {
		const id = textAt(entry, 'id');
		return id === undefined ? [] : [{ id, i, within: textAt(entry, 'within'), overlaps: textAt(entry, 'overlaps') }];
	});
	const roll = rollOfEntries(source.data, 'participants');
	const byId = new Map(groups.map((group) => [group.id, group]));
	const tree = buildGroupTree(groups);
	for (const group of groups) {
		for (const key of ['within', 'overlaps'] as const) {
			const other = group[key];
			if (other !== undefined && roll.lacks(other)) yield unknownGroup(source, group, key, other, roll);
		}
		const overlap = byId.get(group.overlaps ?? '');
		if (overlap) yield* checkOverlap(source, group, overlap, tree);
	}
	for (const circle of tree.circles) yield wordCircle(source, circle);
});

function unknownGroup(
	source: SourceFile,
	{ i }: Group,
	key: 'within' | 'overlaps',
	other: string,
	{ candidates }: Roll,
): Problem {
	const path = ['participants', i, key];
	const nearest = nearestWord(other, candidates);
	const message = `${fieldName(source, path)}: ${quoteFound(other)} is not a group of this record.`;
	const hint = `${guess(nearest)}${allChoices(
		['group of this record', 'groups of this record'],
		candidates.map(({ word }) => word),
	)}`;
	return { kind: 'unknown-entry', source, path, found: other, message, hint };
}

/** Reports `overlaps` between two groups of which one is part of the other: that they share people is already known. */
function* checkOverlap(source: SourceFile, group: Group, other: Group, tree: GroupTree<Group>): Iterable<Problem> {
	const isInCircle = tree.circles.some((circle) => circle.includes(group) || circle.includes(other));
	if (isInCircle || tree.sidesOf(group, other)) return;
	const path = ['participants', group.i, 'overlaps'];
	const why = other.id === group.id ? 'is the group itself' : `and ${group.id} are one within the other`;
	yield {
		kind: 'needless-overlap',
		source,
		path,
		found: other.id,
		message: `${fieldName(source, path)}: ${quoteFound(other.id)} ${why}.`,
		hint: 'Remove overlaps: it is for two groups that share people, where neither is part of the other.',
	};
}

/** The problem with groups in a circle, reported once, at its first group. */
function wordCircle(source: SourceFile, circle: readonly Group[]): Problem {
	const [first] = circle;
	const path = ['participants', first?.i ?? 0, 'within'];
	const ids = circle.map(({ id }) => id);
	const way = [...(ids.length > 6 ? [...ids.slice(0, 5), '…'] : ids), first?.id].join(' in ');
	return {
		kind: 'circle',
		source,
		path,
		found: first?.within,
		message: `${fieldName(source, path)}: the group would be part of itself (${way}).`,
		hint: 'Remove within from the group that holds the others.',
	};
}
