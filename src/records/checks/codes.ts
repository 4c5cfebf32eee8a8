/** Checks that a variable has the codes that its kind needs, each once, and that no code has the name of a state. */
import { states } from '../../schema/state.ts';
import { isKind, kindTraits } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { quoteFound } from '../words.ts';

export function* checkCodes({ variableFiles }: Material): Iterable<Problem> {
	for (const source of variableFiles) {
		yield* checkPresence(source);
		const codes = new Set<string>();
		for (const [i, definition] of listAt(source.data, 'codes').entries()) {
			const code = textAt(definition, 'code');
			if (code === undefined) continue;
			const place = { source, path: ['codes', i, 'code'], found: code };
			if (codes.has(code))
				yield {
					kind: 'duplicate-code',
					...place,
					message: `codes: ${quoteFound(code)} is defined twice.`,
					hint: 'Keep one of the two, or rename one.',
				};
			// Of a variable that no file declares it is told where its codes come from.
			if (!source.isMade && states.some((state) => state === code)) {
				const hint = 'Every variable has the states already: remove the code, or give it a word of its own.';
				yield {
					kind: 'state-as-code',
					...place,
					message: `codes: ${quoteFound(code)} is the name of a state.`,
					hint,
				};
			}
			codes.add(code);
		}
	}
}

function* checkPresence(source: SourceFile): Iterable<Problem> {
	const kind = textAt(source.data, 'kind');
	const isWritten = (key: string) => fieldAt(source.data, key) !== undefined;
	const isCoded = isKind(kind) && kindTraits[kind].codes === 'codebook';
	if (isCoded && !isWritten('codes') && !isWritten('codes-from')) {
		const message = `kind: "${kind}" needs codes, and none are defined.`;
		yield {
			kind: 'missing-codes',
			source,
			path: ['kind'],
			found: kind,
			message,
			hint: 'Define them under codes, or name the variable that has them in codes-from.',
		};
	}
	if (isCoded && isWritten('codes') && isWritten('codes-from')) {
		const message = 'codes-from: the variable has codes of its own too.';
		yield {
			kind: 'needless-codes',
			source,
			path: ['codes-from'],
			target: 'key',
			found: kind,
			message,
			hint: 'Keep codes or codes-from.',
		};
	}
	// What an unknown kind needs is not known.
	if (isCoded || !isKind(kind)) return;
	for (const key of ['codes', 'codes-from'].filter(isWritten)) {
		const message = `${key}: a variable of the kind "${kind}" has no codes.`;
		yield {
			kind: 'needless-codes',
			source,
			path: [key],
			target: 'key',
			found: kind,
			message,
			hint: `Remove ${key}, or write "kind: code".`,
		};
	}
}
