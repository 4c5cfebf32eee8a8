/** Checks that every file fits its schema. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { parseSourceBy } from '../parsed.ts';
import { sortAstray } from '../shape/astray.ts';
import { flattenIssues } from '../shape/misfit.ts';
import { schemasOf } from '../shape/schemas.ts';
import { translateMisfit } from '../shape/translate.ts';
import type { SourceFile } from '../source.ts';
import { forSameSources } from '../unchanged.ts';

/** The schemas follow from the codebook, and from the lists that the review has. */
const schemasFor = forSameSources<ReturnType<typeof schemasOf>>();

/** The schema that a source was found to fit. */
const schemaBySource = new WeakMap<SourceFile, object>();

export function* checkShape(material: Material): Iterable<Problem> {
	const makers = material.sources.filter(({ kind }) => kind === 'variable' || kind === 'review');
	const schemas = schemasFor(makers, () => schemasOf(material));
	for (const source of material.sources) {
		// Without a codebook every value of a record would be reported as unknown.
		if (source.data === undefined || (source.kind === 'study' && material.variables.length === 0)) continue;
		const schema = schemas[source.kind];
		if (schemaBySource.get(source) === schema) continue;
		const result = parseSourceBy(schema, source);
		if (result.success) {
			schemaBySource.set(source, schema);
			continue;
		}
		const { problems, rest } = sortAstray(flattenIssues(result.error.issues, source.data), source, schema);
		yield* problems;
		for (const misfit of rest) yield* translateMisfit(misfit, source, schema, material);
	}
}
