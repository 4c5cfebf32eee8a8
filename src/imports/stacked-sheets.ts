/** Tables with the same columns, such as a sheet for each year: one table in several parts. */
import { foldText } from './fold.ts';
import { guessField } from './guess-reference.ts';
import { profilesOf } from './profile.ts';
import type { Sheet } from './sheet.ts';

/** What tables with the same columns are together. */
export interface AlikeSheets {
	/** The parts of one table of studies; empty where there is one part alone. */
	parts: readonly Sheet[];
	/** What a person should look at. */
	doubts: readonly string[];
}

const headerOf = ({ header }: Sheet) => header.map(foldText).sort().join('\n');

/** All by which the rows of a table name their studies, without numbers, which each table may begin anew. */
function namesIn(sheet: Sheet): ReadonlySet<string> {
	const nameProfiles = profilesOf(sheet).filter((profile) =>
		/^(key|label|reference\.(title|DOI|PMID))$/.test(guessField(profile, sheet.rows.length)?.take ?? ''),
	);
	const words = nameProfiles.flatMap(({ words }) => [...words.keys()]).filter((word) => !/^\d{1,6}$/.test(word));
	return new Set(words.map(foldText));
}

/**
 * The tables that are parts of the table of the studies: their headers are the same. Where half of the studies of one
 * stand in the main one too, somebody charted them twice, and they are no part of it.
 */
export function alikeSheets(main: Sheet | undefined, sheets: readonly Sheet[]): AlikeSheets {
	if (!main || main.isBibliography || main.header.length < 2) return { parts: [], doubts: [] };
	const alike = sheets.filter((sheet) => sheet !== main && headerOf(sheet) === headerOf(main));
	const mainNames = namesIn(main);
	const isTwice = (sheet: Sheet) => {
		const names = [...namesIn(sheet)];
		return names.filter((name) => mainNames.has(name)).length >= names.length / 2 && names.length > 0;
	};
	const parts = alike.filter((sheet) => !isTwice(sheet));
	const twice = alike.filter(isTwice);
	return {
		parts: parts.length === 0 ? [] : sheets.filter((sheet) => sheet === main || parts.includes(sheet)),
		doubts: [
			...(parts.length === 0
				? []
				: [
						`${[main, ...parts].map(({ name }) => name).join(', ')} have the same columns, and are taken for one table in ${parts.length + 1} parts.`,
					]),
			...twice.map(
				({ name, file }) =>
					`${name} has the same columns as ${main.name} and the same studies. If two people charted them, compare the two first: npm run agree -- ${main.file} ${file}; where they differ here, ${main.name} goes before.`,
			),
		],
	};
}

/** The parts as one table, with the name and the header of the first. */
export function stacked(parts: readonly [Sheet, ...Sheet[]]): Sheet {
	const [first] = parts;
	const rows = parts.flatMap((sheet) => {
		const at = first.header.map((name) => sheet.header.findIndex((own) => foldText(own) === foldText(name)));
		return sheet.rows.map(({ line, cells }) => ({ line, cells: at.map((i) => cells[i] ?? '') }));
	});
	return { ...first, rows };
}
