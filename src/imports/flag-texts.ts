/** Texts that stand beside columns of codes: whether they have room in one text, and where they differ from the columns. */
import { countOf } from '../records/words.ts';
import { plain } from '../schema/text.ts';
import type { Flag } from './guess-flags.ts';
import type { Profile } from './profile.ts';

/** A doubt where columns and the texts beside them differ on whether there is anything, with the lines. */
export function noteDifferences(flags: readonly Flag[], doubts: string[]): void {
	const pairs = flags.flatMap(({ profile, text }) => {
		if (!text) return [];
		const lines = text.sheet.rows.flatMap(({ cells, line }) => {
			const has = (one: Profile) => cells[one.index] !== '' && !one.missing.has(cells[one.index] ?? '');
			return has(profile) === has(text) ? [] : [line];
		});
		const shown = `${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' …' : ''}`;
		return lines.length === 0
			? []
			: [
					`"${profile.name}" and "${text.name}" differ in ${countOf(lines.length, 'row')} on whether there is anything (line ${shown})`,
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
		const joined = joinNotes(texts.map(({ label, text }) => ({ label, text: cells[text?.index ?? -1] ?? '' })));
		return joined === '' || schema.safeParse(joined).success;
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
