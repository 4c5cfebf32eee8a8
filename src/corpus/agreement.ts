/** How often two independent chartings agreed: percentage agreement, by variable. */
import type { Corpus, Variable } from './corpus.ts';

export interface Agreement {
	variable: Variable;
	/** Pairs of readings that were compared. */
	pairs: number;
	agreed: number;
	/** Cohen's kappa, if the log has it: of variables with one code. */
	kappa?: number | 'not-defined' | undefined;
	/** The mean Jaccard index, if the log has it: of variables with several codes. */
	jaccard?: number | undefined;
}

/** Agreement by variable, in the codebook's order; an empty array if nothing was compared. Not corrected for chance. */
export function agreements({ charting, variablesById }: Corpus): readonly Agreement[] {
	if (!charting) return [];
	const differences = new Map<string, number>();
	for (const { variable } of charting.differences)
		if (variable !== undefined) differences.set(variable, (differences.get(variable) ?? 0) + 1);
	return charting.compared
		.flatMap(({ variable: id, pairs, kappa, jaccard }) => {
			const variable = variablesById.get(id);
			return variable ? [{ variable, pairs, agreed: pairs - (differences.get(id) ?? 0), kappa, jaccard }] : [];
		})
		.sort((a, b) => a.variable.order - b.variable.order);
}

/** Agreement over all variables; zero pairs if nothing was compared. */
export function totalAgreement(corpus: Corpus): { pairs: number; agreed: number } {
	return agreements(corpus).reduce(
		(total, { pairs, agreed }) => ({ pairs: total.pairs + pairs, agreed: total.agreed + agreed }),
		{
			pairs: 0,
			agreed: 0,
		},
	);
}
