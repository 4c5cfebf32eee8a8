/** Turns zod's issues into one flat form. For a union it keeps the branch that fits best to what was written. */
import type { z } from 'zod';
import { fieldAt, isRecord, type Path } from '../raw.ts';

type ZodIssue = z.core.$ZodIssue;

/** One thing that does not fit its schema. */
export interface Misfit {
	/** The path in the full form of values, as zod has it. */
	path: Path;
	code: ZodIssue['code'];
	/** The words that are allowed. */
	words: readonly string[];
	/** The types that are allowed, in zod's names. */
	kinds: readonly string[];
	/** The limit that was crossed. */
	bound: number;
	origin: string;
	/** Keys that the schema does not have. */
	keys: readonly string[];
	/** The pattern that the text does not match. */
	pattern: RegExp | undefined;
	/** The parameters of our own refinements. */
	custom: { kind?: string; found?: string; textKind?: string; most?: number };
}

/** Flattens a list of zod's issues. `data` is what was written; `base` is the path in front of each issue's path. */
export function flattenIssues(issues: readonly ZodIssue[], data: unknown, base: Path = []): readonly Misfit[] {
	return issues.flatMap((issue) => {
		const path = [...base, ...(issue.path as Path)];
		if (issue.code === 'invalid_union') return foldUnion(issue.errors, data, path);
		if (issue.code === 'invalid_key') return issue.issues.map((inner) => misfitOf(inner, path));
		return [misfitOf(issue, path)];
	});
}

function misfitOf(issue: ZodIssue, path: Path): Misfit {
	const misfit: Misfit = {
		path,
		code: issue.code,
		words: [],
		kinds: [],
		bound: 0,
		origin: '',
		keys: [],
		pattern: undefined,
		custom: {},
	};
	switch (issue.code) {
		case 'invalid_value':
			return { ...misfit, words: issue.values.map(String) };
		case 'invalid_type':
			return { ...misfit, kinds: [issue.expected] };
		case 'too_big':
			return { ...misfit, bound: Number(issue.maximum), origin: issue.origin };
		case 'too_small':
			return { ...misfit, bound: Number(issue.minimum), origin: issue.origin };
		case 'unrecognized_keys':
			return { ...misfit, keys: issue.keys };
		case 'invalid_format':
			return { ...misfit, pattern: patternOf(issue.pattern) };
		case 'custom':
			return { ...misfit, custom: issue.params ?? {} };
		default:
			return misfit;
	}
}

/** zod writes patterns as `/…/flags`. */
function patternOf(text: string | undefined): RegExp | undefined {
	const parts = /^\/(.*)\/([a-z]*)$/s.exec(text ?? '');
	return parts?.[1] === undefined ? undefined : new RegExp(parts[1], parts[2]);
}

/**
 * The misfits of a union, such as *a state, or a list of entries*. Keeps the branch whose type was written, or of
 * several the one with the fewest misfits. If no branch has that type, one misfit names everything that is allowed.
 */
function foldUnion(branches: readonly (readonly ZodIssue[])[], data: unknown, path: Path): readonly Misfit[] {
	const misfitsOfBranches = branches.map((issues) => flattenIssues(issues, data, path));
	const isTop = ({ path: inner, code }: Misfit) =>
		inner.length === path.length && (code === 'invalid_type' || code === 'invalid_value');
	const sameType = misfitsOfBranches.filter((misfits) => !misfits.some(isTop));
	if (sameType.length > 0) return sameType.reduce((best, misfits) => (misfits.length < best.length ? misfits : best));
	const tops = misfitsOfBranches.flat().filter(isTop);
	const [first] = tops;
	if (!first) return misfitsOfBranches[0] ?? [];
	const words = tops.flatMap((top) => top.words);
	const kinds = [...new Set(tops.flatMap((top) => top.kinds))];
	return [
		{
			...first,
			code: words.length > 0 ? 'invalid_value' : 'invalid_type',
			words,
			kinds,
		},
	];
}

export interface SourcePlace {
	path: Path;
	value: unknown;
	/** Whether nothing is written there, not even an empty value. */
	isMissing: boolean;
}

/**
 * Where a path in the full form of values stands in what was written. A short form has no `value`, and a single code no
 * array.
 */
export function sourcePlace(data: unknown, path: Path): SourcePlace {
	const steps: (string | number)[] = [];
	let value = data;
	for (const [i, step] of path.entries()) {
		const isList = Array.isArray(value);
		const isShort =
			step === 'value'
				? !isRecord(value)
				: typeof step === 'number' && !isList && typeof value === 'string' && path[i - 1] === 'value';
		if (isShort) continue;
		steps.push(step);
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
			return { path: steps, value: undefined, isMissing: true };
		value = fieldAt(value, step);
	}
	return { path: steps, value, isMissing: value === undefined };
}
