/**
 * Checks that an entry names its source if no variable describes its list; otherwise the source comes from the variables
 * of the list. A finding that comes from the tables of a review says where it stands there.
 */
import type { Problem } from '../issue.ts';
import { type Material, variablesOf } from '../material.ts';
import { needsSources } from '../needed-sources.ts';
import { fieldAt, isRecord, listAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { fieldName } from '../words.ts';

/** Whether a source stands outside all entries: a space that nobody sees in front of a key moves it there. That is told as such. */
const isAstray = ({ data }: SourceFile) => isRecord(data) && Object.keys(data).some((key) => key.trim() === 'source');

export function* checkEntrySources(material: Material): Iterable<Problem> {
	const { sources, uncertain, variables } = material;
	// A variable that cannot be read may describe the list.
	const isWhole = sources.every(({ kind, data }) => kind !== 'variable' || data !== undefined);
	if (variables.length === 0 || uncertain.size > 0 || !isWhole) return;
	for (const list of material.lists.filter((name) => needsSources(material, name)))
		for (const source of material.studies)
			for (const [i, entry] of listAt(source.data, list).entries()) {
				if (!isRecord(entry) || fieldAt(entry, 'source') !== undefined || isAstray(source)) continue;
				yield {
					kind: 'missing-key',
					source,
					path: [list, i],
					message: `${fieldName(source, [list, i])}: the key source is missing.`,
					hint:
						variablesOf(material, list).length === 0
							? `No variable of the codebook describes ${list}, so nothing else says where the entry stands. Write its source, or add such a variable.`
							: 'Write where it stands in the review, such as "Table 2, row 3". Records that come from the papers themselves do without: then review.yaml says "provenance: papers".',
				};
			}
}
