/**
 * Checks that no more people of a role responded than were enrolled, and no more were analysed than responded. Does not
 * compare groups of which one is part of the other, which `checkGroups` does, nor a number that is approximate or in
 * doubt.
 */
import { bases, type VariableRecord } from '../../schema/variable.ts';
import { ownsCodes, traitsOf } from '../../schema/variable-kind.ts';
import { variablesOf } from '../material.ts';
import { fieldAt } from '../raw.ts';
import { codesIn, expandRawValue } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { formatBounds, type WrittenGroup, writtenGroups } from '../written-groups.ts';

export const checkAnswered = ruleOfRecords(function* (source, surroundings) {
	const variables = variablesOf(surroundings, 'participants');
	const groups = writtenGroups(source);
	for (const group of groups) {
		const before = bases.slice(0, basisAt(group)).toReversed();
		const whole = before
			.map((basis) => alike(group, groups, variables, basis))
			.find((extent) => extent !== undefined && group.least > extent.most);
		if (!whole) continue;
		yield {
			kind: 'more-answered-than-enrolled',
			source,
			path: ['participants', group.i, 'count'],
			target: 'key',
			found: fieldAt(group.entry, 'count'),
			message: `participants.${group.id} is ${formatBounds(group)} who ${verbs[basisAt(group)]}, but ${formatBounds(whole)} ${verbs[order.indexOf(whole.basis)]} in ${whole.name}.`,
			hint: 'Correct the number or the basis. If the source prints them so, keep both and say in a doubt of one of the groups that they do not fit.',
		};
	}
});

const verbs: readonly string[] = ['were enrolled', 'responded', 'were analysed'];

const order: readonly string[] = bases;

const basisAt = ({ basis }: WrittenGroup) => order.indexOf(basis ?? '');

/** All people enrolled in the role of a group that has another basis; undefined if their number is not known. */
export function enrolledLike(
	group: WrittenGroup,
	groups: readonly WrittenGroup[],
	variables: readonly VariableRecord[],
) {
	return basisAt(group) > 0 ? alike(group, groups, variables, bases[0]) : undefined;
}

/**
 * The groups on one basis that have the same codes as another group, taken together; undefined if there is none or a
 * number is open.
 */
function alike(
	group: WrittenGroup,
	groups: readonly WrittenGroup[],
	variables: readonly VariableRecord[],
	basis: string,
) {
	// A variable with a single code says who these people are. One with several codes may describe only some of them.
	const roles = variables.filter((variable) => ownsCodes(variable) && !traitsOf(variable).isSeveral);
	const codesOf = ({ entry }: WrittenGroup) =>
		roles.map(({ id }) => codesIn(expandRawValue(fieldAt(entry, id))).join(' '));
	const own = codesOf(group);
	if (roles.length === 0 || own.some((codes) => codes === '')) return undefined;
	const same = groups.filter(
		(other) => other !== group && other.basis === basis && codesOf(other).every((codes, i) => codes === own[i]),
	);
	const outermost = same.filter((other) => !around(other, groups).some((whole) => same.includes(whole)));
	const isApart = ![...around(group, groups)].some((whole) => same.includes(whole));
	if (!isApart || outermost.length === 0 || outermost.some(({ most }) => !Number.isFinite(most))) return undefined;
	const sumOf = (end: 'least' | 'most') => outermost.reduce((sum, whole) => sum + whole[end], 0);
	const isShared = outermost.some(({ overlaps }) => overlaps !== undefined);
	return {
		name: outermost.map(({ id }) => id).join(' and '),
		basis,
		least: isShared ? Math.max(...outermost.map(({ least }) => least)) : sumOf('least'),
		most: sumOf('most'),
	};
}

/** The groups around a group, nearest first; an empty array if it is part of none. */
function around(group: WrittenGroup, groups: readonly WrittenGroup[]): readonly WrittenGroup[] {
	const wholes: WrittenGroup[] = [];
	const outer = ({ within }: WrittenGroup) => groups.find(({ id }) => id === within);
	for (let whole = outer(group); whole && whole !== group && !wholes.includes(whole); whole = outer(whole))
		wholes.push(whole);
	return wholes;
}
