/** Reads the selection from which a reader opened a study: see `trail.ts`. Apart from it, so that the explorer does not load this. */
import type { Trail } from './trail.ts';

/** The trail of this tab for the explorer at this path; undefined if there is none, or if what is kept is none of ours. */
export function readTrail(explorer: string): Trail | undefined {
	try {
		const trail: unknown = JSON.parse(sessionStorage.getItem(explorer) ?? 'null');
		return isTrail(trail) ? trail : undefined;
	} catch (cause) {
		console.warn('no selection is kept', cause);
		return undefined;
	}
}

function isTrail(value: unknown): value is Trail {
	if (typeof value !== 'object' || value === null) return false;
	const { address, text, total, from, studies } = value as Partial<Record<keyof Trail, unknown>>;
	return (
		typeof address === 'string' &&
		typeof text === 'string' &&
		typeof total === 'number' &&
		typeof from === 'number' &&
		Array.isArray(studies) &&
		studies.every((study) => Array.isArray(study) && study.every((part) => typeof part === 'string'))
	);
}
