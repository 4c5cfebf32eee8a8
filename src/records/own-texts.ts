/** Frees the texts of parsed data from the text of their file, so that a corpus does not keep thousands of files in memory. */

/** Shorter texts are copies already; the engine makes a longer one as a window on the text that it was cut from. */
const cutFrom = 13;
/** Up to this length a text often stands in many records: where something is said, or how it was coded. */
const sharedMost = 100;
/** How many shared texts are known at once. */
const knownMost = 50_000;

const texts = new Map<string, string>();

/** Puts copies of all texts in the place of texts in `data`, which nobody else may have yet. Equal short ones are one. */
export function ownTexts(data: unknown): unknown {
	if (typeof data === 'string') return ownText(data);
	if (typeof data !== 'object' || data === null) return data;
	const parts = data as Record<string, unknown>;
	for (const key of Object.keys(parts)) {
		const part = parts[key];
		const own = ownTexts(part);
		if (own !== part || typeof part === 'string') parts[key] = own;
	}
	return data;
}

function ownText(text: string): string {
	if (text.length < cutFrom) return text;
	if (text.length > sharedMost) return copyOf(text);
	const sharedText = texts.get(text);
	if (sharedText !== undefined) return sharedText;
	if (texts.size >= knownMost) texts.clear();
	const own = copyOf(text);
	texts.set(own, own);
	return own;
}

/** The encodings lose nothing, not even half a character. The first takes half the memory. */
function copyOf(text: string): string {
	const encoding = /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf16le';
	return Buffer.from(text, encoding).toString(encoding);
}
