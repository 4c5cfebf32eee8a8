/** A misfit with what is around it, and how its problem is reported. */
import type { z } from 'zod';
import type { VariableRecord } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { listNamed, type Material } from '../material.ts';
import type { SourceFile } from '../read.ts';
import type { Misfit, SourcePlace } from './misfit.ts';

/** A misfit with everything that its message needs. */
export interface Case extends SourcePlace {
	misfit: Misfit;
	source: SourceFile;
	schema: z.ZodType;
	material: Material;
	/** The variable of the place, or of the value around it. */
	variable: VariableRecord | undefined;
	/** The field as written. */
	field: string;
}

/** Whether the misfit is about the value itself, not about a note or a source beside it. */
export function isOfValue({ variable, misfit: { path } }: Case): boolean {
	const last = path.findLast((step) => typeof step === 'string');
	return variable !== undefined && (last === 'value' || last === variable.id);
}

/** What to write if a whole list is missing or empty; undefined for anything but a list of a study. */
export function listHint({ source, path, material }: Case): string | undefined {
	const isList = source.kind === 'study' && path.length === 1 && listNamed(material, path[0]) !== undefined;
	return isList ? 'Write a list of entries, or a state for all of it, such as not-reported.' : undefined;
}

/** A problem at the place of a case. */
export const tell = (
	kind: Problem['kind'],
	{ source, path, value }: Case,
	message: string,
	hint: string,
	target: Problem['target'] = 'value',
): Problem => ({ kind, source, path, target, found: value, message, hint });

/** The problem with a value that is written for a derived variable. */
export function tellCollected(one: Case, variable: VariableRecord): Problem {
	const list = typeof variable.from === 'string' ? variable.from.split('.')[0] : variable.from?.list;
	const place = list === 'reference' ? "the report's reference" : `the entries of ${list}`;
	return tell(
		'collected-value',
		one,
		`${variable.id}: is collected from ${place}, and a value is typed here.`,
		'Remove it and correct it there; only note, doubt and readings can stand here.',
	);
}
