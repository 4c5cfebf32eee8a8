/** The planner asks of coded variables of the study, and walks through question pages that there are. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, type Path, textAt, textsAt } from '../raw.ts';
import { guess } from '../words.ts';

export function* checkPlanner(material: Material): Iterable<Problem> {
	const { planner, questions, variables } = material;
	if (!planner || variables.length === 0) return;
	for (const i of listAt(planner.data, 'situation').keys())
		yield* checkVariable(material, ['situation', i, 'variable'], textAt(planner.data, 'situation', i, 'variable'));
	for (const i of listAt(planner.data, 'choices').keys()) {
		for (const [j, id] of textsAt(planner.data, 'choices', i, 'variables'))
			yield* checkVariable(material, ['choices', i, 'variables', j], id);
		const question = textAt(planner.data, 'choices', i, 'question');
		if (question === undefined || questions.some(({ name }) => name === question)) continue;
		const nearest = nearestWord(
			question,
			questions.map(({ name: word }) => ({ word })),
		);
		yield {
			kind: 'unknown-question',
			source: planner,
			path: ['choices', i, 'question'],
			found: question,
			message: `choices.question: no question page has the id "${question}".`,
			hint: `${guess(nearest)}The id of a question is the name of its file in guidance.`,
		};
	}
}

/** Only codes can be chosen from. */
function* checkVariable(material: Material, path: Path, id: string | undefined): Iterable<Problem> {
	const { planner, variables, variablesById, uncertain } = material;
	const variable = id === undefined ? undefined : variablesById.get(id);
	const isCoded = variable?.of === 'study' && (variable.kind === 'code' || variable.kind === 'codes');
	if (!planner || id === undefined || uncertain.has(id) || isCoded) return;
	const coded = variables.filter(({ of, kind }) => of === 'study' && (kind === 'code' || kind === 'codes'));
	const nearest = nearestWord(
		id,
		coded.map(({ id: word, label }) => ({ word, label })),
	);
	const message = variable
		? `${path[0]}: the variable "${id}" has no codes of the study to choose from.`
		: `${path[0]}: no variable has the id "${id}".`;
	yield {
		kind: 'unknown-variable',
		source: planner,
		path,
		found: id,
		message,
		hint: `${guess(nearest)}The planner asks of variables with "of: study" whose kind is code or codes.`,
	};
}
