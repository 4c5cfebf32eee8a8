/** What is said of a kind of problem: in reports, and in the catalogue of the handbook. */

/** Errors stop the build, warnings do not; there is no third level. */
export type Severity = 'error' | 'warning';

/** Texts are Markdown: each becomes a line of the catalogue. */
export interface KindOfProblem {
	severity: Severity;
	/** A few words, for reports that have room for them. */
	title: string;
	meaning: string;
	/** What somebody may have written. */
	example: string;
	/** How to fix it. */
	remedy: string;
}
