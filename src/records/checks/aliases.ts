/** Earlier ids and codes, which keep published addresses working, are not in use again. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { listAt, textAt, textsAt } from '../raw.ts';
import { fieldName } from '../words.ts';

export function* checkAliases(material: Material): Iterable<Problem> {
	for (const source of material.variableFiles) {
		for (const [i, alias] of textsAt(source.data, 'aliases')) {
			const file = material.filesByVariable.get(alias);
			if (!file) continue;
			const path = ['aliases', i];
			const message = `aliases: "${alias}" is the id of a variable today.`;
			yield {
				kind: 'alias-in-use',
				source,
				path,
				found: alias,
				message,
				hint: `Remove it, or rename the variable in ${file.path}.`,
			};
		}
		const codes = listAt(source.data, 'codes');
		const living = new Set(codes.map((code) => textAt(code, 'code')));
		for (const [i, code] of codes.entries())
			for (const [j, alias] of textsAt(code, 'aliases')) {
				if (!living.has(alias)) continue;
				const path = ['codes', i, 'aliases', j];
				const message = `${fieldName(source, path.slice(0, 3))}: "${alias}" is a code of this variable today.`;
				yield { kind: 'alias-in-use', source, path, found: alias, message, hint: 'Remove it, or rename the code.' };
			}
	}
}
