/**
 * Checks that each id is used once: for variables, studies, programmes, recommendations, figures, named selections,
 * claims, boxes of the flow, sections, lists and entries of a list.
 */
import { IdSchema } from '../../schema/text.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import { type Material, originalOf } from '../material.ts';
import { listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { entryIds, quoteFound } from '../words.ts';
import { writtenClaims } from '../written-claims.ts';

export function* checkDuplicateIds(material: Material): Iterable<Problem> {
	const { sources, review, programmes, figures, selections, excluded, claimSections, coverage } = material;
	for (const source of sources) {
		const original = originalOf(material, source);
		const id = textAt(source.data, 'id');
		if (original && id !== undefined)
			yield {
				kind: 'duplicate-id',
				source,
				path: ['id'],
				found: id,
				message: `id: ${quoteFound(id)} is the id of ${original.path}.`,
				hint: IdSchema.safeParse(source.name).success
					? `If this file began as a copy of it, write "id: ${source.name}" here, and what else is its own. Otherwise remove one of the two.`
					: 'If this file began as a copy of it, write an id of its own here, in lower-case letters, digits and single hyphens, and name the file so. Otherwise remove one of the two.',
			};
	}
	for (const list of [programmes, figures, selections, claimSections]) if (list) yield* checkEntries(list, []);
	yield* checkClaims(material);
	if (coverage) yield* checkEntries(coverage, ['reasons']);
	if (excluded) yield* checkEntries(excluded, ['reasons']);
	if (review) for (const key of ['flow', 'sections', 'lists', 'verifiers']) yield* checkEntries(review, [key]);
	if (review)
		for (const i of listAt(review.data, 'living', 'rounds').keys())
			yield* checkEntries(review, ['living', 'rounds', i, 'flow']);
	yield* checkLists(material);
}

/** A claim is addressed by its id alone, whichever file holds it. */
function* checkClaims(material: Material): Iterable<Problem> {
	const first = new Map<string, readonly [SourceFile, Path]>();
	for (const { source, path, id } of writtenClaims(material)) {
		if (id === undefined) continue;
		const at = [...path, 'id'];
		const other = first.get(id);
		if (other === undefined) first.set(id, [source, at]);
		else yield duplicate(source, at, id, formatPlace(...other));
	}
}

const checkLists = ruleOfRecords(function* (study, surroundings) {
	for (const list of surroundings.lists) yield* checkEntries(study, [list]);
});

function* checkEntries(source: SourceFile, path: Path): Iterable<Problem> {
	const first = new Map<string, number>();
	for (const [i, id] of entryIds(source.data, ...path)) {
		const other = first.get(id);
		if (other === undefined) first.set(id, i);
		else yield duplicate(source, [...path, i, 'id'], id, formatPlace(source, [...path, other, 'id']));
	}
}

function duplicate(source: SourceFile, path: Path, id: string, other: string): Problem {
	const message = `${[...path.slice(0, -2), 'id'].join('.')}: ${quoteFound(id)} is used twice, first in ${other}.`;
	return {
		kind: 'duplicate-id',
		source,
		path,
		found: id,
		message,
		hint: 'Rename one of the two: an id is an address.',
	};
}
