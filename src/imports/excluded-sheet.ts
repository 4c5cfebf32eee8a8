/** A table of the full texts that were read and excluded, each with its reason, as the file excluded.yaml. */
import { isBlank } from '../schema/characters.ts';
import { stateOfCell } from './cell-value.ts';
import { parseDoi } from './citation.ts';
import { cleanText } from './clean-text.ts';
import { formatYaml } from './content-files.ts';
import { foldText } from './fold.ts';
import { codeId } from './free-names.ts';
import { guessField } from './guess-reference.ts';
import type { ImportMap, MapColumn, MapFile } from './import-map.ts';
import { addTo, countColumn, type Ledger } from './ledger.ts';
import { type Profile, profilesOf } from './profile.ts';
import type { Sheet } from './sheet.ts';

/** The name of the file in the folder of a review. */
export const excludedName = 'excluded.yaml';

const saysExclusion =
	/\bexclu(ded|sion)\b|\bausschluss(grund|grunde)?\b|\bausgeschlossen\b|\bexclusion\b|\bexclu(e|s|es)?\b|\bexclusao\b|\bexcluid[oa]s?\b/;
const namesReason =
	/\b(reasons?|why|grund|grunde|begrundung|ausschlussgrund|ausschlussgrunde|motif|raisons?|motivos?|razon(es)?|razao|razoes|causa)\b/;
const namesNote = /^(notes?|comments?|remarks?|bemerkung(en)?|anmerkung(en)?|commentaires?|observacion(es)?)$/;

/** The column of reasons in a table of excluded reports: its header, or the name of the table, speaks of exclusion. */
function reasonColumn(sheet: Sheet, profiles: readonly Profile[]): Profile | undefined {
	const isOfExcluded = saysExclusion.test(foldText(sheet.name.replace(/\.[a-z]+$/i, '').replaceAll(/[_#-]/g, ' ')));
	return profiles.find(({ name, filled }) => {
		const header = foldText(name);
		return filled > 0 && namesReason.test(header) && (isOfExcluded || saysExclusion.test(header));
	});
}

/** What the columns of a table of excluded reports become; undefined for any other table. */
export function excludedColumns(sheet: Sheet): MapColumn[] | undefined {
	const profiles = profilesOf(sheet);
	const reason = reasonColumn(sheet, profiles);
	if (!reason) return undefined;
	const takes = new Set<string>();
	const columns = profiles.map((profile): MapColumn => {
		const { name: column } = profile;
		if (profile === reason) return { column, take: 'reason', why: 'why the report was excluded' };
		if (profile.filled === 0) return { column, take: 'nothing', why: 'no row has a value here' };
		if (namesNote.test(foldText(column))) return { column, take: 'note', why: 'says more of the report' };
		const field = guessField(profile, sheet.rows.length);
		if (!field || takes.has(field.take))
			return { column, take: 'nothing', why: 'it is no part of the citation of an excluded report' };
		takes.add(field.take);
		return { column, take: field.take, why: field.why };
	});
	return takes.has('reference.title') || takes.has('label') || takes.has('reference.DOI') ? columns : undefined;
}

const longest = { reason: 120, citation: 600, note: 400 } as const;
const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** `Ahl, B. (2003). Olm ears. Olm Journal. https://doi.org/10.1000/x`, of what a row has. */
function citationOf(cellOf: (take: string) => string): string {
	const [label, title, doi] = [cellOf('label'), cellOf('reference.title'), parseDoi(cellOf('reference.DOI'))];
	const author = cellOf('reference.author') || label;
	const year = /\d{4}/.exec(cellOf('reference.issued'))?.[0];
	const who = year === undefined || author.includes(year) ? author : `${author} (${year})`;
	const sentences = [who, title, cellOf('reference.container-title')].filter((text) => text !== '');
	return [
		...sentences.map((text) => (/[.?!…]$/.test(text) ? text : `${text}.`)),
		...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
	].join(' ');
}

/** The file of the excluded reports of all tables that the map takes for such, and what a person should know; nothing without one. Counts their cells. */
export function excludedTexts(
	sheets: readonly Sheet[],
	map: ImportMap,
	ledger: Ledger,
): { text?: string; doubts: readonly string[] } {
	const ids = new Set<string>();
	const reasons = new Map<string, { id: string; label: string }>();
	const doubts: string[] = [];
	const reports = sheets.flatMap((sheet) => {
		const file = map.files.find((one) => one.file === sheet.name);
		return file?.rows === 'excluded' ? sheet.rows.map((row) => ({ sheet, file, row })) : [];
	});
	const entries = reports.flatMap(({ sheet, file, row }) => {
		const cells = cellsOf(sheet, file, row.cells, map, ledger);
		const citation = citationOf((take) => cells.get(take) ?? '');
		if (citation === '') {
			doubts.push(`${sheet.name}, line ${row.line}: names no report, and is left out.`);
			return [];
		}
		const whole = cells.get('reason') ?? '';
		const words = isBlank(whole) ? 'No reason given' : whole;
		const key = foldText(words);
		const reason = reasons.get(key) ?? { id: codeId(words, ids), label: cut(words, longest.reason) };
		reasons.set(key, reason);
		const note = [cells.get('note') ?? '', whole.length > longest.reason ? whole : '']
			.filter((text) => text !== '')
			.join(' ');
		if (citation.length > longest.citation || note.length > longest.note)
			doubts.push(`${sheet.name}, line ${row.line}: the texts are longer than ${excludedName} takes, and are cut.`);
		return [
			{
				citation: cut(citation, longest.citation),
				reason: reason.id,
				...(note === '' ? {} : { note: cut(note, longest.note) }),
			},
		];
	});
	return entries.length === 0
		? { doubts }
		: { text: formatYaml({ reasons: [...reasons.values()], reports: entries }), doubts };
}

/** The cells of a row by what they are taken for; each is counted. */
function cellsOf(
	sheet: Sheet,
	{ file, columns = [] }: MapFile,
	cells: readonly string[],
	map: ImportMap,
	ledger: Ledger,
): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	for (const { column, take, why } of columns) {
		const cell = cells[sheet.header.indexOf(column)] ?? '';
		const count = countColumn(ledger, file, column);
		const state = stateOfCell(cell, map);
		if (state !== undefined) addTo(count.missing, state);
		else if (take === 'nothing') addTo(count.left, why ?? 'the map takes the column for nothing');
		else if (/^(label|reason|note|reference\.(title|author|issued|container-title|DOI))$/.test(take)) {
			count.taken++;
			texts.set(take, cleanText(cell).replace(/\s+/g, ' ').trim());
		} else addTo(count.left, 'the citation of an excluded report has no place for it');
	}
	return texts;
}
