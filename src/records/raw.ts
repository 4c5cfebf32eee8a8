/** Looks into content that is not yet checked. Each step may find nothing, or something of another type. */

/** Keys and positions that lead to a value. */
export type Path = readonly (string | number)[];

/** Whether something is a map of keys. */
export function isRecord(thing: unknown): thing is Record<string, unknown> {
	return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}

/** The value at a path; undefined if the path leads nowhere. */
export function fieldAt(thing: unknown, ...path: Path): unknown {
	let value = thing;
	for (const step of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
		value = (value as Record<string | number, unknown>)[step];
	}
	return value;
}

/** The text at a path; undefined for anything else. */
export function textAt(thing: unknown, ...path: Path): string | undefined {
	const value = fieldAt(thing, ...path);
	return typeof value === 'string' ? value : undefined;
}

/** The number at a path; undefined for anything else. */
export function numberAt(thing: unknown, ...path: Path): number | undefined {
	const value = fieldAt(thing, ...path);
	return typeof value === 'number' ? value : undefined;
}

/** The array at a path; an empty array for anything else. */
export function listAt(thing: unknown, ...path: Path): readonly unknown[] {
	const value = fieldAt(thing, ...path);
	return Array.isArray(value) ? value : [];
}

/** The texts in an array at a path, each with its position. Skips anything else. */
export function textsAt(thing: unknown, ...path: Path): readonly (readonly [number, string])[] {
	return [...listAt(thing, ...path).entries()].flatMap(([i, text]) =>
		typeof text === 'string' ? [[i, text] as const] : [],
	);
}

/** The value of a JSON text; undefined if the text is not JSON. */
export function parseJson(text: string | undefined): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
}
