/**
 * Rules that look at one record and no other. In development one record of thousands is saved: what such a rule found in
 * the others still holds, and is not looked for again.
 */
import type { Problem } from './issue.ts';
import type { Material } from './material.ts';
import type { SourceFile } from './source.ts';
import { forSameSources } from './unchanged.ts';

/** What a record is checked against: content that does not depend on any other record. */
export type Surroundings = Pick<
	Material,
	| 'review'
	| 'references'
	| 'referencesByKey'
	| 'variables'
	| 'variablesById'
	| 'filesByVariable'
	| 'uncertain'
	| 'isChartingComplete'
	| 'lists'
>;

const lastSurroundings = forSameSources<Surroundings>();
const surroundings = new WeakMap<Material, Surroundings>();

/** The same object as long as no file but records has changed. */
export function surroundingsOf(material: Material): Surroundings {
	const before = surroundings.get(material);
	if (before) return before;
	const others = material.sources.filter(({ kind }) => kind !== 'study');
	const { review, references, referencesByKey, variables, variablesById } = material;
	const { filesByVariable, uncertain, isChartingComplete, lists } = material;
	const now: Surroundings = {
		...{ review, references, referencesByKey, variables, variablesById },
		...{ filesByVariable, uncertain, isChartingComplete, lists },
	};
	const last = lastSurroundings(others, () => now);
	// If a list in review.yaml is not known, which lists there are is read from the records.
	const own = last.lists.join() === lists.join() ? last : now;
	surroundings.set(material, own);
	return own;
}

/** A function of a record and its surroundings that makes its value once for both. */
export function onceForRecord<T>(
	make: (record: SourceFile, surroundings: Surroundings) => T,
): (record: SourceFile, surroundings: Surroundings) => T {
	const results = new WeakMap<SourceFile, { of: Surroundings; value: T }>();
	return (record, of) => {
		const before = results.get(record);
		if (before?.of === of) return before.value;
		const value = make(record, of);
		results.set(record, { of, value });
		return value;
	};
}

const none: readonly Problem[] = [];

/** A rule of the check that looks at each record by itself. */
export function ruleOfRecords(
	rule: (record: SourceFile, surroundings: Surroundings) => Iterable<Problem>,
): (material: Material) => Iterable<Problem> {
	const problemsIn = onceForRecord((record, of) => {
		const problems = [...rule(record, of)];
		return problems.length === 0 ? none : problems;
	});
	return function* checkRecords(material) {
		const of = surroundingsOf(material);
		for (const record of material.studies) yield* problemsIn(record, of);
	};
}
