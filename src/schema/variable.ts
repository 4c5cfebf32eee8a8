/** One variable of the codebook: the record from which schema, facet, column and page derive. Loaded by the browser too, so without zod. */
import type { z } from 'zod';
import type { CodeSchema, VariableSchema } from './variable-schema.ts';

/** Sections of a record, in reading order. */
export const sections = ['report', 'design', 'participants', 'intervention', 'outcomes'] as const;

/** What a variable describes: the study, or the entries of one of its lists. */
export const subjects = ['study', 'participants', 'measures', 'assessments', 'findings'] as const;

/** Whether a word says what a variable describes; a word that people wrote may not. */
export function isSubject(word: unknown): word is (typeof subjects)[number] {
	return subjects.some((subject) => subject === word);
}

export const lists = ['participants', 'measures', 'assessments', 'findings'] as const;

/**
 * Signs for codes of a direction, after the effect-direction plot of Thomson & Thomas 2013. `hindered` is not theirs:
 * something stood in the way of what was studied, and nobody is said to be worse off.
 */
export const signs = ['better', 'same', 'mixed', 'worse', 'hindered', 'described'] as const;

/** Whom a count counts: everyone in the programme, those who answered, those whose answers were used. */
export const bases = ['enrolled', 'responded', 'analysed'] as const;

export type Basis = (typeof bases)[number];
export type Section = (typeof sections)[number];
export type ListName = (typeof lists)[number];
export type Sign = (typeof signs)[number];
export type Code = z.infer<typeof CodeSchema>;
export type VariableRecord = z.infer<typeof VariableSchema>;

/** Keys of addresses that are no variables: a variable may not take one of these names. */
export const reservedKeys = [
	'q',
	'view',
	'sort',
	'cols',
	'compare',
	'unit',
	'x',
	'y',
	'split',
	'v',
	'id',
	'doubt',
] as const;

/** The codes of a variable, its own or shared; none for variables without codes. */
export function codesOf(variable: VariableRecord, byId: ReadonlyMap<string, VariableRecord>): readonly Code[] {
	if (variable.codes) return variable.codes;
	const owner = variable['codes-from'];
	return owner === undefined ? [] : (byId.get(owner)?.codes ?? []);
}
