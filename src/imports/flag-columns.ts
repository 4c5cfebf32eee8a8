/** Columns that stand for one code each, as one variable, and the texts beside them. */
import { formatWords } from '../records/words.ts';
import { writtenSchema } from '../schema/kind-schema.ts';
import { kinds, kindTraits } from '../schema/variable-kind.ts';
import { type ColumnsSource, subjectOf } from './columns-source.ts';
import { noMarks, noteDifferences, noteSchema, sharedStart, textsFit } from './flag-texts.ts';
import { foldText } from './fold.ts';
import { codeId, variableId } from './free-names.ts';
import type { Flag, FlagGroup } from './guess-flags.ts';
import { guessText, severalOf } from './guess-kind.ts';
import type { MapColumn } from './import-map.ts';
import { definitionOf, shortLabel } from './labels.ts';
import { stateOfWord } from './missing-words.ts';
import type { Profile } from './profile.ts';
import { guessSection } from './sections.ts';
import { variableColumn } from './variable-column.ts';

/** A variable of several codes, each of which has a column, and the notes of those that have a text beside them. */
export function flagColumns(group: FlagGroup, source: ColumnsSource): readonly MapColumn[] {
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
	const details = `${shortLabel(label, 50)}: details`;
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
