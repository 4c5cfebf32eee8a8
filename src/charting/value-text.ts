/** A written value as the text of a cell, and the text of a cell as a value. */
import { parse, stringify } from 'yaml';
import type { Variable } from '../corpus/corpus.ts';
import { isRemarkKey } from '../corpus/digest.ts';
import { isAbsentState } from '../schema/state.ts';
import { valueSchema, type WrittenValue } from '../schema/value.ts';
import type { Code } from '../schema/variable.ts';
import { traitsOf } from '../schema/variable-kind.ts';

/** The part of a value that is charted: what it is, without what is said about it. */
export type Core = Readonly<Record<string, unknown>>;

/** What a full form charts. */
export function coreOf(record: WrittenValue | Core): Core {
	return Object.fromEntries(Object.entries(record).filter(([key, value]) => !isRemarkKey(key) && value !== undefined));
}

/** The shortest form in which people write it. */
export function shortCore(core: Core): unknown {
	const [only, ...others] = Object.keys(core);
	return others.length === 0 && (only === 'value' || only === 'state') ? core[only] : core;
}

/** YAML on one line. */
export function formatFlow(value: unknown): string {
	// Lists of codes stand in brackets without spaces, as people write them.
	if (Array.isArray(value)) return `[${value.map(formatFlow).join(', ')}]`;
	return stringify(value, {
		collectionStyle: 'flow',
		lineWidth: 0,
		compat: 'yaml-1.1',
		doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
	}).trim();
}

/** A value in a cell: codes separated by semicolons, a state beside them last; ranges as `{ min: 5, max: 8 }`. */
export function formatCore(core: Core): string {
	const { value, also, state, ...rest } = core;
	if (state !== undefined) return String(state);
	if (Object.keys(rest).length > 0) return formatFlow(core);
	const values: readonly unknown[] = Array.isArray(value) ? value : [value];
	if (values.some((one) => typeof one === 'object' && one !== null)) return formatFlow(value);
	return [...values, ...(also === undefined ? [] : [also])].map(String).join('; ');
}

const range = /^(\S+)\s*(?:–|-|to|\.\.)\s*(\S+)$/;

/**
 * The value that a cell holds, in the full form; the text itself as a value if the variable cannot have it, which the
 * check then reports. Without a variable, a number is a number and anything else a text.
 */
export function parseCore(
	text: string,
	variable: Variable | undefined,
	codes: readonly Code[],
	isAmount: boolean,
): Core {
	const cell = text.trim();
	const state = cell.toLowerCase().replace(/\s+/g, '-');
	if (isAbsentState(state)) return { state };
	const words = codes.map(({ code }) => code);
	const schema = variable ? valueSchema(variable, words) : isAmount ? valueSchema({ kind: 'number' }) : undefined;
	if (!schema) return { value: cell };
	const fits = candidates(cell, variable, codes).map((one) => schema.safeParse(one));
	const fit = fits.find(({ success }) => success)?.data;
	return fit === undefined ? { value: cell } : coreOf(fit);
}

/** What a cell may mean, the likeliest first. */
function candidates(cell: string, variable: Variable | undefined, codes: readonly Code[]): readonly unknown[] {
	const readings: unknown[] = [];
	if (variable && traitsOf(variable).isSeveral) {
		const parts = cell
			.split(/[;\n]/)
			.flatMap((part) => part.trim() || [])
			.map((part) => codeFor(part, codes));
		const last = parts.at(-1);
		if (parts.length > 1 && isAbsentState(last)) readings.push({ value: parts.slice(0, -1), also: last });
		readings.push(parts);
	}
	readings.push(codeFor(cell, codes));
	const [, min, max] = range.exec(cell) ?? [];
	if (min !== undefined && max !== undefined) readings.push({ min: Number(min), max: Number(max) });
	const flow = parseFlow(cell);
	return flow === undefined ? readings : [...readings, flow, ...(Array.isArray(flow) ? [{ value: flow }] : [])];
}

/** The code that a word names, in capitals or not, or by its label; the word itself if it names none. */
function codeFor(word: string, codes: readonly Code[]): string {
	if (codes.some(({ code }) => code === word)) return word;
	const plain = word.toLowerCase();
	const isMeant = ({ code, label }: Code) => code.toLowerCase() === plain || label.toLowerCase() === plain;
	return codes.find(isMeant)?.code ?? word;
}

function parseFlow(cell: string): unknown {
	try {
		return parse(cell);
	} catch (cause) {
		// A cell that is no YAML is a text.
		if (cause instanceof Error) return undefined;
		throw cause;
	}
}
