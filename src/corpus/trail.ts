/**
 * The selection from which a reader opened a study, kept for this tab until it is closed, so that the study's page leads
 * to the next study of the same selection and back to the list.
 */
export interface Trail {
	/** The path and query of the list: `/explore/?design=cohort`. */
	address: string;
	/** The selection in words. */
	text: string;
	/** How many studies the selection has. */
	total: number;
	/** The place of the first of `studies` in the selection, from 0. */
	from: number;
	/** Studies in the order of the list: those around the one that was opened, if there are many. */
	studies: readonly (readonly [href: string, label: string])[];
}

/** How many studies a trail holds at most: enough to walk through, and little to keep. */
const heldMost = 500;

/**
 * Keeps the trail of a selection whose study at `place` is opened; `explorer` is the path of the explorer. A browser that forbids it keeps none: pages then lead
 * through all studies.
 */
export function keepTrail(
	explorer: string,
	{ studies, ...trail }: Pick<Trail, 'address' | 'text' | 'studies'>,
	place: number,
): void {
	const from = Math.max(0, place - heldMost / 2);
	const part: Trail = { ...trail, total: studies.length, from, studies: studies.slice(from, from + heldMost) };
	try {
		// The key is the address of the explorer, so that sites under one host keep apart.
		sessionStorage.setItem(explorer, JSON.stringify(part));
	} catch (cause) {
		console.warn(cause);
	}
}
