/**
 * Checks that the words of prose hold no hidden characters. The check of shape covers the values of records and heads.
 */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { wordHidden } from '../shape/hidden.ts';

export function* checkHiddenCharacters({ prose }: Material): Iterable<Problem> {
	for (const source of prose) {
		const head = source.text.split('\n').length;
		for (const [i, line] of (source.prose ?? '').split(/\r?\n/).entries()) {
			const problem = i < head - 1 ? undefined : wordHidden(line, 'text');
			if (!problem) continue;
			const { offset, ...words } = problem;
			yield {
				...words,
				source,
				path: [],
				place: { line: i + 1, column: offset + 1 },
				message: `The line ${words.message}`,
			};
		}
	}
}
