/**
 * Checks that the selections in `selections.yaml` and in recommendations ask for existing variables, codes and studies.
 */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { selectionIssues } from '../selections.ts';
import { fieldName } from '../words.ts';
import { tableKeys } from './recommendation-table.ts';

export function* checkSelections(material: Material): Iterable<Problem> {
	const { selections, sources } = material;
	if (selections)
		for (const i of listAt(selections.data).keys()) yield* checkOne(material, selections, [i, 'selection']);
	for (const source of sources.filter(({ kind }) => kind === 'recommendation'))
		for (const key of ['stands', 'evidence'])
			for (const i of listAt(source.data, key).keys()) yield* checkOne(material, source, [key, i, 'selection']);
	for (const source of sources.filter(({ kind }) => kind === 'recommendation'))
		for (const key of tableKeys) yield* checkOne(material, source, [key, 'selection']);
	for (const source of sources.filter(({ kind }) => kind === 'recommendation'))
		for (const [i] of textsAt(source.data, 'none')) yield* checkOne(material, source, ['none', i]);
}

function* checkOne(material: Material, source: SourceFile, path: Path): Iterable<Problem> {
	for (const { kind, offset, found, message, hint } of selectionIssues(material, textAt(source.data, ...path) ?? ''))
		yield { kind, source, path, offset, found, message: `${fieldName(source, path)}: ${message}`, hint };
}
