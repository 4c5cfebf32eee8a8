/** Words for the log of two readings of a review: how far they agreed on its statements. */
import { formatCount, formatList, formatNumber, withStop } from './grammar.ts';
import { english } from './language.ts';

/** What was compared, and in how much of it both readings were the same. */
interface Agreed {
	pairs: number;
	agreed: number;
}

export const claimAgreementWording = /* @__PURE__ */ english({
	heading: 'How the statements of the review were read',
	agreement: ({ listing, condition, verdict }: { listing: Agreed; condition: Agreed; verdict: Agreed }) =>
		`Of ${formatCount(listing.pairs, { one: 'statement', many: 'statements' })} that one or both readings listed, both listed ${share(listing)}. On how a statement is recomputed they agreed in ${share(condition)} of ${formatNumber(condition.pairs)}, on its verdict in ${share(verdict)} of ${formatNumber(verdict.pairs)}.`,
	bySoftware: (readers: readonly string[]) =>
		`This is per cent agreement between two passes of software, ${formatList(readers)}. It is not corrected for chance, and it is not inter-rater reliability between people.`,
	byPeople: (readers: readonly string[]) =>
		`This is per cent agreement between ${formatList(readers)}, and is not corrected for chance.`,
	software: (name: string) => `${name} (software)`,
	/** Stands on the page of a claim above where they differed. */
	differed: 'Where two readings of the review differed',
	/** Stands before the reasons, each with its number. */
	leftOut: (count: number) =>
		formatCount(count, { one: 'listed statement became no claim:', many: 'listed statements became no claims:' }),
	/** A reason is a sentence. */
	forReason: (reason: string, count: number) => `${reason.replace(/\.$/, '')} (${formatNumber(count)}).`,
	on: {
		listing: 'Whether it can be compared',
		condition: 'How it is recomputed',
		verdict: 'The verdict, by hand',
	},
	readings: (first: string, second: string) => `First: ${withStop(first)} Second: ${withStop(second)}`,
	/** Conditions, and those of the group among which they count. */
	among: (conditions: string, group: string) => `${conditions} (among: ${group})`,
	stands: {
		first: 'The first stands.',
		second: 'The second stands.',
		both: 'Both stand.',
		neither: 'Neither stands.',
	},
	computed: 'The verdict of the site is computed.',
});

/** "251 (83.7%)"; a dash in place of the share if nothing was compared. */
function share({ pairs, agreed }: Agreed): string {
	const percent = pairs === 0 ? '–' : `${formatNumber(Math.round((1000 * agreed) / pairs) / 10)}%`;
	return `${formatNumber(agreed)} (${percent})`;
}
