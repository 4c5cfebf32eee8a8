/** Reads JSON of files that may have been cut off or changed. */
import type { ImportProblem } from './problem.ts';

/** The value of a text of JSON, or what is wrong with it at its line. `line` is that of its first line in the file. */
export function parseJsonText(file: string, text: string, line = 1): { value: unknown } | { problem: ImportProblem } {
	try {
		return { value: JSON.parse(text) };
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
		const at = Number(/position (\d+)/.exec(cause.message)?.[1] ?? text.length);
		return {
			problem: {
				kind: 'damaged-file',
				file,
				line: line + text.slice(0, at).split('\n').length - 1,
				message: `This is no whole JSON: ${cause.message.replace(/ in JSON.*/, '')}.`,
				hint: 'The file may have been cut off. Export it again.',
			},
		};
	}
}
