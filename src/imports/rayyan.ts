/** Takes the notes of Rayyan apart: who included a report, its labels, and why it was left out. */
import { countOf, formatWhole } from '../records/words.ts';
import { foldText } from './fold.ts';
import type { Sheet } from './sheet.ts';

/** What stands in the notes, by the names that Rayyan gives the parts, and the columns that they become. */
const parts = [
	['RAYYAN-INCLUSION', 'Inclusion'],
	['RAYYAN-LABELS', 'Labels'],
	['RAYYAN-EXCLUSION-REASONS', 'Exclusion reasons'],
	['USER-NOTES', 'Notes of reviewers'],
] as const;

const isOfRayyan = (cell: string) => /\b(RAYYAN-[A-Z-]+|USER-NOTES):/.test(cell);

/** The table with a column for each part of its notes; the table itself where they are not those of Rayyan. */
export function withRayyanParts(sheet: Sheet): Sheet {
	const at = sheet.header.findIndex(
		(name, i) => foldText(name) === 'notes' && sheet.rows.some(({ cells }) => isOfRayyan(cells[i] ?? '')),
	);
	if (at < 0) return sheet;
	const noteParts = sheet.rows.map(({ cells }) => partsOf(cells[at] ?? ''));
	const ownNames = [...parts.map(([, name]) => name), 'Notes'].filter((name) => noteParts.some((own) => own.has(name)));
	const namesInUse = new Set(sheet.header.filter((_, i) => i !== at));
	const names = ownNames.map((name) => (namesInUse.has(name) ? `${name} (Rayyan)` : name));
	const leftCount = noteParts.filter(
		(own) => (own.get('Inclusion') ?? '') !== '' && own.get('Inclusion') !== 'Included',
	).length;
	return {
		...sheet,
		header: sheet.header.flatMap((name, i) => (i === at ? names : [name])),
		rows: sheet.rows.map((row, r) => ({
			...row,
			cells: row.cells.flatMap((cell, i) =>
				i === at ? ownNames.map((name) => noteParts[r]?.get(name) ?? '') : [cell],
			),
		})),
		notes: [
			...sheet.notes,
			`"${sheet.header[at]}" holds what Rayyan notes; its parts are columns here: ${names.map((name) => `"${name}"`).join(', ')}.`,
			...(leftCount > 0
				? [
						`${formatWhole(leftCount)} of ${countOf(sheet.rows.length, 'row')} are not plainly included, and each is a study here. To take the included ones alone, write at the file in the map: only: { column: Inclusion, word: Included }`,
					]
				: []),
		],
	};
}

/** The parts of a note, without names of people. What people decided differently stands beside each other. */
function partsOf(note: string): ReadonlyMap<string, string> {
	const own = new Map<string, string>();
	for (const piece of note.split(/\s*\|\s*(?=RAYYAN-|USER-NOTES)|(?<=\S)\s+(?=RAYYAN-[A-Z-]+:)/)) {
		const [, key = '', text = ''] = /^(RAYYAN-[A-Z-]+|USER-NOTES):\s*(.*)$/s.exec(piece.trim()) ?? [];
		const name = parts.find(([one]) => one === key)?.[1];
		if (name === undefined) own.set('Notes', [own.get('Notes'), piece.trim()].filter(Boolean).join(' | '));
		else if (name === 'Inclusion')
			own.set(name, [...new Set([...text.matchAll(/=>\s*"([^"]*)"/g)].map(([, word]) => word ?? ''))].join('; '));
		else if (name === 'Notes of reviewers')
			own.set(
				name,
				[...text.matchAll(/=>\s*\[?((?:"[^"]*",?\s*)+)\]?/g)]
					.map(([, words = '']) => words.replaceAll('"', '').trim())
					.join(' | '),
			);
		else own.set(name, text.split(/\s*,\s*/).join('; '));
	}
	if (own.get('Notes') === '') own.delete('Notes');
	return own;
}
