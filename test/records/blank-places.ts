/** Every field of the invented review that holds text, and those in which a text brings no problem. */
import { checkContent } from '../../src/records/check.ts';
import { checkShape } from '../../src/records/checks/shape.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent, type SourceFile } from '../../src/records/read.ts';
import { fixtures } from './overlay.ts';

type Step = string | number;

export const reading = readContent('review', fixtures);
const material = buildMaterial(reading);

/** Every path to a text in a value. */
function textsIn(thing: unknown, path: readonly Step[] = []): (readonly Step[])[] {
	if (typeof thing === 'string') return [path];
	if (typeof thing !== 'object' || thing === null) return [];
	return Object.entries(thing).flatMap(([key, inner]) =>
		textsIn(inner, [...path, Array.isArray(thing) ? Number(key) : key]),
	);
}

function replaceAt(thing: unknown, [step, ...rest]: readonly Step[], text: string): unknown {
	if (step === undefined) return text;
	const copy = (Array.isArray(thing) ? [...thing] : { ...(thing as object) }) as Record<Step, unknown>;
	copy[step] = replaceAt(copy[step], rest, text);
	return copy;
}

/** One place for each field of the invented review that holds text. */
export const blankPlaces = [
	...new Map(
		reading.sources.flatMap((source) =>
			textsIn(source.data).map((path) => [
				`${source.kind} ${path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`,
				{ source, path },
			]),
		),
	),
];

/** Fields in which a text brings no problem. */
export function silentOf(text: string): string[] {
	return blankPlaces.flatMap(([field, { source, path }]) => {
		const data = replaceAt(source.data, path, text);
		const changed: SourceFile = { ...source, data, text: JSON.stringify(data) };
		// Addresses are compared letter by letter, by a rule of their own.
		const sources = reading.sources.map((one) => (one === source ? changed : one));
		const problems =
			source.kind === 'addresses'
				? checkContent({ ...reading, sources }).filter(({ file }) => file === source.path)
				: [...checkShape({ ...material, sources: [changed] })];
		return problems.length > 0 ? [] : [field];
	});
}
