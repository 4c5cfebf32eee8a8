/** Guesses what each column of one table becomes. */
import { countOf } from '../records/words.ts';
import type { ColumnsSource } from './columns-source.ts';
import { columnsOfEstimate } from './estimate-columns.ts';
import { flagColumns } from './flag-columns.ts';
import { repeatOf } from './flag-texts.ts';
import { guessAppraisals } from './guess-appraisals.ts';
import { guessArms } from './guess-arms.ts';
import { guessEstimates } from './guess-estimates.ts';
import { flagGroups } from './guess-flags.ts';
import { guessField, isLabel, isLabelHeader } from './guess-reference.ts';
import type { MapColumn } from './import-map.ts';
import { stateOfWord } from './missing-words.ts';
import { numberedColumns } from './numbered-columns.ts';
import { type Profile, shareOf } from './profile.ts';
import { columnsOfPeople } from './reviewers.ts';
import { namesSameStudy } from './same-study.ts';
import type { SheetRow } from './sheet.ts';
import { unusedColumn } from './unused-columns.ts';
import { answerColumns, noteErrors, variableColumn } from './variable-column.ts';

/** The columns of a table in its order, each with what it becomes and why. */
export function guessColumns(source: ColumnsSource): MapColumn[] {
	const { profiles, decided, join } = source;
	const open = profiles.filter(({ name }) => !decided.has(name));
	const guesses = new Map<string, MapColumn>();
	const isMain = join === undefined;
	const takes = new Set([...decided.values()].map(({ take }) => take));
	if (source.studyId) takes.add('key');
	const ofPeople = columnsOfPeople(profiles.map(({ name }) => name));
	source.doubts.push(...openConsensus(profiles, ofPeople));
	for (const profile of open) {
		const ownKey = isMain && !takes.has('key') && profile.sheet.key === profile.name;
		if (ownKey) {
			takes.add('key');
			guesses.set(profile.name, { column: profile.name, take: 'key', why: 'the package says that it is the key' });
		}
		const asideWhy = profile.sheet.aside?.[profile.name];
		if (asideWhy !== undefined && profile !== join)
			guesses.set(profile.name, { column: profile.name, take: 'nothing', why: asideWhy });
		const consensus = ofPeople.get(profile.name);
		if (consensus !== undefined)
			guesses.set(profile.name, {
				column: profile.name,
				take: 'nothing',
				why: `it is what one of several people said, and "${consensus}" is what they agreed on`,
			});
		if (profile.name === source.studyId?.name)
			guesses.set(profile.name, { column: profile.name, take: 'key', why: 'its cells name the study of each row' });
		if (profile === join)
			guesses.set(profile.name, { column: profile.name, take: 'key', why: 'its cells are keys of the studies' });
		if (!isMain && profile !== join && /^covidence( #| number| id)?$/i.test(profile.name))
			guesses.set(profile.name, {
				column: profile.name,
				take: 'nothing',
				why: 'Covidence numbers its studies there, and another column names them',
			});
		if (isMain && !takes.has('same-study') && namesSameStudy(profile)) {
			takes.add('same-study');
			guesses.set(profile.name, {
				column: profile.name,
				take: 'same-study',
				why: 'it says which rows report on the same study',
			});
			source.doubts.push(
				`${profile.sheet.name}, ${profile.name}: it is taken for what says which rows report on the same study; the others are its further reports. If each row is a study, take the column for a variable in the map.`,
			);
		}
		const specified = profile.sheet.specifies?.[profile.name];
		if (specified !== undefined)
			guesses.set(profile.name, {
				column: profile.name,
				take: 'nothing',
				why: `it says what Other is, and stands behind it in "${specified}"`,
			});
		const plainGuess = guesses.has(profile.name) ? undefined : unusedColumn(profile);
		if (plainGuess) guesses.set(profile.name, plainGuess);
		const field = isMain && !guesses.has(profile.name) ? guessField(profile, profile.sheet.rows.length) : undefined;
		// A second column that would be the same is a variable like any other.
		if (!field || (takes.has(field.take) && field.take !== 'reference.ISSN')) continue;
		// A name with a year goes before a column that is only called so.
		if (
			field.take === 'label' &&
			isOnlyCalledSo(profile) &&
			open.some((other) => other !== profile && isStudyLabel(other, profile))
		)
			continue;
		takes.add(field.take);
		guesses.set(profile.name, { column: profile.name, take: field.take, why: field.why });
		noteErrors(profile, source);
	}
	const openProfiles = open.filter(({ name, filled }) => !guesses.has(name) || filled === 0);
	for (const column of guessAppraisals(openProfiles, source)) guesses.set(column.column, column);
	const rest = openProfiles.filter(({ name, filled }) => !guesses.has(name) || filled === 0);
	for (const guess of isMergedAt(source) ? [] : guessEstimates(rest, source.doubts))
		for (const column of columnsOfEstimate(guess, source)) guesses.set(column.column, column);
	for (const group of flagGroups(rest.filter(({ name, filled }) => !guesses.has(name) || filled === 0)))
		for (const column of [...flagColumns(group, source), ...repeatOf(group, rest)]) guesses.set(column.column, column);
	if (source.list === undefined)
		for (const group of numberedColumns(openProfiles.filter(({ name }) => !guesses.has(name))))
			for (const column of answerColumns(group, source)) guesses.set(column.column, column);
	for (const profile of open)
		if (!guesses.has(profile.name)) guesses.set(profile.name, variableColumn(profile, source));
	const isBare = ({ name, sheet }: Profile) => sheet.bare?.includes(name) === true && !decided.has(name);
	const columns = profiles
		.filter((profile) => !isBare(profile))
		.map(({ name }): MapColumn => decided.get(name) ?? guesses.get(name) ?? { column: name, take: 'nothing' });
	if (open.length > 0 && !isMergedAt(source)) guessArms(columns, source);
	return columns;
}

const isOnlyCalledSo = (profile: Profile) => shareOf(profile, isLabel) < 0.6;

/** Whether a column names the studies better than another that is only called so: by its header, or where that one has numbers. */
const isStudyLabel = (profile: Profile, other: Profile) =>
	guessField(profile, profile.sheet.rows.length)?.take === 'label' &&
	!isOnlyCalledSo(profile) &&
	(isLabelHeader(profile.name) || shareOf(other, (cell) => /\d/.test(cell)) > 0.5);

/** Whether rows of a study are put together at all: an estimate and its parts would be mixed with those of other rows. */
const isMergedAt = ({ isRepeated, list }: ColumnsSource) => isRepeated && list === undefined;

/** Rows in which people said something, and no consensus stands. */
function openConsensus(profiles: readonly Profile[], ofPeople: ReadonlyMap<string, string>): readonly string[] {
	const byName = new Map(profiles.map((profile) => [profile.name, profile]));
	return [...Map.groupBy(ofPeople, ([, consensus]) => consensus)].flatMap(([consensus, own]) => {
		const whole = byName.get(consensus);
		const isBlankIn = (row: SheetRow, name: string) =>
			stateOfWord(row.cells[byName.get(name)?.index ?? -1] ?? '') !== undefined;
		const open = whole?.sheet.rows.filter(
			(row) => isBlankIn(row, consensus) && own.some(([column]) => !isBlankIn(row, column)),
		);
		return whole && open && open.length > 0
			? [
					`${whole.sheet.name}, ${consensus}: ${countOf(open.length, 'row')} ${open.length === 1 ? 'has' : 'have'} no consensus (${open.length === 1 ? 'line' : 'lines'} ${open
						.slice(0, 8)
						.map(({ line }) => line)
						.join(
							', ',
						)}${open.length > 8 ? ' …' : ''}), and what each person said is left out. Settle it, and import again.`,
				]
			: [];
	});
}
