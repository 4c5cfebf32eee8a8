/** Writes a file for people to begin from: each key with what it holds, and keys that are left out as comments. */
import { formatShortYaml, formatYamlLine } from '../short-yaml.ts';
import type { Key } from './key.ts';
import { neededOf } from './needed-part.ts';

type Map = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first map of a value: itself, or the first of a list. */
function firstMap(value: unknown): Map | undefined {
	const [first]: readonly unknown[] = Array.isArray(value) ? value : [value];
	return isMap(first) ? first : undefined;
}

/** What a line holds at most; a comment that would make it longer stands above. */
const lineMost = 116;

/**
 * The YAML of a map, key by key in the order of `keys`. Keys that it lacks are comments with the value of the example: the
 * file is right as it stands, and still right when the signs `# ` before keys are removed. If `isSpacious`, a blank line
 * and the comment stand above each key; otherwise comments stand behind. Keys that are not documented stand last.
 */
export function annotateMap(value: Map, keys: readonly Key[], example: Map, isSpacious = false): readonly string[] {
	const others = Object.keys(value).filter((name) => keys.every((key) => key.name !== name));
	const present = keys.filter(({ name }) => name in value || name in example);
	return [...present, ...others.map((name) => ({ name, holds: '', isNeeded: false, keys: [] }))].flatMap((key, i) => {
		const { name, isNeeded, keys } = key;
		const isThere = name in value;
		const model = isNeeded ? neededOf(example[name], keys) : example[name];
		const own = isThere ? entryLines(name, value[name], keys, example[name]) : leftOut(name, model);
		const holds = isNeeded && !isThere ? `Needed. ${key.holds}` : key.holds;
		const lines = isSpacious || own.length > 1 ? above(own, holds) : behind(own, holds);
		return isSpacious && i > 0 ? ['', ...lines] : lines;
	});
}

const above = (lines: readonly string[], holds: string) => [...(holds === '' ? [] : wrap(holds)), ...lines];

function behind(lines: readonly string[], holds: string): readonly string[] {
	const [line = ''] = lines;
	if (holds === '') return lines;
	const whole = `${line}  # ${holds}`;
	return whole.length > lineMost || lines.length > 1 ? above(lines, holds) : [whole];
}

/** A text as comments of up to 100 characters. */
export function wrap(text: string): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(`# ${word}`);
	}
	return lines;
}

function leftOut(name: string, example: unknown): readonly string[] {
	const line = `${name}: ${formatYamlLine(example)}`;
	const lines = line.length > lineMost ? linesOf({ [name]: example }) : [line];
	return lines.map((one) => `# ${one}`);
}

const linesOf = (value: unknown): readonly string[] => formatShortYaml(value).trimEnd().split('\n');

/**
 * A key with its value. Where it does not fit on a line, or keys can be added to it or to the first of its entries, each key
 * within is explained as well.
 */
function entryLines(name: string, value: unknown, keys: readonly Key[], example: unknown): readonly string[] {
	const first = firstMap(value);
	const model = firstMap(example) ?? {};
	const isOpen = keys.some((key) => !(key.name in (first ?? {})) && key.name in model);
	const isShort = linesOf(Array.isArray(value) ? [first] : { [name]: value }).length === 1;
	if (first === undefined || keys.length === 0 || (isShort && !isOpen)) return linesOf({ [name]: value });
	const inner = annotateMap(first, keys, model);
	if (!Array.isArray(value)) return [`${name}:`, ...inner.map((line) => `  ${line}`)];
	const rest = value.slice(1).flatMap((item) => linesOf([item]));
	return [`${name}:`, ...[...asItem(inner), ...rest].map((line) => `  ${line}`)];
}

/** The lines of a map as an entry of a list. Comments before its first key stand above the hyphen. */
export function asItem(lines: readonly string[]): readonly string[] {
	const at = lines.findIndex((line) => !line.startsWith('#'));
	return lines.map((line, i) => (i < at ? line : i === at ? `- ${line}` : `  ${line}`));
}
