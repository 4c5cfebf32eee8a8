/** Counts what a sentence with "all", "most" or "few" claims: how many of how many, and how many of these by a value in doubt. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { has, rowsOf } from './bitset.ts';
import { indexOf } from './build-index.ts';
import { countUnits } from './count.ts';
import { countFirm, type FirmCount } from './firm-count.ts';
import { parseAddress } from './parse-address.ts';
import { select, selectEntries } from './select.ts';
import type { Selection, Unit } from './selection.ts';

/** What a sentence can count. `finding` counts the single findings that meet the conditions. */
export type QuantifiedUnit = Unit | 'finding';

/** For each component of prose with a word of quantity, whether the word is true of a count and its total. Never true for a total of 0. */
export const quantifiers = {
	All: (count, total) => total > 0 && count === total,
	/** More than half. */
	Most: (count, total) => count * 2 > total,
	/** At least one, and at most a quarter. */
	Few: (count, total) => count > 0 && count * 4 <= total,
} as const satisfies Record<string, (count: number, total: number) => boolean>;

export type Quantifier = keyof typeof quantifiers;

/**
 * The claim of a sentence: the quantity of units of the selection `among` that also meet the selection `of`. Both
 * selections have the form of an address after `?`.
 */
export interface QuantifiedSentence {
	quantifier: Quantifier;
	of: string;
	/** Empty for all units. */
	among: string;
	unit: QuantifiedUnit;
}

export interface QuantifiedCount extends FirmCount {
	/** The conditions of both selections together, for a link. */
	selection: Selection;
	/** How many units meet `among`. */
	total: number;
	isTrue: boolean;
	/** Whether it is still true without the units in doubt. */
	isFirm: boolean;
}

/** Counts the units of a claim. Its two selections must not have conditions on the same variable: see `askedTwice`. */
export function countQuantified(corpus: CodedCorpus, claim: QuantifiedSentence): QuantifiedCount {
	const { unit } = claim;
	const among = selectionOf(corpus, claim.among, unit);
	const selection = selectionOf(corpus, [claim.among, claim.of].filter(Boolean).join('&'), unit);
	const index = indexOf(corpus);
	const total =
		unit === 'finding' ? countSelectedFindings(corpus, among) : countUnits(index, select(index, among), unit);
	const { count, inDoubt } = unit === 'finding' ? countFirmFindings(corpus, selection) : countFirm(corpus, selection);
	const holds = quantifiers[claim.quantifier];
	return { selection, count, inDoubt, total, isTrue: holds(count, total), isFirm: holds(count - inDoubt, total) };
}

/**
 * The variables (and `id`) that both selections of a claim ask about. Joined into one address, these conditions would
 * mean "or", and the count would be too high.
 */
export function askedTwice(
	corpus: CodedCorpus,
	{ of, among }: Pick<QuantifiedSentence, 'of' | 'among'>,
): readonly string[] {
	const variablesIn = (text: string) => {
		const { clauses, ids } = parseAddress(corpus, text).selection;
		return [...clauses.map(({ variable }) => variable), ...(ids.length > 0 ? ['id'] : [])];
	};
	const others = new Set(variablesIn(among));
	return variablesIn(of).filter((name) => others.has(name));
}

function countFirmFindings(corpus: CodedCorpus, selection: Selection): FirmCount {
	const count = countSelectedFindings(corpus, selection);
	return { count, inDoubt: count - countSelectedFindings(firmCorpus(corpus), selection) };
}

/** How many findings of the selection's studies meet its conditions on one finding; all of their findings if it has none. */
export function countSelectedFindings(corpus: CodedCorpus, selection: Selection): number {
	const index = indexOf(corpus);
	const studies = select(index, selection);
	const studyOf = index.lists.get('findings')?.studyOf ?? [];
	const entries = selectEntries(index, selection, 'findings');
	const rows = entries ? [...rowsOf(entries)] : [...studyOf.keys()];
	// A list that is absent as a whole takes one row, which is not a finding.
	const isFinding = (study: number) => has(studies, study) && !index.absent.findings?.[study];
	return rows.filter((row) => isFinding(studyOf[row] as number)).length;
}

function selectionOf(corpus: CodedCorpus, text: string, unit: QuantifiedUnit): Selection {
	const { selection } = parseAddress(corpus, text);
	return { ...selection, unit: unit === 'finding' ? 'report' : unit };
}
