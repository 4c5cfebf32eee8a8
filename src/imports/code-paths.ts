/** Cells that are paths through a tree of codes, such as `Animals > Birds > Owls`. */
import { splitCell } from './cell-parts.ts';
import { codeId } from './free-names.ts';
import type { MapCode } from './import-map.ts';
import { shortLabel } from './labels.ts';

/** What may stand between a wider code and a narrower one. */
const signs = ['>', '›', '»', '→', '|>', '::'] as const;

type PathSign = (typeof signs)[number];

/** The codes of a path, the widest first. */
const stepsOf = (path: string, sign: PathSign) =>
	path
		.split(sign)
		.map((step) => step.trim())
		.filter((step) => step !== '');

/** How cells are paths: the sign between their steps, and what parts several paths in a cell. Undefined for other cells. */
export function pathForm(cells: readonly string[]): { sign: PathSign; delimiter?: string } | undefined {
	for (const sign of signs) {
		if (!cells.some((cell) => cell.includes(` ${sign} `))) continue;
		for (const delimiter of [undefined, ';', '\n', '|']) {
			const paths = cells.flatMap((cell) => splitCell(cell, delimiter));
			const several = paths.filter((path) => stepsOf(path, sign).length > 1);
			const first = new Set(paths.map((path) => stepsOf(path, sign)[0]));
			const isTree = first.size < new Set(paths).size;
			// Where the wider codes stand alone too, a few paths show that there is a tree.
			const alone = new Set(paths.filter((path) => stepsOf(path, sign).length === 1));
			const isBelowOthers = several.length > 1 && several.every((path) => alone.has(stepsOf(path, sign)[0] ?? ''));
			// A step is a short name: `p > 0.05` has none, and a sentence is no step.
			if (
				(several.length >= 0.6 * paths.length || isBelowOthers) &&
				isTree &&
				paths.every((path) =>
					stepsOf(path, sign).every((step) => step.length <= 60 && /^\p{L}/u.test(step) && !/[;|\n]/.test(step)),
				)
			)
				return { sign, ...(delimiter === undefined ? {} : { delimiter }) };
		}
	}
	return undefined;
}

/** The codes of some paths, each below the code that is wider; a code is told by its whole path, since names repeat. */
export function codesOfPaths(paths: readonly string[], sign: PathSign): MapCode[] {
	const codesInUse = new Set<string>();
	const byPath = new Map<string, MapCode>();
	const labels = new Map<string, number>();
	for (const path of paths) {
		const steps = stepsOf(path, sign);
		for (const [i, step] of steps.entries()) {
			const place = steps.slice(0, i + 1).join(` ${sign} `);
			if (byPath.has(place)) continue;
			const wider = byPath.get(steps.slice(0, i).join(` ${sign} `))?.code;
			const label = shortLabel(step);
			const count = (labels.get(label) ?? 0) + 1;
			labels.set(label, count);
			byPath.set(place, {
				code: codeId(step, codesInUse),
				label: count === 1 ? label : shortLabel(`${step} (${steps[i - 1] ?? count})`),
				...(wider === undefined ? {} : { within: wider }),
			});
		}
		const code = byPath.get(steps.join(` ${sign} `));
		if (code && code.label !== path) code.words = [...(code.words ?? []), path];
	}
	return [...byPath.values()];
}
