/** Tables with a row for each report: which rows report on one study, by a column that says so. */
import { foldText } from './fold.ts';
import { guessField, isLabel } from './guess-reference.ts';
import type { RecordRows } from './name-rows.ts';
import { type Profile, profilesOf, shareOf } from './profile.ts';

/** Headers of columns that name another row of the same study. */
const naming =
	/\b(same study|linked (to|study|report|paper|record)|companion|parent (study|report|paper|record|id)|(main|primary|index|original) (report|paper|study|publication|article|record|reference)|duplicate of|(report|publication|paper) of)\b/;

const ofReports = /\b(report|paper|publication|article|reference|record|citation)\b/;
/** Headers of columns that number the studies. A column called Study alone may hold designs or groups. */
const ofStudies = /^(study|trial) (id|no|nr|number|code)$/;

const splitNames = (cell: string) => cell.split(/\s*[;|\n]\s*/).filter((part) => part !== '');

/** The words by which a table names its rows: keys, labels and titles. */
function rowNames(profiles: readonly Profile[], rows: number): ReadonlySet<string> {
	return new Set(
		profiles
			.filter((one) => /^(key|label|reference\.title)$/.test(guessField(one, rows)?.take ?? ''))
			.flatMap(({ words }) => [...words.keys()].map(foldText)),
	);
}

/**
 * Whether a column says which rows report on the same study: its header says so, and each cell names a row; or it numbers
 * studies, beside a column in which each report has its own key.
 */
export function namesSameStudy(profile: Profile): boolean {
	const { name, words, filled, sheet } = profile;
	const header = foldText(name);
	if (!naming.test(header) && !ofStudies.test(header)) return false;
	const profiles = profilesOf(sheet);
	if (naming.test(header)) {
		const names = rowNames(profiles, sheet.rows.length);
		return filled > 0 && [...words.keys()].every((cell) => splitNames(cell).every((part) => names.has(foldText(part))));
	}
	const hasReportKey = profiles.some(
		(one) =>
			one.name !== name && ofReports.test(foldText(one.name)) && guessField(one, sheet.rows.length)?.take === 'key',
	);
	// A number that most rows share is that of a project or of a review.
	const isOfFew = words.size > 1 && words.size >= filled / 4;
	return (
		shareOf(profile, isLabel) < 0.5 && hasReportKey && filled === sheet.rows.length && words.size < filled && isOfFew
	);
}

/** The name of the study of each row, and by which names a row is called. */
export interface NamedRecord extends RecordRows {
	/** What the column says of the row. */
	same: string;
	/** The names of the row. */
	names: readonly string[];
}

/**
 * The records with those of one study as one, in the place of the first: the row that others name, or else the first of
 * them. The others are its further reports. A record without a word stays as it is.
 */
export function joinReports(records: readonly NamedRecord[]): readonly RecordRows[] {
	const first = new Map<string, NamedRecord>();
	for (const record of records) for (const name of record.names) if (!first.has(name)) first.set(name, record);
	const byWord = new Map<string, NamedRecord>();
	const above = new Map<NamedRecord, NamedRecord>();
	const rootOf = (record: NamedRecord): NamedRecord => {
		const parent = above.get(record);
		return parent === undefined ? record : rootOf(parent);
	};
	for (const record of records)
		for (const word of splitNames(record.same).map(foldText)) {
			const target = first.get(word) ?? byWord.get(word) ?? record;
			if (!first.has(word) && !byWord.has(word)) byWord.set(word, record);
			if (rootOf(target) !== rootOf(record)) above.set(rootOf(record), rootOf(target));
		}
	const others = Map.groupBy(
		records.filter((record) => rootOf(record) !== record),
		rootOf,
	);
	return records.flatMap((record) => {
		const { same: _, names: __, ...own } = record;
		if (rootOf(record) !== record) return [];
		const further = others.get(record) ?? [];
		return [
			further.length === 0
				? own
				: {
						...own,
						rows: [
							...own.rows,
							...further.flatMap(({ key, label, rows }) => rows.map((row) => ({ ...row, report: { key, label } }))),
						],
					},
		];
	});
}
