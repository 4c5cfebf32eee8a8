/** Limits for reading a document. A document beyond a limit is refused with a message, in most cases before any of it is read. */

export const limits = {
	/** Largest size of a file, in bytes. */
	markdownBytes: 10_000_000,
	htmlBytes: 50_000_000,
	wordBytes: 200_000_000,
	/** Largest size of the unpacked text of a Word file: a small file can unpack to one that fills the memory. */
	wordTextBytes: 50_000_000,
	/** The most quotes and lists inside each other on one line of Markdown: the time to read them grows with the square of their number. */
	markdownDepth: 500,
	/** The most links into the site in one document. */
	links: 20_000,
	/** The time and memory that reading one document may take, once its size has been accepted. */
	seconds: 30,
	memoryBytes: 1_000_000_000,
} as const;

/** Bytes as `10 MB` or `1.5 GB`: rounded up to a tenth of a megabyte, so that a size just above a limit does not look like it. */
export function formatBytes(bytes: number): string {
	const megabytes = Math.ceil(bytes / 100_000) / 10;
	return megabytes >= 1000 ? `${megabytes / 1000} GB` : `${megabytes} MB`;
}

/** The limits in words, for `--help`. */
export const limitsHelp = `Limits, for one document: Markdown ${formatBytes(limits.markdownBytes)}, HTML ${formatBytes(limits.htmlBytes)}, Word ${formatBytes(limits.wordBytes)} and ${formatBytes(limits.wordTextBytes)} of text unpacked;
${limits.markdownDepth} quotes and lists inside each other; ${limits.links} links into the site; ${limits.seconds} seconds and ${formatBytes(limits.memoryBytes)} of memory to read it.`;
