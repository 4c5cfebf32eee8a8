/** Looks into content that nobody has checked yet: every step may find nothing, or something else. */

/** Keys and positions that lead to a value. */
export type Path = readonly (string | number)[];

/** Whether something that was read is a map of keys. */
export function isRecord(thing: unknown): thing is Record<string, unknown> {
	return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}

/** The value at a path; undefined where the path leads nowhere. */
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

/** The list at a path; empty for anything else. */
export function listAt(thing: unknown, ...path: Path): readonly unknown[] {
	const value = fieldAt(thing, ...path);
	return Array.isArray(value) ? value : [];
}

/** The texts in a list at a path, with their positions. */
export function textsAt(thing: unknown, ...path: Path): readonly (readonly [number, string])[] {
	return [...listAt(thing, ...path).entries()].flatMap(([i, text]) =>
		typeof text === 'string' ? [[i, text] as const] : [],
	);
}

/** What a JSON text says; undefined for a text that is not JSON. */
export function parseJson(text: string | undefined): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
}
