/** A group of participants that is part of another, or overlaps it, names one that is there, and is not part of itself. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, textAt } from '../raw.ts';
import { choices, fieldName, guess, idsOf } from '../words.ts';

export function* checkWithin({ studies }: Material): Iterable<Problem> {
	for (const source of studies) {
		const entries = listAt(source.data, 'participants');
		const ids = idsOf(source.data, 'participants').map(([, id]) => id);
		const outerById = new Map(entries.map((entry) => [textAt(entry, 'id'), textAt(entry, 'within')]));
		for (const [i, entry] of entries.entries()) {
			for (const key of ['within', 'overlaps']) {
				const other = textAt(entry, key);
				if (other === undefined || ids.includes(other)) continue;
				const place = { source, path: ['participants', i, key], found: other };
				const nearest = nearestWord(
					other,
					ids.map((word) => ({ word })),
				);
				const hint = `${guess(nearest)}The groups of this record are ${choices(ids)}.`;
				yield {
					kind: 'unknown-entry',
					...place,
					message: `${fieldName(source, place.path)}: "${other}" is not a group of this record.`,
					hint,
				};
			}
			const circle = circleFrom(textAt(entry, 'id'), outerById);
			// Told once, where it begins.
			const isFirst = circle?.every((id) => ids.indexOf(id) >= ids.indexOf(circle[0] ?? ''));
			if (!circle || !isFirst) continue;
			const path = ['participants', i, 'within'];
			const message = `${fieldName(source, path)}: the group would be part of itself (${circle.join(' in ')}).`;
			yield {
				kind: 'circle',
				source,
				path,
				found: textAt(entry, 'within'),
				message,
				hint: 'Remove within from the group that holds the others.',
			};
		}
	}
}

/** The way from a group to itself; undefined where it leads out. */
function circleFrom(
	id: string | undefined,
	outerById: ReadonlyMap<string | undefined, string | undefined>,
): string[] | undefined {
	if (id === undefined) return undefined;
	const way = [id];
	for (
		let outer = outerById.get(id);
		outer !== undefined && way.length <= outerById.size;
		outer = outerById.get(outer)
	) {
		way.push(outer);
		if (outer === id) return way;
	}
	return undefined;
}
