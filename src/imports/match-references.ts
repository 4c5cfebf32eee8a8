/** Finds the reference of each record in bibliographies: by DOI, by PMID, then by title and year. Doubts stay doubts. */
import { countOf } from '../records/words.ts';
import type { BuiltRecord } from './build-records.ts';
import { type BibliographyItem, type CitationDraft, parseDoi } from './citation.ts';
import { foldText } from './fold.ts';

export interface Matching {
	/** By the key of the record. */
	items: ReadonlyMap<string, { item: BibliographyItem; by: 'map' | 'key' | 'DOI' | 'PMID' | 'title' }>;
	/** Records with a reference that may be theirs: a person decides. */
	doubts: readonly string[];
	/** Items that belong to no record. */
	unused: readonly BibliographyItem[];
}

/** The last letters of a title may be cut off, and its end may have a note in brackets. */
const titleOf = ({ title }: CitationDraft) => foldText((title ?? '').replace(/<[^>]+>/g, '').replace(/[{}]/g, ''));

const idsOf = ({ DOI, PMID, URL }: CitationDraft) => ({
	doi: [DOI, URL]
		.map((text) => (typeof text === 'string' ? parseDoi(text)?.toLowerCase() : undefined))
		.find((one) => one !== undefined),
	pmid: typeof PMID === 'string' ? /\d+/.exec(PMID)?.[0] : undefined,
});

/** The most years between two dates of one report: online first, then in an issue. */
const yearsApart = 1;

/** Records, and behind each its further reports as records of their own, so that each finds its reference. */
export const withFurtherReports = (records: readonly BuiltRecord[]): readonly BuiltRecord[] =>
	records.flatMap((record) => [
		record,
		...record.reports.map((report) => ({ ...record, ...report, isKeyed: false, reports: [] })),
	]);

/** The reference of each record, for those that have one beyond doubt. `ownChoices` are the choices of a person. */
export function matchReferences(
	records: readonly BuiltRecord[],
	bibliography: readonly BibliographyItem[],
	ownChoices: Readonly<Record<string, string>> = {},
): Matching {
	const items = new Map<string, { item: BibliographyItem; by: 'map' | 'key' | 'DOI' | 'PMID' | 'title' }>();
	const doubts: string[] = [];
	const indexBy = (key: (item: BibliographyItem) => string | undefined) =>
		Map.groupBy(bibliography, (item) => key(item) || '');
	const byDoi = indexBy(({ citation }) => idsOf(citation).doi);
	const byPmid = indexBy(({ citation }) => idsOf(citation).pmid);
	const byTitle = indexBy(({ citation }) => titleOf(citation));
	const byKey = indexBy(({ key }) => key);
	const byItemKey = (record: BuiltRecord) => (record.isKeyed ? byKey.get(record.key)?.[0] : undefined);
	const words = bibliography.map((item) => ({ item, words: wordsOf(item.citation) }));
	for (const record of records) {
		const { key, label, citation } = record;
		const choice = Object.hasOwn(ownChoices, key) ? ownChoices[key] : undefined;
		if (choice !== undefined) {
			const item = byKey.get(choice)?.[0];
			if (item) items.set(key, { item, by: 'map' });
			else if (choice !== '')
				doubts.push(`${label}: the map gives it the reference "${choice}", and no bibliography has that key.`);
			continue;
		}
		const itself = byItemKey(record);
		if (itself) {
			items.set(key, { item: itself, by: 'key' });
			continue;
		}
		const { doi, pmid } = idsOf(citation);
		const title = titleOf(citation);
		const reference = (doi && byDoi.get(doi)) || (pmid && byPmid.get(pmid)) || undefined;
		const [byId] = reference ?? [];
		if (byId) {
			items.set(key, { item: fullest(reference ?? []), by: doi && byDoi.has(doi) ? 'DOI' : 'PMID' });
			if (title !== '' && titleOf(byId.citation) !== '' && likeness(wordsOf(citation), wordsOf(byId.citation)) < 0.5)
				doubts.push(
					`${label}: its ${doi ? 'DOI' : 'PMID'} is that of "${byId.citation.title}", and the table says "${citation.title}".`,
				);
			continue;
		}
		const year = citation.issued ?? yearIn(label);
		const alike = title === '' ? [] : (byTitle.get(title) ?? []);
		const sameYear = alike.filter(
			({ citation: other }) =>
				year === undefined || other.issued === undefined || Math.abs(other.issued - year) <= yearsApart,
		);
		if (sameYear.length > 0 && isOneReport(sameYear)) {
			items.set(key, { item: fullest(sameYear), by: 'title' });
			continue;
		}
		if (alike.length > 0) {
			doubts.push(
				`${label} (${year ?? 'no year'}): the same title is in ${alike.map((item) => `${item.key} (${item.citation.issued ?? 'no year'})`).join(', ')}. If one of them is meant, write it under matches: { ${JSON.stringify(key)}: ${alike[0]?.key} }.`,
			);
			continue;
		}
		const own = wordsOf(citation);
		const near =
			own.size < 4 ? [] : words.filter(({ words: other }) => likeness(own, other) >= 0.8).map(({ item }) => item);
		if (near.length > 0)
			doubts.push(
				`${label}: "${citation.title}" is nearly the title of ${near
					.slice(0, 3)
					.map((item) => `${item.key} ("${item.citation.title}")`)
					.join(', ')}. If it is meant, write it under matches: { ${JSON.stringify(key)}: ${near[0]?.key} }.`,
			);
	}
	const itemsInUse = new Set([...items.values()].map(({ item }) => item));
	return { items, doubts, unused: bibliography.filter((item) => !itemsInUse.has(item)) };
}

const yearIn = (label: string) => Number(/\b(1[6-9]|20)\d\d\b/.exec(label)?.[0]) || undefined;

const wordsOf = (citation: CitationDraft): ReadonlySet<string> =>
	new Set(
		titleOf(citation)
			.split(' ')
			.filter((word) => word !== ''),
	);

/** The share of the words of two titles that both have, from 0 to 1 (Jaccard). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const both = [...a].filter((word) => b.has(word)).length;
	return both / Math.max(1, a.size + b.size - both);
}

/** Whether several items are one report that stands in several bibliographies: no two of their DOIs differ. */
function isOneReport(items: readonly BibliographyItem[]): boolean {
	return new Set(items.flatMap(({ citation }) => idsOf(citation).doi ?? [])).size <= 1;
}

const fullest = (items: readonly BibliographyItem[]): BibliographyItem =>
	items.reduce((a, b) => (Object.keys(b.citation).length > Object.keys(a.citation).length ? b : a));

/** Records that name the same report: by DOI, or by title and year. A person decides if they are one study or several. */
export function sameReports(records: readonly BuiltRecord[]): readonly string[] {
	const nameOf = ({ citation, label }: BuiltRecord) => {
		const title = titleOf(citation);
		return idsOf(citation).doi ?? (title === '' ? '' : `${title} ${citation.issued ?? yearIn(label) ?? ''}`);
	};
	const groups = [...Map.groupBy(records, nameOf)].filter(([name, alike]) => name !== '' && alike.length > 1);
	const places = groups.map(
		([name, alike]) =>
			`${alike.map(({ label, line }) => `${label} (line ${line})`).join(' and ')}: "${alike[0]?.citation.title ?? name}"`,
	);
	return places.length === 0
		? []
		: [
				`${countOf(places.length, 'report')} ${places.length === 1 ? 'is' : 'are'} named by several records. If they are one study, keep one row, or say "rows: several" in the map. ${places.join('; ')}.`,
			];
}
