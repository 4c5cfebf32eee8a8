/** What the places of a review's text come to, as text for those who write claims. */
import type { CoverageEntry, CoverageResult, PlaceCount } from '../claims/cover-places.ts';
import type { TextPlace } from '../claims/text-places.ts';
import type { Coverage } from '../schema/coverage.ts';
import { countOf } from './words.ts';

/** Whether every place is covered, every entry fits one, each says what stands there, and the kept counts are these. */
export function isCovered({ open, idle, other, counts }: CoverageResult, coverage: Pick<Coverage, 'counted'>): boolean {
	return open.length + idle.length + other.length === 0 && isKept(counts, coverage);
}

/** All places with their claims or reasons, and then what is left to do, without a line break at the end. */
export function formatCoverage(result: CoverageResult, coverage: Pick<Coverage, 'counted'>): string {
	const { places, open, idle, other, counts } = result;
	const parts = [
		...places.map(({ place, entry }) => `${formatPlaceOfText(place)}: ${formatCover(entry)}`),
		...section('Places that nothing covers', open.map(formatPlaceOfText)),
		...section('Entries that cover no place', idle.map(formatEntry)),
		...section(
			'Entries at whose place something else stands',
			other.map(({ entry, place }) => `${formatEntry(entry)}: the text has "${place.found}".`),
		),
		'',
		...counts.map(
			({ kind, places: all, claimed }) => `${kind}: ${countOf(all, 'place')}, ${claimed} covered by claims`,
		),
		...(isKept(counts, coverage) ? [] : ['', 'Keep this result in coverage.yaml:', formatCounts(counts)]),
	];
	return parts.join('\n');
}

/** The places that nothing covers, as entries to fill in. */
export function formatOpenEntries({ open }: CoverageResult): string {
	return open
		.map(
			({ section: id = '', paragraph, kind, ordinal, found }) =>
				`  - { section: ${id}, paragraph: ${paragraph}, kind: ${kind}, ordinal: ${ordinal}, found: ${JSON.stringify(found)}, reason:  }`,
		)
		.join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', `${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
}

function formatPlaceOfText({ section: id, heading, paragraph, kind, ordinal, found }: TextPlace): string {
	const place = id ?? (heading === '' ? 'before the first heading' : `under "${heading}", which is no section`);
	return `${place}, paragraph ${paragraph}, ${kind} ${ordinal} "${found}"`;
}

function formatCover(entry: CoverageEntry | undefined): string {
	return entry?.claims?.join(', ') ?? entry?.reason ?? 'nothing';
}

function formatEntry({ section: id, paragraph, kind, ordinal, found }: CoverageEntry): string {
	const run = (word: string, numbers: CoverageEntry['paragraph']) =>
		numbers === undefined
			? []
			: [`${word} ${typeof numbers === 'number' ? numbers : `${numbers.from} to ${numbers.to}`}`];
	return [
		id,
		...run('paragraph', paragraph),
		kind,
		...run('ordinal', ordinal),
		...(found === undefined ? [] : [`"${found}"`]),
	].join(', ');
}

function isKept(counts: readonly PlaceCount[], { counted }: Pick<Coverage, 'counted'>): boolean {
	return counts.every(({ kind, places, claimed }) => {
		const count = counted?.[kind];
		return count?.places === places && count.claimed === claimed;
	});
}

function formatCounts(counts: readonly PlaceCount[]): string {
	return `counted: { ${counts.map(({ kind, places, claimed }) => `${kind}: { places: ${places}, claimed: ${claimed} }`).join(', ')} }`;
}
