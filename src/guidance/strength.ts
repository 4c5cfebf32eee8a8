/**
 * Describes how much evidence there is for a statement: how many reports and programmes, with which designs and
 * measures, and about whom. A scoping review does not appraise (Peters et al. 2020, JBI Manual, chapter 11), so nothing
 * is scored or ranked.
 */
import { codesOfStudy } from '../corpus/codes.ts';
import { type Corpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { codeLabel } from '../corpus/label.ts';
import type { Bitset } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { countUnits } from '../facets/count.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { studiesIn } from '../facets/select.ts';
import type { Unit } from '../facets/selection.ts';
import { isAnswer } from '../schema/state.ts';

export interface StrengthRow {
	variable: Variable;
	/** Codes that some of the studies have, with the number of these studies and how many of them are in doubt; the most frequent code first. */
	codes: readonly { code: string; label: string; count: number; inDoubt: number }[];
	/** How many studies the variable is not known for. Studies to which the question does not apply are not counted. */
	silent: FirmCount;
	/** How many studies are in the set beyond doubt, and answer only by values in doubt: without these, they are silent too. */
	knownInDoubt: number;
}

export interface Strength {
	reports: FirmCount;
	programmes: FirmCount;
	rows: readonly StrengthRow[];
}

/**
 * The strength of the evidence from the studies of `ids`. Rows are the variables that the review names under `strength`,
 * in its order; empty if it names none. `firm` are the studies of `ids` that are included beyond doubt: everything
 * counted of the others is in doubt too.
 */
export function strengthOf(corpus: Corpus, ids: Bitset, firm: Bitset): Strength {
	const studies = studiesIn(corpus, ids);
	const index = indexOf(corpus);
	const firmById = new Map(studiesIn(firmCorpus(corpus), firm).map((study) => [study.id, study]));
	const rows = (corpus.review.strength ?? []).map((id): StrengthRow => {
		const variable = variableOf(corpus, id);
		const counts = new Map<string, FirmCount>();
		const silent = { count: 0, inDoubt: 0 };
		let knownInDoubt = 0;
		for (const study of studies) {
			const codes = codesOfStudy(study, variable);
			const answers = codes.filter(isAnswer);
			const firmStudy = firmById.get(study.id);
			const firmCodes = firmStudy ? codesOfStudy(firmStudy, variable) : [];
			if (answers.length === 0 && !codes.includes('not-applicable')) {
				silent.count++;
				if (!firmStudy || firmCodes.length < codes.length) silent.inDoubt++;
			}
			if (answers.length > 0 && firmStudy && !firmCodes.some(isAnswer)) knownInDoubt++;
			for (const code of answers) {
				const { count, inDoubt } = counts.get(code) ?? { count: 0, inDoubt: 0 };
				counts.set(code, { count: count + 1, inDoubt: firmCodes.includes(code) ? inDoubt : inDoubt + 1 });
			}
		}
		const codes = [...counts]
			.map(([code, unitCounts]) => ({ code, label: codeLabel(variable, code), ...unitCounts }))
			.sort((a, b) => b.count - a.count);
		return { variable, codes, silent, knownInDoubt };
	});
	const countIn = (unit: Unit): FirmCount => {
		const count = countUnits(index, ids, unit);
		return { count, inDoubt: count - countUnits(index, firm, unit) };
	};
	return { reports: countIn('report'), programmes: countIn('programme'), rows };
}
