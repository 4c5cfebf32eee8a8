/**
 * Checks that an entry names its source if no variable describes its list. Otherwise the source comes from the
 * variables of the list.
 */
import type { Problem } from '../issue.ts';
import { type Material, variablesOf } from '../material.ts';
import { fieldAt, isRecord, listAt } from '../raw.ts';
import { fieldName } from '../words.ts';

export function* checkEntrySources(material: Material): Iterable<Problem> {
	const { sources, uncertain, variables } = material;
	// A variable that cannot be read may describe the list.
	const isWhole = sources.every(({ kind, data }) => kind !== 'variable' || data !== undefined);
	if (variables.length === 0 || uncertain.size > 0 || !isWhole) return;
	// The schema requires the source of every finding.
	for (const list of material.lists.filter((name) => name !== 'findings' && variablesOf(material, name).length === 0))
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
