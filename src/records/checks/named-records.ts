/**
 * Checks that heads of questions name existing variables and recommendations, that questions and recommendations name
 * existing findings, and that each entry of evidence has either a selection or findings.
 */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nameChecks } from '../names.ts';
import { fieldAt, listAt, type Path, textsAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';

export function* checkNamedRecords(material: Material): Iterable<Problem> {
	for (const source of material.recommendations) {
		yield* checkFindings(material, source, ['compared']);
		for (const i of listAt(source.data, 'evidence').keys())
			yield* checkFindings(material, source, ['evidence', i, 'findings']);
	}
	for (const source of material.recommendations)
		for (const [i, criterion] of listAt(source.data, 'evidence').entries()) {
			const [selection, findings] = [fieldAt(criterion, 'selection'), fieldAt(criterion, 'findings')];
			const path = ['evidence', i];
			const hint = 'An entry has a selection or findings. Write two entries where both are meant.';
			if (selection === undefined && findings === undefined)
				yield { kind: 'missing-key', source, path, message: 'evidence: has neither "selection" nor "findings".', hint };
			else if (selection !== undefined && findings !== undefined)
				yield {
					kind: 'unknown-key',
					source,
					path: [...path, 'findings'],
					target: 'key',
					found: 'findings',
					message: 'evidence: "findings" beside a "selection" would not be read.',
					hint,
				};
		}
	for (const source of material.questions) yield* checkFindings(material, source, ['compared']);
	for (const source of material.questions)
		for (const [key, check] of [
			['variables', nameChecks.variable],
			['recommendations', nameChecks.recommendation],
		] as const)
			for (const [i, word] of textsAt(source.data, key)) {
				// The list of questions says in how many studies the first variable is known, so it must be one of studies.
				const isFirst = key === 'variables' && i === 0;
				const problem = (isFirst ? nameChecks['study-variable'] : check)?.(word, material);
				if (problem) yield { ...problem, source, path: [key, i], found: word, message: `${key}: ${problem.message}` };
			}
}

function* checkFindings(material: Material, source: SourceFile, path: Path): Iterable<Problem> {
	for (const [j, word] of textsAt(source.data, ...path)) {
		const problem = nameChecks.findings?.(word, material);
		if (problem)
			yield { ...problem, source, path: [...path, j], found: word, message: `${path[0]}: ${problem.message}` };
	}
}
