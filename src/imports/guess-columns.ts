/** Guesses what each column of one table becomes. */
import { countOf, formatWords } from '../records/words.ts';
import { writtenSchema } from '../schema/kind-schema.ts';
import { kinds, kindTraits } from '../schema/variable-kind.ts';
import { type ColumnsSource, subjectOf } from './columns-source.ts';
import { columnsOfEstimate } from './estimate-columns.ts';
import { noMarks, noteDifferences, noteSchema, repeatOf, sharedStart, textsFit } from './flag-texts.ts';
import { foldText } from './fold.ts';
import { codeId, variableId } from './free-names.ts';
import { guessAppraisals } from './guess-appraisals.ts';
import { guessArms } from './guess-arms.ts';
import { guessEstimates } from './guess-estimates.ts';
import { type Flag, type FlagGroup, flagGroups } from './guess-flags.ts';
import { guessKind, guessListed, guessText, type KindGuess, severalOf } from './guess-kind.ts';
import { guessField, isLabel, saysType } from './guess-reference.ts';
import type { MapColumn } from './import-map.ts';
import { definitionOf, shortLabel } from './labels.ts';
import { isSpreadsheetError, stateOfWord } from './missing-words.ts';
import { nearWords } from './near-words.ts';
import { type Profile, shareOf } from './profile.ts';
import { namesSameStudy } from './same-study.ts';
import { guessSection } from './sections.ts';
import { strangeWords } from './strange-words.ts';
import { guessTerms, termDoubts, termsFor } from './thesaurus.ts';
import { unusedColumn } from './unused-columns.ts';
import { codesOfWords, labelOf, missingOf, withSharedWords } from './variable-words.ts';

/** The columns of a table in its order, each with what it becomes and why. */
export function guessColumns(source: ColumnsSource): MapColumn[] {
	const { profiles, decided, join } = source;
	const open = profiles.filter(({ name }) => !decided.has(name));
	const guesses = new Map<string, MapColumn>();
	const isMain = join === undefined;
	const takes = new Set([...decided.values()].map(({ take }) => take));
	if (source.studyId) takes.add('key');
	for (const profile of open) {
		if (profile.name === source.studyId?.name)
			guesses.set(profile.name, { column: profile.name, take: 'key', why: 'its cells name the study of each row' });
		if (profile === join)
			guesses.set(profile.name, { column: profile.name, take: 'key', why: 'its cells are keys of the studies' });
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
		const plainGuess = guesses.has(profile.name) ? undefined : unusedColumn(profile);
		if (plainGuess) guesses.set(profile.name, plainGuess);
		const field = isMain && !guesses.has(profile.name) ? guessField(profile, profile.sheet.rows.length) : undefined;
		// A second column that would be the same is a variable like any other.
		if (!field || (takes.has(field.take) && field.take !== 'reference.ISSN')) continue;
		// A name with a year goes before a column that is only called so.
		if (
			field.take === 'label' &&
			isOnlyCalledSo(profile) &&
			open.some((other) => other !== profile && isStudyLabel(other))
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
	for (const profile of open)
		if (!guesses.has(profile.name)) guesses.set(profile.name, variableColumn(profile, source));
	const columns = profiles.map(
		({ name }): MapColumn => decided.get(name) ?? guesses.get(name) ?? { column: name, take: 'nothing' },
	);
	if (open.length > 0 && !isMergedAt(source)) guessArms(columns, source);
	return columns;
}

const isOnlyCalledSo = (profile: Profile) => shareOf(profile, isLabel) < 0.6;

const isStudyLabel = (profile: Profile) =>
	guessField(profile, profile.sheet.rows.length)?.take === 'label' && !isOnlyCalledSo(profile);

function noteErrors({ name, missing, sheet }: Profile, { doubts }: ColumnsSource): void {
	const errors = [...missing].filter(([word]) => isSpreadsheetError(word));
	const count = errors.reduce((sum, [, one]) => sum + one.count, 0);
	if (count > 0)
		doubts.push(
			`${sheet.name}, ${name}: ${countOf(count, 'cell')} with an error of a spreadsheet (${errors.map(([word]) => word).join(', ')}); what stood there is lost.`,
		);
}

/** A variable of several codes, each of which has a column, and the notes of those that have a text beside them. */
function flagColumns(group: FlagGroup, source: ColumnsSource): readonly MapColumn[] {
	const { variables, ids, doubts, dictionary } = source;
	const kind = severalOf('codebook');
	if (!kind) return [];
	const entry = dictionary.get(foldText(group.label));
	const labels = new Map(entry?.choices?.map(({ word, label }) => [word.toLowerCase(), label]));
	const sharedLabel = sharedStart(group, dictionary);
	const whole = entry?.label ?? sharedLabel ?? (group.isUnnamed ? sectionOf(group, source) : undefined) ?? group.label;
	const id = variableId(whole, ids);
	if (group.isUnnamed && whole === group.label && group.flags.length > 1)
		doubts.push(
			`${group.flags[0]?.profile.sheet.name}: what are ${formatWords(
				group.flags.slice(0, 5).map(({ profile }) => `"${profile.name}"`),
				'and',
			)}${group.flags.length > 5 ? ' and the columns behind them' : ''} together? Nothing names them, so the variable is called "${whole}"; write what it is as its label in the map.`,
		);
	const codes = new Set<string>();
	const flagCodes = group.flags.map((flag) => {
		// A dictionary may describe the columns of the codes themselves.
		const own = dictionary.get(foldText(flag.profile.name)) ?? dictionary.get(foldText(flag.label));
		const label =
			labels.get(flag.label.toLowerCase()) ??
			(sharedLabel === undefined ? own?.label : own?.label?.slice(sharedLabel.length).replace(/^[\s:–-]+/, '')) ??
			flag.label;
		const state = stateOfWord(label);
		return { ...flag, label, state, code: state ?? codeId(label, codes), definition: own?.definition };
	});
	// A column that marks a state is no code, unless a state is all that the columns mark.
	const isAlone = flagCodes.every(({ state }) => state !== undefined);
	const codesOfFlags = isAlone
		? flagCodes.map((one) => ({ ...one, state: undefined, code: codeId(one.label, codes) }))
		: flagCodes;
	variables.push({
		id,
		label: shortLabel(whole),
		section: guessSection(whole, entry?.section),
		...subjectOf(
			group.flags.map(({ profile }) => profile.name),
			source,
		),
		...(entry?.definition ? { definition: entry.definition.slice(0, 1200) } : {}),
		kind,
		codes: codesOfFlags
			.filter(({ state }) => state === undefined)
			.map(({ label, code, definition }) => ({
				code,
				label: shortLabel(label),
				...definitionOf(label, definition),
			})),
	});
	noteDifferences(codesOfFlags, doubts);
	doubts.push(...noMarks(codesOfFlags, shortLabel(whole)));
	const place = placeOfTexts(codesOfFlags, { id, label: whole, section: entry?.section }, source);
	return codesOfFlags.flatMap(({ profile, text, code, label }) => [
		{ column: profile.name, take: 'code' as const, variable: id, code, why: group.why },
		...(text === undefined ? [] : [textBeside(text, profile, { ...place, code, label }, source)]),
	]);
}

/** The section under which a dictionary has all columns of a group; undefined where it has several, or none. */
function sectionOf({ flags }: FlagGroup, { dictionary }: ColumnsSource): string | undefined {
	const sections = new Set(flags.map(({ profile }) => dictionary.get(foldText(profile.name))?.section));
	return sections.size === 1 ? [...sections][0] : undefined;
}

/** Where the texts beside columns of codes go: into the note of the value, or into a prose variable that is added. */
interface TextPlace {
	take: 'note' | 'paragraph' | 'variable';
	/** The variable that takes them. */
	id: string;
}

function placeOfTexts(
	flags: readonly (Flag & { code: string })[],
	{ id, label, section }: { id: string; label: string; section: string | undefined },
	source: ColumnsSource,
): TextPlace {
	const { variables, ids, doubts } = source;
	if (textsFit(flags, noteSchema)) return { take: 'note', id };
	const long = kinds.find((kind) => kindTraits[kind].isLong);
	const isProse = long !== undefined && textsFit(flags, writtenSchema({ kind: long }));
	doubts.push(
		`${label}: the texts beside its columns are longer than the note of a value may be, so ${isProse ? 'they are the paragraphs of one text' : 'each is a variable of its own'}.`,
	);
	if (!isProse) return { take: 'variable', id };
	const details = `${shortLabel(label).slice(0, 50)}: details`;
	const own = variableId(details, ids);
	variables.push({
		id: own,
		label: details,
		section: guessSection(label, section),
		...subjectOf(
			flags.flatMap(({ text }) => text?.name ?? []),
			source,
		),
		kind: long,
	});
	return { take: 'paragraph', id: own };
}

function textBeside(
	text: Profile,
	flag: Profile,
	{ take, id, code, label }: TextPlace & { code: string; label: string },
	source: ColumnsSource,
): MapColumn {
	if (text.filled === 0) return { column: text.name, take: 'nothing', why: 'no row has a value here' };
	const why = `says more of "${flag.name}"`;
	if (take === 'note') return { column: text.name, take, variable: id, code, why };
	if (take === 'paragraph') return { column: text.name, take, variable: id, label: shortLabel(label), why };
	return variableColumn(text, source, guessText(text));
}

/** Whether what the rows of a study say in a column is put together as one value. */
const isMerged = ({ name }: Profile, { isRepeated, varying, list }: ColumnsSource) =>
	isRepeated && list === undefined && varying.has(name);

/** Whether rows of a study are put together at all: an estimate and its parts would be mixed with those of other rows. */
const isMergedAt = ({ isRepeated, list }: ColumnsSource) => isRepeated && list === undefined;

/** A column that is one variable; or nothing, where no kind takes its cells. */
function variableColumn(profile: Profile, source: ColumnsSource, ownGuess?: KindGuess): MapColumn {
	const { variables, ids, doubts, dictionary } = source;
	const { name: column, sheet } = profile;
	const choiceGuess = ownGuess ?? guessChoices(profile, source);
	const terms = choiceGuess === undefined ? termsFor(profile, source.aside) : undefined;
	const ofTerms = terms && guessTerms(profile, terms, isMerged(profile, source));
	const guess = choiceGuess ?? ofTerms ?? guessTypes(profile) ?? guessKind(profile, isMerged(profile, source));
	noteErrors(profile, source);
	if (!guess) return { column, take: 'nothing', why: 'no kind of variable takes its cells' };
	const ownEntry = dictionary.get(foldText(column));
	const entry = ofTerms ? { ...ownEntry, name: column, choices: terms.choices } : ownEntry;
	const label = shortLabel(entry?.label ?? labelOf(profile));
	const id = variableId(label, ids);
	const { kind, delimiter } = guess;
	const unit = guess.unit ?? (kindTraits[kind].form === 'amount' ? entry?.unit?.slice(0, 30) : undefined);
	if (ofTerms) {
		source.thesauri.set(terms.sheet, [...(source.thesauri.get(terms.sheet) ?? []), id]);
		doubts.push(...termDoubts(terms, `${sheet.name}, ${column}`));
	} else if (guess.words && kindTraits[kind].codes === 'codebook')
		doubts.push(...nearWords(guess.words, `${sheet.name}, ${column}`));
	if (guess.doubt) doubts.push(`${sheet.name}, ${column}: ${guess.doubt}.`);
	variables.push({
		id,
		label,
		section: guessSection(column, entry?.section),
		...subjectOf([column], source),
		kind,
		...(entry?.definition ? { definition: entry.definition.slice(0, 1200) } : {}),
		...(unit === undefined ? {} : { unit: { one: unit.replace(/(?<=[a-z]{2})s$/, ''), many: unit } }),
		...(delimiter === undefined ? {} : { delimiter }),
		...(guess.min === undefined ? {} : { min: guess.min }),
		...(guess.decimal === undefined ? {} : { decimal: guess.decimal }),
		...(guess.dates === undefined ? {} : { dates: guess.dates }),
		...(guess.countries === undefined ? {} : { countries: writtenCountries(guess.countries) }),
		...withSharedWords(codesOfWords(guess, entry), ofTerms ? terms.doubled : new Map()),
		...missingOf(strangeWords(guess, `${sheet.name}, ${column}`, doubts), guess, entry),
	});
	const isOfStudy = source.join === undefined && subjectOf([column], source).of === undefined;
	const also = isOfStudy && !sheet.isBibliography && kindTraits[kind].codes === 'codebook' && saysType(profile);
	return {
		column,
		take: 'variable',
		variable: id,
		...(also ? { also: 'reference.type' as const } : {}),
		why: also ? `${guess.why}; they are the types of its references too` : guess.why,
	};
}

/** The kind of a column of types of references, each of which may stand there once; undefined for any other column. */
function guessTypes(profile: Profile): KindGuess | undefined {
	const words = [...profile.words.keys()];
	if (words.length > 30 || words.some((word) => /[;|\n]/.test(word)) || !saysType(profile)) return undefined;
	const guess = guessListed(profile, new Set(words), false);
	return guess && { ...guess, why: 'its words are types of references' };
}

const writtenCountries = (countries: NonNullable<KindGuess['countries']>) =>
	Object.fromEntries(
		Object.entries(countries).map(([word, codes]) => [word, typeof codes === 'string' ? codes : [...codes]]),
	);

/** The kind of a column whose words a dictionary lists; undefined without such a list, or with many other words. */
function guessChoices(profile: Profile, source: ColumnsSource): KindGuess | undefined {
	const choices = source.dictionary.get(foldText(profile.name))?.choices;
	const isSeveral = isMerged(profile, source);
	return choices && guessListed(profile, new Set(choices.flatMap(({ word, label }) => [word, label])), isSeveral);
}
