/** Reports, and the programmes that they are about, counted together. */
import { formatCount, type Noun } from './grammar.ts';

/** What a review calls its units; programmes only where it has them. */
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
