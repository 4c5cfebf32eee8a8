/** Words what is wrong with the shape of a map. */
import type { z } from 'zod';
import { nearestWord } from '../records/nearest.ts';
import { formatWords } from '../records/words.ts';
import type { ImportProblem } from './problem.ts';

/** The line of what stands at a path of the map. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** What is wrong where a part of the map has not the shape that it needs. `sourceOf` gives a part as it is written. */
export function mapProblems(
	issue: z.core.$ZodIssue,
	file: string,
	lineOf: LineOf,
	data: unknown,
	sourceOf: (path: readonly PropertyKey[]) => string | undefined,
): ImportProblem[] {
	const name = issue.path.map(String).join('.') || 'the map';
	const problem = (message: string, hint: string): ImportProblem => ({
		kind: 'wrong-map',
		file,
		line: lineOf(issue.path),
		message,
		hint,
	});
	const part = issue.path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
		data,
	);
	const quote = JSON.stringify(part)?.slice(0, 80);
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => ({
			...problem(`${name}: "${key}" means nothing here.`, 'Remove it, or correct its name; the guide lists the keys.'),
			line: lineOf([...issue.path, key]),
		}));
	if (issue.code === 'invalid_value') {
		const words = issue.values.map(String);
		const near =
			typeof part === 'string'
				? nearestWord(
						part,
						words.map((word) => ({ word })),
					)
				: undefined;
		return [
			problem(
				`${name}: ${quote ?? 'nothing'} is none of ${formatWords(words, 'or')}.`,
				near ? `Did you mean "${near}"?` : 'Write one of these.',
			),
		];
	}
	if (part === undefined) return [problem(`${name} is missing.`, 'Add it.')];
	const isText = issue.code === 'invalid_type' && issue.expected === 'string';
	const source = isText && typeof part !== 'object' ? sourceOf(issue.path) : undefined;
	if (source !== undefined)
		return [problem(`${name}: YAML reads ${source} as no text.`, `Write it in quotes: "${source}".`)];
	return [problem(`${name}: ${quote} cannot stand here.`, formOf(issue))];
}

function formOf(issue: z.core.$ZodIssue): string {
	if (issue.code === 'too_big') return `Write at most ${issue.maximum} characters.`;
	if (issue.code === 'invalid_type')
		return `Write ${issue.expected === 'array' ? 'a list' : ['object', 'map'].includes(issue.expected) ? 'keys with values' : `a ${issue.expected}`}.`;
	if (issue.code === 'invalid_format' && /A-Z/.test(issue.message + String('pattern' in issue ? issue.pattern : '')))
		return 'Write the two capital letters of the country (ISO 3166-1).';
	return 'An id has lower-case letters, digits and single hyphens.';
}
