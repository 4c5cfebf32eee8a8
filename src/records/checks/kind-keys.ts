/** Checks that a variable and its codes have no key that says something for other variables alone. */
import { kindsByKey } from '../../schema/kind-schema.ts';
import { isKind } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { choices } from '../words.ts';

export function* checkKindKeys({ variableFiles }: Material): Iterable<Problem> {
	for (const source of variableFiles) {
		yield* checkOffScale(source);
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

/** Only what is ordered has codes outside of the order, and some within it. */
function* checkOffScale(source: SourceFile): Iterable<Problem> {
	const codes = listAt(source.data, 'codes');
	const offScale = [...codes.keys()].filter((i) => fieldAt(codes[i], 'off-scale') !== undefined);
	const isOrdered = fieldAt(source.data, 'ordered') !== undefined;
	if (isOrdered && offScale.length < codes.length) return;
	for (const i of offScale)
		yield {
			kind: 'needless-key',
			source,
			path: ['codes', i, 'off-scale'],
			target: 'key',
			message: isOrdered
				? 'off-scale: no code is left within the order.'
				: 'off-scale: the codes of this variable have no order.',
			hint: isOrdered
				? 'Remove it from the codes that are steps, or remove ordered.'
				: 'Remove it, or write "ordered: true".',
		};
}
