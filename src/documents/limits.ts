/** How much of a document is read. What is more is refused with a sentence, most of it before any work. */

export const limits = {
	/** Sizes of files, in bytes. */
	markdownBytes: 10_000_000,
	htmlBytes: 50_000_000,
	wordBytes: 200_000_000,
	/** Of the text of a Word file, unpacked: a small file can unpack to one that fills the memory. */
	wordTextBytes: 50_000_000,
	/** Quotes and lists that stand inside each other on one line of Markdown: reading them takes time by the square. */
	markdownDepth: 500,
	/** Links into the site in one document. */
	links: 20_000,
	/** What reading one document may take, after its size was found to be right. */
	seconds: 30,
	memoryBytes: 1_000_000_000,
} as const;

/** `10 MB`, or `10.2 MB` for what is a little more. */
export function formatBytes(bytes: number): string {
	const megabytes = Math.ceil(bytes / 100_000) / 10;
	return megabytes >= 1000 ? `${megabytes / 1000} GB` : `${megabytes} MB`;
}

/** The limits in words, for those who ask for help. */
export const limitsHelp = `Limits, for one document: Markdown ${formatBytes(limits.markdownBytes)}, HTML ${formatBytes(limits.htmlBytes)}, Word ${formatBytes(limits.wordBytes)} and ${formatBytes(limits.wordTextBytes)} of text unpacked;
${limits.markdownDepth} quotes and lists inside each other; ${limits.links} links into the site; ${limits.seconds} seconds and ${formatBytes(limits.memoryBytes)} of memory to read it.`;
