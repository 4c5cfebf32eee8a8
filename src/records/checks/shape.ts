/** Checks that every file fits its schema. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { sortAstray } from '../shape/astray.ts';
import { flattenIssues } from '../shape/misfit.ts';
import { schemasOf } from '../shape/schemas.ts';
import { translateMisfit } from '../shape/translate.ts';

export function* checkShape(material: Material): Iterable<Problem> {
	const schemas = schemasOf(material);
	for (const source of material.sources) {
		// Without a codebook every value of a record would be reported as unknown.
		if (source.data === undefined || (source.kind === 'study' && material.variables.length === 0)) continue;
		const schema = schemas[source.kind];
		const result = schema.safeParse(source.data);
		if (result.success) continue;
		const { problems, rest } = sortAstray(flattenIssues(result.error.issues, source.data), source, schema);
		yield* problems;
		for (const misfit of rest) yield* translateMisfit(misfit, source, schema, material);
	}
}
