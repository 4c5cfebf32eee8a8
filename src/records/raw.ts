/** Looks into content that nobody has checked yet: every step may find nothing, or something else. */

/** Keys and positions that lead to a value. */
export type Path = readonly (string | number)[];

/** Whether something that was read is a map of keys. */
export function isRecord(thing: unknown): thing is Record<string, unknown> {
	return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}

/** The value at a path; undefined where the path leads nowhere. */
export function fieldAt(thing: unknown, ...path: Path): unknown {
	let found = thing;
	for (const step of path) {
		if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
		found = (found as Record<string | number, unknown>)[step];
	}
	return found;
}

/** The text at a path; undefined for anything else. */
export function textAt(thing: unknown, ...path: Path): string | undefined {
	const found = fieldAt(thing, ...path);
	return typeof found === 'string' ? found : undefined;
}

/** The number at a path; undefined for anything else. */
export function numberAt(thing: unknown, ...path: Path): number | undefined {
	const found = fieldAt(thing, ...path);
	return typeof found === 'number' ? found : undefined;
}

/** The list at a path; empty for anything else. */
export function listAt(thing: unknown, ...path: Path): readonly unknown[] {
	const found = fieldAt(thing, ...path);
	return Array.isArray(found) ? found : [];
}

/** The texts in a list at a path, with their positions. */
export function textsAt(thing: unknown, ...path: Path): readonly (readonly [number, string])[] {
	return [...listAt(thing, ...path).entries()].flatMap(([i, text]) =>
		typeof text === 'string' ? [[i, text] as const] : [],
	);
}

/** What a JSON text says; undefined for a text that is none. */
export function parseJson(text: string | undefined): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
}
