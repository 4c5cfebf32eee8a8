/** What the site says about which people verified records, values and entries. */
import { formatCount, formatNumber, formatShare, type Noun } from './grammar.ts';
import { english } from './language.ts';

/** How many of some things people have verified. */
interface Share {
	verified: number;
	all: number;
}

interface Statement {
	by: string;
	date: string;
	against: string;
	changed?: true | undefined;
}

export const verificationWording = /* @__PURE__ */ english({
	/** Whether people have verified the records: none of them, some, or all. */
	records: ({ verified, all }: Share, isAnything: boolean) =>
		verified === 0
			? isAnything
				? 'People have verified some values, and no whole record yet.'
				: 'No person has verified the records yet.'
			: verified === all
				? 'People have verified all records.'
				: `People have verified ${formatShare(verified, all)} records; no person has verified the others yet.`,
	/** That the team says so of all records, without saying who and when. */
	claimed: 'A person has verified the records.',
	/** A verification, as a sentence. */
	statement: ({ by, date, against, changed }: Statement) =>
		`Verified by ${by} on ${date} against ${formatAgainst(against)}${changed ? ', and changed since' : ''}.`,
	table: 'What people have verified',
	what: 'What',
	verified: 'Verified',
	of: 'Of',
	share: 'Share',
	recordRow: ({ many }: Noun) => `Records of ${many}`,
	valueRow: 'Values of studies',
	/** Of one record: how many of its values and entries people have verified. */
	partly: (values: Share, entries: Share) =>
		`People have verified ${formatNumber(values.verified)} of ${formatCount(values.all, { one: 'value', many: 'values' })} of this record${entries.all === 0 ? '' : ` and ${formatNumber(entries.verified)} of ${formatCount(entries.all, { one: 'entry of its lists', many: 'entries of its lists' })}`}.`,
	none: 'No person has verified this record yet.',
	whole: 'People have verified every value of this record.',
});

const sources: Readonly<Record<string, string>> = { paper: 'the paper', review: 'the review' };

/** `the paper` and `the review` for the two usual words; other words as they are. */
function formatAgainst(against: string): string {
	return Object.hasOwn(sources, against) ? (sources[against] ?? against) : against;
}
