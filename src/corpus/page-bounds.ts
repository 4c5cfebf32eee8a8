/**
 * How much of a corpus stands on one page, whatever the corpus holds: so no page is heavier than 60 kB when it is sent.
 * What is more is counted there, and the explorer has it.
 */
export const pageBounds = {
	/** Rows of a table of studies, and studies of a code. */
	studies: 100,
	/** Entries of studies, such as findings, that have a code. */
	entries: 200,
	/** Studies, entries or values in one of the several lists of a page. */
	inPart: 30,
	/** Names of studies in a sentence. */
	names: 30,
	/** Decisions between two chartings. */
	decisions: 300,
	/** Studies that are drawn as a mark each: of more, marks are numbers. */
	marks: 100,
} as const;
