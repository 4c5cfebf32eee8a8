/**
 * YAML as this project reads it: only numbers in plain digits are numbers, so that people and the program read the same
 * number.
 */
import { boolCoreTag, defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, nullCoreTag, Schema } from 'js-yaml';

/**
 * A number in plain digits: `12`, `-3`, `0.5`. Undefined for everything else that YAML reads as a number (`0x1F`,
 * `1e3`, `.inf`, `010`, `+5`, `-0`), for `1.000`, which some read as a thousand, and for numbers too large to be exact.
 * These stay text, and the check reports them where a number is needed.
 */
export function parseNumber(text: string): number | undefined {
	if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) || /\.0{3}$/.test(text)) return undefined;
	const number = Number(text);
	return Math.abs(number) > Number.MAX_SAFE_INTEGER || Object.is(number, -0) ? undefined : number;
}

const numberTag = defineScalarTag('tag:yaml.org,2002:float', {
	implicit: true,
	implicitFirstChars: ['-', ...'0123456789'],
	resolve: (text, isExplicit) => (isExplicit ? undefined : parseNumber(text)) ?? NOT_RESOLVED,
	identify: (data) => typeof data === 'number',
});

const schema = new Schema([...FAILSAFE_SCHEMA.tags, nullCoreTag, boolCoreTag, numberTag]);

/** Up to so many groups may stand within each other. */
export const mostLevels = 100;

/**
 * The data of a text. Throws a `YAMLException` if the text is not YAML, for aliases (nested aliases could expand
 * without end), for deeper nesting and for repeated keys. With `mayRepeat` the last of repeated keys counts.
 */
export function parseYaml(text: string, mayRepeat = false): unknown {
	return load(text, { schema, maxAliases: 0, maxDepth: mostLevels, json: mayRepeat });
}
