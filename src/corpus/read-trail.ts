/** Reads the selection from which a reader opened a study: see `trail.ts`. Apart from it, so that the explorer does not load this. */
import type { Trail } from './trail.ts';

/** The trail of this tab for the explorer at this path; undefined if there is none, or if what is kept is none of ours. */
export function readTrail(explorer: string): Trail | undefined {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(explorer) ?? 'null');
		return isTrail(kept) ? kept : undefined;
	} catch (cause) {
		console.warn('no selection is kept', cause);
		return undefined;
	}
}

function isTrail(kept: unknown): kept is Trail {
	if (typeof kept !== 'object' || kept === null) return false;
	const { address, text, total, from, studies } = kept as Partial<Record<keyof Trail, unknown>>;
	return (
		typeof address === 'string' &&
		typeof text === 'string' &&
		typeof total === 'number' &&
		typeof from === 'number' &&
		Array.isArray(studies) &&
		studies.every((study) => Array.isArray(study) && study.every((part) => typeof part === 'string'))
	);
}
