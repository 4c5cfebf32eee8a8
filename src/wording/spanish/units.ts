/** Counts of reports together with the programmes that they are about. */
import type * as english from '../units.ts';
import { formatCount } from './grammar.ts';

export type { UnitNouns } from '../units.ts';

/** `20 estudios, 19 programas`; `20 estudios` where the review has no programmes. */
export const formatUnits: typeof english.formatUnits = ({ reports, programmes }, nouns) => {
	const reportText = formatCount(reports, nouns.report);
	return nouns.programme ? `${reportText}, ${formatCount(programmes, nouns.programme)}` : reportText;
};
