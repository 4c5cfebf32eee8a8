/** Ids are used once: of variables, studies, programmes, recommendations, figures, named selections, boxes of the flow, and of the entries of a list. */
import { lists } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { type Path, textAt } from '../raw.ts';
import type { SourceFile, SourceKind } from '../read.ts';
import { idsOf } from '../words.ts';

const filesByKind: readonly SourceKind[] = ['variable', 'study', 'recommendation'];

export function* checkDuplicateIds({
	sources,
	review,
	programmes,
	figures,
	selections,
	studies,
}: Material): Iterable<Problem> {
	for (const kind of filesByKind) {
		const first = new Map<string, SourceFile>();
		for (const source of sources) {
			const id = source.kind === kind ? textAt(source.data, 'id') : undefined;
			if (id === undefined) continue;
			const other = first.get(id);
			if (other) yield duplicate(source, ['id'], id, formatPlace(other, ['id']));
			else first.set(id, source);
		}
	}
	for (const list of [programmes, figures, selections]) if (list) yield* checkEntries(list, []);
	if (review) yield* checkEntries(review, ['flow']);
	for (const study of studies) for (const list of lists) yield* checkEntries(study, [list]);
}

function* checkEntries(source: SourceFile, path: Path): Iterable<Problem> {
	const first = new Map<string, number>();
	for (const [i, id] of idsOf(source.data, ...path)) {
		const other = first.get(id);
		if (other === undefined) first.set(id, i);
		else yield duplicate(source, [...path, i, 'id'], id, formatPlace(source, [...path, other, 'id']));
	}
}

function duplicate(source: SourceFile, path: Path, id: string, other: string): Problem {
	const message = `${[...path.slice(0, -2), 'id'].join('.')}: "${id}" is used twice, first in ${other}.`;
	return {
		kind: 'duplicate-id',
		source,
		path,
		found: id,
		message,
		hint: 'Rename one of the two: an id is an address.',
	};
}
