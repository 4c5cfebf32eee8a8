/** Checks that a variable has no key that says something for other kinds alone. */
import { kindsByKey } from '../../schema/kind-schema.ts';
import { isKind } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, textAt } from '../raw.ts';
import { choices } from '../words.ts';

export function* checkKindKeys({ variableFiles }: Material): Iterable<Problem> {
	for (const source of variableFiles) {
		const kind = textAt(source.data, 'kind');
		if (!isKind(kind)) continue;
		for (const [key, kinds] of kindsByKey) {
			if (kinds.includes(kind) || fieldAt(source.data, key) === undefined) continue;
			yield {
				kind: 'needless-key',
				source,
				path: [key],
				target: 'key',
				found: kind,
				message: `${key}: says nothing for a variable of the kind "${kind}".`,
				hint: `Remove it, or change the kind: ${key} is for ${choices(kinds, 'or')}.`,
			};
		}
	}
}
