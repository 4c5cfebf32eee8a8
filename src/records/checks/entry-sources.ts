/** Entries of a list that no variable describes say themselves where they stand: others stand where their variables do. */
import { lists } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { type Material, variablesOf } from '../material.ts';
import { fieldAt, isRecord, listAt } from '../raw.ts';
import { fieldName } from '../words.ts';

export function* checkEntrySources(material: Material): Iterable<Problem> {
	const { sources, uncertain, variables } = material;
	// A variable that cannot be read may be the one that describes them.
	const isWhole = sources.every(({ kind, data }) => kind !== 'variable' || data !== undefined);
	if (variables.length === 0 || uncertain.size > 0 || !isWhole) return;
	// Of findings the source is always asked for.
	for (const list of lists.filter((name) => name !== 'findings' && variablesOf(material, name).length === 0))
		for (const source of material.studies)
			for (const [i, entry] of listAt(source.data, list).entries()) {
				if (!isRecord(entry) || fieldAt(entry, 'source') !== undefined) continue;
				yield {
					kind: 'missing-key',
					source,
					path: [list, i],
					message: `${fieldName(source, [list, i])}: the key source is missing.`,
					hint: `No variable of the codebook describes ${list}, so nothing else says where the entry stands. Write its source, or add such a variable.`,
				};
			}
}
