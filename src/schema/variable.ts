/**
 * One variable of the codebook. Schema, facet, column and page derive from its record. The browser loads it too, so it
 * does not import zod.
 */
import type { z } from 'zod';
import { programCodeWording } from '../wording/record.ts';
import { traitsOf } from './variable-kind.ts';
import type { CodeSchema, VariableSchema } from './variable-schema.ts';

/**
 * Signs for codes that are directions, after the effect-direction plot of Thomson & Thomas 2013. `hindered` is an
 * addition: something stood in the way of what was studied, which does not mean that anybody was worse off.
 */
export const codeSigns = ['better', 'same', 'mixed', 'worse', 'hindered', 'described'] as const;

/** The signs that are drawn: those of codes, and `unknown` where the direction is a state, such as “not reported”. */
export const signs = [...codeSigns, 'unknown'] as const;

/** What a judgement of an appraisal means, whatever a tool calls it. `none`: there is no information. */
export const tones = ['low', 'some', 'high', 'unclear', 'none'] as const;

export type Tone = (typeof tones)[number];

/**
 * Whom a count of people includes: everyone in the programme, those who responded, or those whose answers were
 * analysed.
 */
export const bases = ['enrolled', 'responded', 'analysed'] as const;

export type Basis = (typeof bases)[number];
export type Sign = (typeof signs)[number];
export type Code = z.infer<typeof CodeSchema>;
export type VariableRecord = z.infer<typeof VariableSchema>;

/** Keys of addresses that do not name a variable. No variable may have one of these ids. */
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
	'record',
] as const;

/** The codes of a variable, those of the program, its own or those it shares through `codes-from`; an empty array if it has none. */
export function codesOf(variable: VariableRecord, byId: ReadonlyMap<string, VariableRecord>): readonly Code[] {
	const { programCodes } = traitsOf(variable);
	if (programCodes) return programCodes.map((code) => ({ code, label: programCodeWording[code] }));
	if (variable.codes) return variable.codes;
	const owner = variable['codes-from'];
	return owner === undefined ? [] : (byId.get(owner)?.codes ?? []);
}

/** How a code of a direction is drawn; a code without a sign only describes, and what is no code is a state. */
export function signOfCode({ codes }: { codes: readonly Code[] }, code: string | undefined): Sign {
	const own = codes.find((candidate) => candidate.code === code);
	return own ? (own.sign ?? 'described') : 'unknown';
}
