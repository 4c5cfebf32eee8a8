/**
 * Checks that the planner asks about coded variables of the study, each once, and names existing question pages, each
 * once.
 */

import { kinds, ownsCodes } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nameChecks } from '../names.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { formatWords, guess, quoteFound } from '../words.ts';

type PathIds = readonly (readonly [path: Path, id: string])[];

export function* checkPlanner(material: Material): Iterable<Problem> {
	const { planner } = material;
	if (!planner) return;
	const { data } = planner;
	const textsOf = (list: string, key: string): PathIds =>
		[...listAt(data, list).keys()].flatMap((i) => {
			const text = textAt(data, list, i, key);
			return text === undefined ? [] : [[[list, i, key], text]];
		});
	const situation = textsOf('situation', 'variable');
	const questionPaths = textsOf('choices', 'question');
	const variablePaths: PathIds = [...listAt(data, 'choices').keys()].flatMap((i) =>
		textsAt(data, 'choices', i, 'variables').map(([j, id]): PathIds[number] => [['choices', i, 'variables', j], id]),
	);
	for (const [path, id] of [...situation, ...variablePaths]) yield* checkVariable(material, planner, path, id);
	for (const [path, id] of questionPaths) {
		const nameProblem = nameChecks.question?.(id, material);
		if (nameProblem)
			yield { ...nameProblem, source: planner, path, found: id, message: `choices.question: ${nameProblem.message}` };
	}
	for (const list of [situation, questionPaths, variablePaths]) yield* checkRepeated(planner, list);
}

/** Checks that a variable is one of studies with codes in the codebook: readers choose an answer from its codes. */
function* checkVariable(material: Material, source: SourceFile, path: Path, id: string): Iterable<Problem> {
	const { variables, variablesById, rolls } = material;
	const variable = variablesById.get(id);
	const isCoded = variable?.of === 'study' && ownsCodes(variable);
	if (isCoded || !(variable || rolls.variable.lacks(id))) return;
	const candidates = variables.filter((one) => one.of === 'study' && ownsCodes(one));
	const nearest = nearestWord(
		id,
		candidates.map(({ id: word, label }) => ({ word, label })),
	);
	const message = variable
		? `${path[0]}: the variable ${quoteFound(id)} has no codes of the study to choose from.`
		: `${path[0]}: no variable has the id ${quoteFound(id)}.`;
	yield {
		kind: 'unknown-variable',
		source,
		path,
		found: id,
		message,
		hint: `${guess(nearest)}The planner asks of variables with "of: study" whose kind is ${formatWords(
			kinds.filter((kind) => ownsCodes({ kind })),
			'or',
		)}.`,
	};
}

/** Checks that nothing is asked twice. A plan holds one answer for each variable and one note for each question. */
function* checkRepeated(source: SourceFile, places: PathIds): Iterable<Problem> {
	const ids = new Set<string>();
	for (const [path, id] of places) {
		if (ids.has(id))
			yield {
				kind: 'duplicate-id',
				source,
				path,
				found: id,
				message: `${path[0]}: ${quoteFound(id)} is asked twice.`,
				hint: 'Keep one of the two: a plan has one answer to it.',
			};
		ids.add(id);
	}
}
