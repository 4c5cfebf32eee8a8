/** Texts that stand beside columns of codes: whether they have room in one text, and where they differ from the columns. */
import { countOf } from '../records/words.ts';
import { plain } from '../schema/text.ts';
import type { DictionaryEntry } from './dictionary.ts';
import { foldText } from './fold.ts';
import { type Flag, type FlagGroup, isTickBox, namesOf, readFlag } from './guess-flags.ts';
import type { MapColumn } from './import-map.ts';
import type { Profile } from './profile.ts';

/** A doubt where columns and the texts beside them differ on whether there is anything, with the lines. */
export function noteDifferences(flags: readonly Flag[], doubts: string[]): void {
	const pairs = flags.flatMap(({ profile, text }) => {
		if (!text) return [];
		const lines = text.sheet.rows.flatMap(({ cells, line }) => {
			const has = (one: Profile) =>
				cells[one.index] !== '' &&
				!one.missing.has(cells[one.index] ?? '') &&
				(one === text || readFlag(cells[one.index] ?? '', namesOf(one.name)) !== false);
			return has(profile) === has(text) ? [] : [line];
		});
		const places = `${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' …' : ''}`;
		return lines.length === 0
			? []
			: [
					`"${profile.name}" and "${text.name}" differ in ${countOf(lines.length, 'row')} on whether there is anything (line ${places})`,
				];
	});
	if (pairs.length > 0) doubts.push(`${flags[0]?.profile.sheet.name}: ${pairs.join('; ')}.`);
}

/** Whether the texts of each row, put together as one, are taken by a schema. */
export function textsFit(
	flags: readonly (Flag & { code: string })[],
	schema: { safeParse(text: string): { success: boolean } },
): boolean {
	const texts = flags.filter(({ text }) => text);
	const rows = texts[0]?.profile.sheet.rows ?? [];
	return rows.every(({ cells }) => {
		const note = joinNotes(texts.map(({ label, text }) => ({ label, text: cells[text?.index ?? -1] ?? '' })));
		return note === '' || schema.safeParse(note).success;
	});
}

/** What a note of a value may hold (schema/value.ts). */
export const noteSchema = plain(500);

/** Texts about several codes as one note: `Pollination: bees. Soil: clay.` */
export function joinNotes(notes: readonly { label: string; text: string }[]): string {
	return notes
		.filter(({ text }) => text !== '')
		.map(({ label, text }) => `${label}: ${text.replace(/\s+/g, ' ').replace(/[.;]$/, '')}.`)
		.join(' ');
}

/** The column that says again, in one cell, what the columns of a group mark: forms export both (`methods`, `methods/survey`). */
export function repeatOf({ label, flags }: FlagGroup, profiles: readonly Profile[]): readonly MapColumn[] {
	const codes = new Set(flags.map((flag) => foldText(flag.label)));
	return profiles
		.filter(({ name, words }) => foldText(name) === foldText(label) && words.size > 0)
		.filter(({ words }) =>
			[...words.keys()].every((cell) => cell.split(/[\s;,]+/).every((part) => codes.has(foldText(part)))),
		)
		.map(({ name: column }) => ({
			column,
			take: 'nothing',
			why: 'the columns behind it say the same, one for each answer',
		}));
}

/** A doubt where rows mark none of the columns of a group and say no in each. */
export function noMarks(flags: readonly Flag[], label: string): readonly string[] {
	const [first] = flags;
	const says = (cells: readonly string[], { profile }: Flag) =>
		readFlag(cells[profile.index] ?? '', namesOf(profile.name));
	const rows = (first?.profile.sheet.rows ?? []).filter(({ cells }) =>
		flags.every((flag) => says(cells, flag) === false),
	);
	if (!first || rows.length === 0) return [];
	const lines = `${rows
		.slice(0, 8)
		.map(({ line }) => line)
		.join(', ')}${rows.length > 8 ? ' …' : ''}`;
	const what = flags.every(({ profile }) => isTickBox(profile.name))
		? '. Nothing is charted there: a form holds 0 where nobody ticked anything, too'
		: ', which is taken to mean that there is none; where nobody looked, leave the cells empty';
	return [
		`${first.profile.sheet.name}, ${label}: ${countOf(rows.length, 'row')} (${rows.length === 1 ? 'line' : 'lines'} ${lines}) ${rows.length === 1 ? 'says' : 'say'} no in every column${what}.`,
	];
}

/** How the labels begin that a dictionary gives the columns of a group, up to a colon or a dash: `Crops` of `Crops: herbs` and `Crops: fruit`. */
export function sharedStart(
	{ flags }: FlagGroup,
	dictionary: ReadonlyMap<string, DictionaryEntry>,
): string | undefined {
	const starts = flags.map(
		({ profile }) => /^(.{2,60}?)\s*(?::|\s[–-])\s+\S/.exec(dictionary.get(foldText(profile.name))?.label ?? '')?.[1],
	);
	return starts.length > 1 && new Set(starts).size === 1 ? starts[0] : undefined;
}
