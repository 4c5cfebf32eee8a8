/**
 * Checks that each former id or code, which keeps published addresses working, belongs to one thing and is not in use
 * again.
 */

import { isAbsentState } from '../../schema/state.ts';
import { reservedKeys } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, quoteFound } from '../words.ts';

export function* checkAliases(material: Material): Iterable<Problem> {
	const former = new Map<string, SourceFile>();
	for (const source of material.variableFiles) {
		for (const [i, alias] of textsAt(source.data, 'aliases')) {
			const place = { source, path: ['aliases', i], found: alias };
			const file = material.filesByVariable.get(alias);
			const other = former.get(alias);
			if (file)
				yield {
					kind: 'alias-in-use',
					...place,
					message: `aliases: ${quoteFound(alias)} is the id of a variable today.`,
					hint: `Remove it, or rename the variable in ${file.path}.`,
				};
			else if (other)
				yield {
					kind: 'alias-in-use',
					...place,
					message: `aliases: ${quoteFound(alias)} is an earlier name already, in ${other.path}.`,
					hint: 'Keep it once: where readers of the old address are to go.',
				};
			else if (reservedKeys.some((key) => key === alias))
				yield {
					kind: 'reserved-name',
					...place,
					message: `aliases: ${quoteFound(alias)} is a key of addresses, so no variable can have had this name.`,
					hint: 'Remove it.',
				};
			former.set(alias, source);
		}
		yield* checkCodes(source);
	}
}

function* checkCodes(source: SourceFile): Iterable<Problem> {
	const codes = listAt(source.data, 'codes');
	const living = new Set(codes.map((code) => textAt(code, 'code')));
	const former = new Map<string, string>();
	for (const [i, code] of codes.entries())
		for (const [j, alias] of textsAt(code, 'aliases')) {
			const path: Path = ['codes', i, 'aliases', j];
			const field = fieldName(source, path.slice(0, 3));
			const place = { source, path, found: alias };
			const other = former.get(alias);
			if (living.has(alias))
				yield {
					kind: 'alias-in-use',
					...place,
					message: `${field}: ${quoteFound(alias)} is a code of this variable today.`,
					hint: 'Remove it, or rename the code.',
				};
			else if (other !== undefined)
				yield {
					kind: 'alias-in-use',
					...place,
					message: `${field}: ${quoteFound(alias)} is an earlier name already, of ${other}.`,
					hint: 'Keep it once: where readers of the old address are to go.',
				};
			else if (isAbsentState(alias))
				yield {
					kind: 'state-as-code',
					...place,
					message: `${field}: ${quoteFound(alias)} is the name of a state, and no code can have had it.`,
					hint: 'Remove it.',
				};
			former.set(alias, textAt(code, 'code') ?? `code ${i + 1}`);
		}
}
