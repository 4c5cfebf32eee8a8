/** What the explorer says about full records, which it fetches when it needs them. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const recordsWording = /* @__PURE__ */ english({
	failed: 'The records could not be fetched',
	tooMany: ({ needed, most, report }: { needed: number; most: number; report: Noun }) =>
		`This needs the whole records of ${formatCount(needed, report)}, more than a page can hold. Filter until at most ${formatNumber(most)} are left; the list and the table show all of them now.`,
	fetching: (count: number, report: Noun) => `Fetching the whole records of ${formatCount(count, report)} …`,
	needsFile: (bytes: number) => `This needs whole records, ${formatMegabytes(bytes)} before compression.`,
	fetch: 'Fetch the records',
});

/** `24.5 MB`. */
export function formatMegabytes(bytes: number): string {
	return `${formatNumber(bytes / 1e6)} MB`;
}
