/** The type of a kind of problem: its words in reports, and in the catalogue of the handbook. */

/** Errors stop the build, warnings do not; there is no third level. */
export type Severity = 'error' | 'warning';

/** All texts are Markdown, for the catalogue. */
export interface KindOfProblem {
	severity: Severity;
	/** A few words, for reports that have room for them. */
	title: string;
	meaning: string;
	/** Content that has this problem. */
	example: string;
	/** How to fix it. */
	remedy: string;
}
