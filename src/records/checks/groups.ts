/**
 * Groups of participants that are part of another add up. Two things can be said: parts that were
 * counted on the same basis are together not more than the whole; and where they plainly divide it,
 * they are not less. Nothing is said of approximate numbers, of groups that were counted on another
 * basis or overlap, and where a note or a doubt of the whole says why they differ.
 */
import type { VariableRecord } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { type Material, variablesOf } from '../material.ts';
import { fieldAt, listAt, numberAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { numberWord } from '../words.ts';
import { codesIn, expandWritten } from '../written.ts';

interface Group {
	entry: unknown;
	id: string;
	i: number;
	basis: string | undefined;
	/** Least and most people; undefined where there is no count, or an approximate one. */
	extent: readonly [number, number] | undefined;
}

export function* checkGroups(material: Material): Iterable<Problem> {
	for (const source of material.studies) {
		const groups = groupsOf(source);
		for (const whole of groups) {
			const parts = groups.filter(({ entry, id }) => id !== whole.id && textAt(entry, 'within') === whole.id);
			if (parts.length > 0 && whole.extent && !isExplained(whole))
				yield* checkWhole(source, whole, whole.extent, parts, material);
		}
	}
}

function groupsOf({ data }: SourceFile): Group[] {
	return [...listAt(data, 'participants').entries()].flatMap(([i, entry]) => {
		const id = textAt(entry, 'id');
		if (id === undefined) return [];
		const count = expandWritten(fieldAt(entry, 'count'));
		const value = numberAt(count, 'value');
		const min = value ?? numberAt(count, 'min');
		const max = value ?? numberAt(count, 'max');
		// A number that is none is told by itself.
		const isCount = [min, max].every((end) => end === undefined || (Number.isInteger(end) && end >= 0));
		const isExact = isCount && count.approximate !== true && (min !== undefined || max !== undefined);
		const extent = isExact ? ([min ?? 0, max ?? Number.POSITIVE_INFINITY] as const) : undefined;
		return [{ entry, id, i, basis: textAt(entry, 'basis'), extent }];
	});
}

function isExplained({ entry }: Group): boolean {
	return ['note', 'doubt'].some((key) => textAt(entry, key) ?? textAt(entry, 'count', key));
}

const remedy = (id: string) => `Correct the number, or keep them and say in a note of ${id} why they differ.`;

function* checkWhole(
	source: SourceFile,
	whole: Group,
	[least, most]: readonly [number, number],
	parts: readonly Group[],
	material: Material,
): Iterable<Problem> {
	const place = {
		kind: 'groups-do-not-add-up',
		source,
		path: ['participants', whole.i, 'count'],
		target: 'key',
		found: fieldAt(whole.entry, 'count'),
		hint: remedy(whole.id),
	} as const;
	const larger = parts.find(({ extent }) => extent && extent[0] > most);
	if (larger) {
		yield {
			...place,
			message: `participants.${whole.id} is ${most}, but ${larger.id}, which is part of it, is ${larger.extent?.[0]}.`,
		};
		return;
	}
	// Of parts that overlap, those that say so are left out: nobody is counted twice.
	const alike = parts.filter(
		({ basis, entry }) => basis !== undefined && basis === whole.basis && textAt(entry, 'overlaps') === undefined,
	);
	const known = alike.flatMap(({ extent }) => (extent ? [extent] : []));
	if (known.length < 2) return;
	const sum = known.reduce((total, [low]) => total + low, 0);
	const added = `the ${numberWord(known.length)} groups within it add up to ${sum} (${known.map(([low]) => low).join(' + ')})`;
	const isExact = least === most && known.length === parts.length && known.every(([low, high]) => low === high);
	const isShort = () =>
		sum < least && variablesOf(material, 'participants').some((variable) => isDivided(whole, parts, variable));
	if (sum > most || (isExact && isShort()))
		yield { ...place, message: `participants.${whole.id} is ${most}, but ${added}.` };
}

/**
 * Whether parts divide the whole by a variable: its codes are shared out among them, none twice
 * (first and second year into first, and second); or each part has a code of its own, other than
 * that of the whole (pupils and teachers into pupils, and teachers).
 */
function isDivided(whole: Group, parts: readonly Group[], { id, kind }: VariableRecord): boolean {
	const codesOf = ({ entry }: Group) => codesIn(expandWritten(fieldAt(entry, id)));
	const all = codesOf(whole);
	const shared = parts.map(codesOf);
	const flat = shared.flat();
	if (all.length === 0 || shared.some((codes) => codes.length === 0) || new Set(flat).size < flat.length) return false;
	if (kind === 'code') return !flat.some((code) => all.includes(code));
	return kind === 'codes' && flat.length === all.length && all.every((code) => flat.includes(code));
}
