/**
 * Checks that no two variables, question pages, or recommendations to the same people have the same place in their
 * order.
 */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import { type Material, originalOf } from '../material.ts';
import { numberAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';

export function* checkOrder(material: Material): Iterable<Problem> {
	const isOwn = (source: SourceFile) => !originalOf(material, source);
	const variableFiles = material.variableFiles.filter(isOwn);
	const recommendations = material.recommendations.filter(isOwn);
	yield* checkOrderOf(variableFiles, 'variable');
	yield* checkOrderOf(material.questions, 'question page');
	for (const to of new Set(recommendations.map(({ data }) => textAt(data, 'to'))))
		yield* checkOrderOf(
			recommendations.filter(({ data }) => textAt(data, 'to') === to),
			'recommendation',
		);
}

function* checkOrderOf(sources: readonly SourceFile[], noun: string): Iterable<Problem> {
	const first = new Map<number, SourceFile>();
	for (const source of sources) {
		const order = numberAt(source.data, 'order');
		if (order === undefined) continue;
		const other = first.get(order);
		if (!other) first.set(order, source);
		else {
			const message = `order: ${order} is also the place of another ${noun} (${formatPlace(other, ['order'])}).`;
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
