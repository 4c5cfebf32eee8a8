/** The head of a prose file: the YAML between two lines of three dashes at the beginning of the file. */
import { PageHeadSchema, QuestionHeadSchema } from '../schema/prose.ts';

export interface HeadProblem {
	line: number;
	message: string;
	hint: string;
}

const isMarker = (line: string | undefined) => /^---[ \t]*\r?$/.test(line ?? '');
const keys = new Set([...Object.keys(PageHeadSchema.shape), ...Object.keys(QuestionHeadSchema.shape)]);

/**
 * The head, with a comment in place of its first line so that line numbers are those of the file; or the problem with
 * its two lines of dashes.
 */
export function takeHead(text: string): { head: string } | { problem: HeadProblem } {
	const lines = text.split('\n');
	if (!isMarker(lines[0])) return { problem: beginning(lines) };
	const end = lines.findIndex((line, i) => i > 0 && isMarker(line));
	// No key begins with an angle bracket, so the prose has begun.
	const words = lines.findIndex((line) => line.startsWith('<'));
	if (end < 0 || (words >= 0 && words < end))
		return {
			problem: {
				line: words < 0 ? lines.length : words + 1,
				message: 'The head is not closed above this line.',
				hint: 'Write a line "---" behind the last key of the head.',
			},
		};
	const dots = lines.findIndex((line, i) => i < end && /^\.\.\.[ \t]*\r?$/.test(line));
	if (dots >= 0)
		return {
			problem: { line: dots + 1, message: 'A line of three dots stands inside the head.', hint: 'Remove the line.' },
		};
	const next = lines.findIndex((line, i) => i > end && isMarker(line));
	if (next >= 0 && isOfHead(lines.slice(end + 1, next)))
		return {
			problem: {
				line: end + 1,
				message: 'A line of three dashes stands inside the head.',
				hint: 'Remove the line: the head ends at the next one.',
			},
		};
	return { head: ['#', ...lines.slice(1, end), ''].join('\n') };
}

function beginning(lines: readonly string[]): HeadProblem {
	const first = lines.findIndex((line) => line.trim() !== '');
	if (first > 0 && isMarker(lines[first]))
		return {
			line: first + 1,
			message: 'The head does not begin in the first line.',
			hint: 'Remove what stands above it.',
		};
	if (/^\s*[-–—]{1,6}\s*$/.test(lines[0] ?? ''))
		return {
			line: 1,
			message: 'The head begins with other dashes than it needs.',
			hint: 'Write three hyphens, "---", and nothing else in the line.',
		};
	return {
		line: 1,
		message: 'The head is missing.',
		hint: 'Begin the file with a line "---", then a line for each key of the head, such as title: "Home" and description: "What the review found", and another line "---".',
	};
}

/** Whether lines hold only keys of a head and their values. */
function isOfHead(lines: readonly string[]): boolean {
	const others = lines.filter((line) => /^\S/.test(line) && !/^[#-]/.test(line));
	return others.length > 0 && others.every((line) => keys.has(/^([a-z-]+)\s*:/.exec(line)?.[1] ?? ''));
}
