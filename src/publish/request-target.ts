/** The target of a request: its path, decoded and split into names, and its query. */
export interface RequestTarget {
	/** The names between the slashes, decoded, without empty ones. Empty for the first page. */
	names: readonly string[];
	endsInSlash: boolean;
	/** Whether two slashes follow each other somewhere. */
	hasEmptyNames: boolean;
	/** The query as it was written, with its question mark; empty if there is none. */
	query: string;
}

/**
 * Parses the target in the first line of a request, which is a path or a whole address. Undefined for anything else, for
 * wrong percent encoding, and for names that no file can have or that lead to a folder above.
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

/** A decoded name; undefined if no file can have it. A backslash is refused because it separates folders on Windows. */
function decodePart(part: string): string | undefined {
	try {
		const name = decodeURIComponent(part);
		return name === '.' || name === '..' || /[/\\\0]/.test(name) ? undefined : name;
	} catch (cause) {
		if (cause instanceof URIError) return undefined;
		throw cause;
	}
}

/**
 * A path from its names, encoded, with a slash at both ends; `/` for none. No name may be empty: a path that begins with
 * two slashes would lead to another host.
 */
export function folderPath(names: readonly string[]): string {
	return names.length === 0 ? '/' : `/${names.map(encodeURIComponent).join('/')}/`;
}
