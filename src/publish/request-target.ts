/** What a request asks for: a path in plain characters, or nothing that could name a file. */
export interface RequestTarget {
	/** The names between the slashes, decoded. Empty for the first page. */
	names: readonly string[];
	endsInSlash: boolean;
	/** Whether two slashes follow each other somewhere. */
	hasEmptyNames: boolean;
	/** With its question mark, as it was written; empty without one. */
	query: string;
}

/**
 * Reads the second word of a request's first line, written as a path or as a whole address. Undefined for what is
 * neither, for percent signs that encode nothing, and for names that no file has or that lead upwards.
 */
export function parseTarget(target: string): RequestTarget | undefined {
	const [, rawPath = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
	const path = rawPath === '' ? '/' : rawPath;
	if (!path.startsWith('/')) return undefined;
	const parts = path.slice(1).split('/');
	const endsInSlash = parts.at(-1) === '';
	if (endsInSlash) parts.pop();
	const names = parts.map(decodePart);
	if (!names.every((name) => name !== undefined)) return undefined;
	return {
		names: names.filter((name) => name !== ''),
		endsInSlash,
		hasEmptyNames: names.includes(''),
		query,
	};
}

/** Undefined for what is no name of a file. A backslash stands between folders on Windows. */
function decodePart(part: string): string | undefined {
	try {
		const name = decodeURIComponent(part);
		return name === '.' || name === '..' || /[/\\\0]/.test(name) ? undefined : name;
	} catch (cause) {
		if (cause instanceof URIError) return undefined;
		throw cause;
	}
}

/** A path from its names, with a slash at both ends. It leads nowhere else: no two slashes begin it. */
export function folderPath(names: readonly string[]): string {
	return names.length === 0 ? '/' : `/${names.map(encodeURIComponent).join('/')}/`;
}
