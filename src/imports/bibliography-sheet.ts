/** A table made of bibliographies, for an import that has no other: a row is a reference. */
import path from 'node:path';
import { type BibliographyItem, parseDoi } from './citation.ts';
import { foldText } from './fold.ts';
import { typeLabels } from './reference-types.ts';
import type { Sheet } from './sheet.ts';

/** What a reference says beside its citation, as columns. */
const columns: readonly [column: string, of: (item: BibliographyItem) => readonly (string | undefined)[]][] = [
	['Reference key', ({ key }) => [key]],
	['Title', ({ citation }) => [citation.title]],
	['Type', ({ citation: { type } }) => [type && (typeLabels.get(type) ?? type.replace('-', ' '))]],
	['Language', ({ citation }) => [citation.language].map((text) => (typeof text === 'string' ? text : undefined))],
	['Database', ({ others }) => others.DB ?? []],
	[
		'Keywords',
		({ citation, others }) => [
			...(others.KW ?? []),
			...(others.MH ?? []),
			...(typeof citation.keyword === 'string'
				? citation.keyword.split(citation.keyword.includes(';') ? /;\s*/ : /,\s*/)
				: []),
		],
	],
];

/** Undefined without any reference. Keys that stand more than once get their file or a number. */
export function bibliographySheet(
	items: readonly BibliographyItem[],
): { sheet: Sheet; keyed: readonly BibliographyItem[] } | undefined {
	const [first] = items;
	if (!first) return undefined;
	const keysInUse = new Set<string>();
	const { single, notes } = singleItems(items);
	const keyed = single.map((item) => {
		let key = item.key;
		for (let number = 2; keysInUse.has(key); number++) key = `${item.key} (${number})`;
		keysInUse.add(key);
		return { ...item, key };
	});
	const ownColumns = columns.filter(
		([column, of]) => column === 'Reference key' || keyed.some((item) => of(item).some(Boolean)),
	);
	const rows = keyed.map((item) => ({
		line: item.line,
		cells: ownColumns.map(([, of]) => {
			const values = [...new Set(of(item).flatMap((value) => value?.trim() || []))];
			return values.length > 1 ? values.map((value) => value.replaceAll(';', ',')).join('; ') : (values[0] ?? '');
		}),
	}));
	return {
		keyed,
		sheet: {
			file: first.file,
			name: 'references',
			isBibliography: true,
			header: ownColumns.map(([column]) => column),
			rows,
			notes: ['No table was given, so each reference is a record.', ...notes],
		},
	};
}

const placeOf = ({ file, line }: BibliographyItem) => `${path.basename(file)}:${line}`;

const yearOf = ({ citation: { issued } }: BibliographyItem) => /\d{4}/.exec(String(issued))?.[0];

/** Which year the record has, where the same report has another in another place, as a sentence behind others; empty otherwise. */
function otherYears(best: BibliographyItem, others: readonly BibliographyItem[]): string {
	const otherYears = others.filter((item) => yearOf(item) !== undefined && yearOf(item) !== yearOf(best));
	return otherYears.length === 0
		? ''
		: ` Its year is ${yearOf(best) ?? 'not given'} there, and ${otherYears.map((item) => `${yearOf(item)} in ${placeOf(item)}`).join(', ')}; the first is taken.`;
}

/** References that have the same title and the same DOI, or none, are one. Of each the one with the most fields is taken. */
function singleItems(items: readonly BibliographyItem[]): {
	single: readonly BibliographyItem[];
	notes: readonly string[];
} {
	const notes: string[] = [];
	const nameOf = ({ citation: { title, DOI, issued }, file, line }: BibliographyItem) =>
		title === undefined
			? `${file}:${line}`
			: `${foldText(title)} ${(typeof DOI === 'string' ? parseDoi(DOI) : undefined)?.toLowerCase() ?? issued}`;
	const single = [...Map.groupBy(items, nameOf).values()].flatMap((alike) => {
		const [best] = [...alike].sort((a, b) => Object.keys(b.citation).length - Object.keys(a.citation).length);
		const others = alike.filter((item) => item !== best);
		if (best && others.length > 0)
			notes.push(
				`"${best.citation.title}" (${placeOf(best)}) stands in ${others.map(placeOf).join(' and ')} too; it is one record.${otherYears(best, others)}`,
			);
		return best ?? [];
	});
	return { single, notes };
}
