/** The looks of measures: the shape shows the kind, and how full it is shows the standing. */
import type { Fill } from '../charts/symbol.ts';
import type { MarkLook } from '../charts/timeline.ts';
import type { Entry } from '../corpus/corpus.ts';
import { absenceTraits, isAbsentState } from '../schema/state.ts';
import { type Axis, entryCodes } from './measure-axes.ts';

/** The fill for a standing: solid for the first code, open for the last one, because the codebook lists them from most to least. */
export function fillOf(status: Axis | undefined, code: string | undefined): Fill {
	if (!status || code === undefined) return 1;
	if (isAbsentState(code)) {
		const { absence } = absenceTraits[code];
		return absence === 'none' ? 0 : absence;
	}
	const last = status.variable.codes.length - 1;
	return last < 1 ? 1 : 1 - status.variable.codes.findIndex((candidate) => candidate.code === code) / last;
}

/** One look for each kind and status of a measure, so that none of several is dropped. */
export function looksOf(entry: Entry, kind: Axis | undefined, status: Axis | undefined): readonly MarkLook[] {
	const shapes = kind ? entryCodes(entry, kind.variable).map((code) => Math.max(0, kind.codes.indexOf(code))) : [0];
	const fills = status
		? entryCodes(entry, status.variable).map((code) => fillOf(status, code))
		: [fillOf(status, undefined)];
	return shapes.flatMap((shape) => fills.map((fill) => ({ shape, fill })));
}
