/** Variables have places of their own in the codebook. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { numberAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';

export function* checkOrder({ variableFiles }: Material): Iterable<Problem> {
	const first = new Map<number, SourceFile>();
	for (const source of variableFiles) {
		const order = numberAt(source.data, 'order');
		if (order === undefined) continue;
		const other = first.get(order);
		if (!other) first.set(order, source);
		else {
			const message = `order: ${order} is also the place of another variable (${formatPlace(other, ['order'])}).`;
			yield {
				kind: 'duplicate-order',
				source,
				path: ['order'],
				found: order,
				message,
				hint: 'Give one of them a free number; steps of ten leave room.',
			};
		}
	}
}
