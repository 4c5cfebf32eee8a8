/** Counts of reports together with the programmes that they are about. */
import { formatCount, type Noun } from './grammar.ts';

/** The review's nouns for its units; programmes only where it has them. */
export interface UnitNouns {
	report: Noun;
	programme?: Noun | undefined;
}

/** `20 reports, 19 programmes`; `20 reports` where the review has no programmes. */
export function formatUnits(
	{ reports, programmes }: { reports: number; programmes: number },
	nouns: UnitNouns,
): string {
	const reportText = formatCount(reports, nouns.report);
	return nouns.programme ? `${reportText}, ${formatCount(programmes, nouns.programme)}` : reportText;
}
