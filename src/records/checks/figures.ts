/** Figures name variables and codes that the codebook has. */
import { isAbsentState } from '../../schema/state.ts';
import type { Problem } from '../issue.ts';
import { codeOwner, type Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, guess } from '../words.ts';

export function* checkFigures(material: Material): Iterable<Problem> {
	const { figures, variables } = material;
	// Without a codebook every name would be unknown.
	if (!figures || variables.length === 0) return;
	for (const [i, figure] of listAt(figures.data).entries()) {
		for (const key of ['rows', 'columns', 'split', 'group'])
			yield* checkVariable(material, figures, [i, key], textAt(figure, key));
		for (const [j, id] of textsAt(figure, 'variables'))
			yield* checkVariable(material, figures, [i, 'variables', j], id);
		for (const [j, element] of listAt(figure, 'elements').entries()) {
			const id = textAt(element, 'variable');
			yield* checkVariable(material, figures, [i, 'elements', j, 'variable'], id);
			yield* checkCode(material, figures, [i, 'elements', j, 'code'], id, textAt(element, 'code'));
		}
	}
}

function* checkVariable(
	{ variables, variablesById, uncertain }: Material,
	source: SourceFile,
	path: Path,
	id: string | undefined,
): Iterable<Problem> {
	if (id === undefined || variablesById.has(id) || uncertain.has(id)) return;
	const nearest = nearestWord(
		id,
		variables.map(({ id: word, label }) => ({ word, label })),
	);
	const message = `${fieldName(source, path)}: no variable has the id "${id}".`;
	const hint = `${guess(nearest)}The variables are the files in the codebook.`;
	yield { kind: 'unknown-variable', source, path, found: id, message, hint };
}

function* checkCode(
	{ variablesById }: Material,
	source: SourceFile,
	path: Path,
	id: string | undefined,
	code: string | undefined,
): Iterable<Problem> {
	const variable = id === undefined ? undefined : variablesById.get(id);
	const known = variable && variablesById.get(codeOwner(variable))?.codes;
	if (!known || code === undefined || known.some((one) => one.code === code) || isAbsentState(code)) return;
	const nearest = nearestWord(
		code,
		known.map((one) => ({ word: one.code, label: one.label })),
	);
	const message = `${fieldName(source, path)}: "${code}" is not a code of the variable ${id}.`;
	yield { kind: 'unknown-code', source, path, found: code, message, hint: `${guess(nearest)}Use one of its codes.` };
}
