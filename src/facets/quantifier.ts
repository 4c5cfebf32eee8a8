/** Of how many of how many a sentence with "all", "most" or "few" speaks, and how many of them by a value in doubt. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { parseAddress } from './address.ts';
import { has, rowsOf } from './bitset.ts';
import { indexOf } from './build-index.ts';
import { countUnits } from './count.ts';
import { countFirm, type FirmCount } from './firm-count.ts';
import { select, selectEntries } from './select.ts';
import type { Selection, Unit } from './selection.ts';

/** What a sentence can count: `finding` counts the single findings that meet what is asked. */
export type QuantifiedUnit = Unit | 'finding';

/** Words of quantity as components of prose, and when each is true of a count and its total; never of a total of none. */
export const quantifiers = {
	All: (count, total) => total > 0 && count === total,
	/** More than half. */
	Most: (count, total) => count * 2 > total,
	/** Some, and a quarter at most. */
	Few: (count, total) => count > 0 && count * 4 <= total,
} as const satisfies Record<string, (count: number, total: number) => boolean>;

export type Quantifier = keyof typeof quantifiers;

/** What prose says: so many of those `among` are `of`. Both are selections, as an address has them. */
export interface Claim {
	quantifier: Quantifier;
	of: string;
	/** Empty for all. */
	among: string;
	unit: QuantifiedUnit;
}

export interface ClaimCount extends FirmCount {
	/** What is asked of both, for a link. */
	selection: Selection;
	/** Of how many. */
	total: number;
	isTrue: boolean;
	/** Whether it still is true where none in doubt counts. */
	isFirm: boolean;
}

/** Counts a claim. No variable may be asked for in both of its selections: see `askedTwice`. */
export function countClaim(corpus: CodedCorpus, claim: Claim): ClaimCount {
	const { unit } = claim;
	const among = selectionOf(corpus, claim.among, unit);
	const selection = selectionOf(corpus, [claim.among, claim.of].filter(Boolean).join('&'), unit);
	const index = indexOf(corpus);
	const total = unit === 'finding' ? countFindings(corpus, among) : countUnits(index, select(index, among), unit);
	const { count, inDoubt } = unit === 'finding' ? countFirmFindings(corpus, selection) : countFirm(corpus, selection);
	const holds = quantifiers[claim.quantifier];
	return { selection, count, inDoubt, total, isTrue: holds(count, total), isFirm: holds(count - inDoubt, total) };
}

/** What both selections of a claim ask for: joined, it would mean "or", and count more than is meant. */
export function askedTwice(corpus: CodedCorpus, { of, among }: Pick<Claim, 'of' | 'among'>): readonly string[] {
	const asked = (text: string) => {
		const { clauses, ids } = parseAddress(corpus, text).selection;
		return [...clauses.map(({ variable }) => variable), ...(ids.length > 0 ? ['id'] : [])];
	};
	const others = new Set(asked(among));
	return asked(of).filter((name) => others.has(name));
}

function countFirmFindings(corpus: CodedCorpus, selection: Selection): FirmCount {
	const count = countFindings(corpus, selection);
	return { count, inDoubt: count - countFindings(firmCorpus(corpus), selection) };
}

/** Findings of the selection's studies that meet what it asks of one finding; all of theirs where it asks nothing. */
function countFindings(corpus: CodedCorpus, selection: Selection): number {
	const index = indexOf(corpus);
	const studies = select(index, selection);
	const studyOf = index.lists.get('findings')?.studyOf ?? [];
	const found = selectEntries(index, selection, 'findings');
	const rows = found ? [...rowsOf(found)] : [...studyOf.keys()];
	// A list that is absent as a whole takes one row, which is no finding.
	const isFinding = (study: number) => has(studies, study) && !index.absent.findings?.[study];
	return rows.filter((row) => isFinding(studyOf[row] as number)).length;
}

function selectionOf(corpus: CodedCorpus, text: string, unit: QuantifiedUnit): Selection {
	const { selection } = parseAddress(corpus, text);
	return { ...selection, unit: unit === 'finding' ? 'report' : unit };
}
