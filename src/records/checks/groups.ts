/**
 * Checks that groups of participants fit into the group that they are part of. A part is not larger than its whole.
 * Parts on one basis that share nobody are together not more than the whole, and parts that plainly divide the whole
 * are not less. A note does not exempt a number. Exempt are numbers that are `approximate` or in `doubt`, and of groups
 * that overlap all but the largest.
 *
 *     49, of whom 9                                → fits
 *     49, of whom 29 and 32 answered               → 61 of 49, unless one says that it overlaps the other
 *     120, of whom some, of whom 150               → 150 of 120
 *     120 of all, 60 grown-ups and 58 children     → two are missing
 */
import type { VariableRecord } from '../../schema/variable.ts';
import { ownsCodes, traitsOf } from '../../schema/variable-kind.ts';
import { findMisfits, type GroupMisfit } from '../group-bounds.ts';
import { variablesOf } from '../material.ts';
import { fieldAt } from '../raw.ts';
import { codesIn, expandRawValue } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { formatWords, numberWord } from '../words.ts';
import { formatBounds, type WrittenGroup, writtenGroups } from '../written-groups.ts';

export const checkGroups = ruleOfRecords(function* (source, surroundings) {
	const variables = variablesOf(surroundings, 'participants');
	const groups = writtenGroups(source);
	if (!groups.some(({ within }) => within !== undefined)) return;
	for (const misfit of findMisfits(groups, (whole, parts) =>
		variables.some((variable) => isDivided(whole, parts, variable)),
	)) {
		// If the upper end of a part is too high, the problem is at the part; otherwise at the whole.
		const [part = misfit.whole] = misfit.what === 'wider' ? misfit.parts : [];
		yield {
			kind: 'groups-do-not-add-up',
			source,
			path: ['participants', part.i, 'count'],
			target: 'key',
			found: fieldAt(part.entry, 'count'),
			message: wordMisfit(misfit),
			hint: `Correct the number. To keep both, give the one that may be off "approximate: true" or a doubt.${
				misfit.what === 'more' ? ' If the groups share people, say so with overlaps.' : ''
			}`,
		};
	}
});

function wordMisfit({ what, whole, parts, amounts, isOfDistinct }: GroupMisfit<WrittenGroup>): string {
	const first = `participants.${whole.id} is ${formatBounds(whole)}, but `;
	if (what === 'larger') {
		const each = parts.map((part) => `${part.id}, which is part of it, is ${formatBounds(part)}`);
		return `${first}${formatWords(each)}.`;
	}
	if (what === 'wider') {
		const [part = whole] = parts;
		return `participants.${part.id} is ${formatBounds(part)}, but ${whole.id}, of which it is part, is ${formatBounds(whole)}.`;
	}
	const end = what === 'less' ? 'most' : 'least';
	const isExact = parts.every(({ least, most }) => least === most);
	const total = amounts.reduce((sum, amount) => sum + amount, 0);
	const remark = isOfDistinct ? '; of groups that overlap only the largest' : '';
	return `${first}the ${numberWord(parts.length)} groups within it add up to ${isExact ? '' : `at ${end} `}${total} (${amounts.join(' + ')}${remark}).`;
}

/**
 * Whether parts divide the whole by a variable. Either its codes are shared out among them, none twice (first and
 * second year into first, and second); or each part has one code, different from that of the whole (pupils and teachers
 * into pupils, and teachers).
 */
function isDivided(whole: WrittenGroup, parts: readonly WrittenGroup[], variable: VariableRecord): boolean {
	const codesOf = ({ entry }: WrittenGroup) => codesIn(expandRawValue(fieldAt(entry, variable.id)));
	const all = codesOf(whole);
	const codesByPart = parts.map(codesOf);
	const flat = codesByPart.flat();
	if (all.length === 0 || codesByPart.some((codes) => codes.length === 0) || new Set(flat).size < flat.length)
		return false;
	if (!ownsCodes(variable)) return false;
	if (!traitsOf(variable).isSeveral) return !flat.some((code) => all.includes(code));
	return flat.length === all.length && all.every((code) => flat.includes(code));
}
