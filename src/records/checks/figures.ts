/** Checks that figures name existing variables and codes, and only variables that a figure of their kind can draw. */
import {
	anyOwnList,
	type FigureDefinition,
	type FigureKey,
	type FigureKind,
	figureDefinitions,
	figureKeys,
	isWanted,
	type VariableRequirement,
} from '../../schema/figure-kind.ts';
import { kindWords } from '../../schema/kind-words.ts';
import { isAbsentState } from '../../schema/state.ts';
import type { VariableRecord } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { codeRoll, type Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { fieldAt, listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, formatWords, guess, nearestCode, quoteFound } from '../words.ts';
import { checkFigureOrder, checkFigureTool, checkRowVariables } from './figure-words.ts';

export function* checkFigures(material: Material): Iterable<Problem> {
	const { figures, variables } = material;
	// Without a codebook no variable is suitable.
	if (!figures || variables.length === 0) return;
	for (const [i, figure] of listAt(figures.data).entries()) {
		const kind = kindNamed(textAt(figure, 'kind'));
		// What a figure of an unknown kind takes is not known.
		const definition = kind && figureDefinitions[kind];
		const has = (key: FigureKey) => fieldAt(figure, key) !== undefined;
		for (const { path, id, key } of namesIn(figure)) {
			const at = [i, ...path];
			const requirement = definition?.takes[key]?.wanted;
			yield* checkVariable(material, figures, at, id, kind && requirement ? { kind, wanted: requirement } : undefined);
		}
		for (const [j, element] of listAt(figure, 'elements').entries())
			yield* checkCode(
				material,
				figures,
				[i, 'elements', j, 'code'],
				textAt(element, 'variable'),
				textAt(element, 'code'),
			);
		if (!kind || !definition) continue;
		for (const key of figureKeys.filter((candidate) => has(candidate) && !definition.takes[candidate]))
			yield keyProblem(figures, [i, key], kind, definition);
		yield* checkRowVariables(material, figures, [i], definition, figure);
		yield* checkFigureOrder(figures, [i, 'order'], kind, definition, textAt(figure, 'order'));
		yield* checkNeededKeys(material, figures, [i], kind, definition, has);
		yield* checkChoice(material, figures, [i], kind, definition, has);
		yield* checkNeeds(material, figures, [i, 'kind'], kind, definition, has);
		const { needsKey } = definition;
		if (needsKey && material.review && fieldAt(material.review.data, ...needsKey.key.split('.')) === undefined)
			yield keyNeeded(figures, [i, 'kind'], kind, needsKey);
		else if (definition.takes.tool) yield* checkFigureTool(material, figures, [i, 'tool'], textAt(figure, 'tool'));
	}
}

function kindNamed(name: string | undefined): FigureKind | undefined {
	return name !== undefined && Object.hasOwn(figureDefinitions, name) ? (name as FigureKind) : undefined;
}

interface FigureVariable {
	path: Path;
	id: string;
	key: FigureKey;
}

/** The variables that a figure names, each with the key under which it stands. */
function* namesIn(figure: unknown): Iterable<FigureVariable> {
	for (const key of ['rows', 'columns', 'split', 'group'] as const) {
		const id = textAt(figure, key);
		if (id !== undefined) yield { path: [key], id, key };
	}
	for (const [j, id] of textsAt(figure, 'variables')) yield { path: ['variables', j], id, key: 'variables' };
	for (const [j, element] of listAt(figure, 'elements').entries()) {
		const id = textAt(element, 'variable');
		if (id !== undefined) yield { path: ['elements', j, 'variable'], id, key: 'elements' };
	}
}

function* checkVariable(
	{ variables, variablesById, rolls }: Material,
	source: SourceFile,
	path: Path,
	id: string,
	use: { kind: FigureKind; wanted: VariableRequirement } | undefined,
): Iterable<Problem> {
	const variable = variablesById.get(id);
	if (variable ? !use || isWanted(use.wanted, variable) : !rolls.variable.lacks(id)) return;
	if (variable && use) {
		yield {
			kind: 'unfit-variable',
			source,
			path,
			found: id,
			message: `${fieldName(source, path)}: the variable ${quoteFound(id)} (${describeVariable(variable)}) does not fit; a figure of the kind ${use.kind} takes ${wantedWords(use.wanted)} here.`,
			hint: fitHint(variables, use.wanted, id),
		};
		return;
	}
	const candidates = use ? variables.filter((one) => isWanted(use.wanted, one)) : variables;
	const nearest = nearestWord(
		id,
		candidates.map(({ id: word, label }) => ({ word, label })),
	);
	const message = `${fieldName(source, path)}: no variable has the id ${quoteFound(id)}.`;
	const hint = `${guess(nearest)}The variables are the files in the codebook.`;
	yield { kind: 'unknown-variable', source, path, found: id, message, hint };
}

/** The problem with a key that a figure of this kind does not take. */
function keyProblem(source: SourceFile, path: Path, kind: FigureKind, { takes }: FigureDefinition): Problem {
	const keys = Object.keys(takes);
	return {
		kind: 'unknown-key',
		source,
		path,
		target: 'key',
		found: path.at(-1),
		message: `${fieldName(source, path)}: a figure of the kind ${kind} does not take ${path.at(-1)}.`,
		hint: `Remove it. ${keys.length === 0 ? 'This kind takes no variables.' : `This kind takes ${formatWords(keys)}.`}`,
	};
}

/** The problem with a figure that draws something of `review.yaml` which is not there. */
function keyNeeded(
	source: SourceFile,
	path: Path,
	kind: FigureKind,
	{ key, draws }: NonNullable<FigureDefinition['needsKey']>,
): Problem {
	return {
		kind: 'figure-lacks',
		source,
		path,
		found: kind,
		message: `${fieldName(source, path.slice(0, -1))}: a figure of the kind ${kind} draws ${draws}, and review.yaml has no ${key}.`,
		hint: `Remove the figure, or write ${key} in review.yaml.`,
	};
}

function* checkNeededKeys(
	{ variables }: Material,
	source: SourceFile,
	path: Path,
	kind: FigureKind,
	{ takes }: FigureDefinition,
	has: (key: FigureKey) => boolean,
): Iterable<Problem> {
	const neededKeys = figureKeys.filter((key) => takes[key]?.isNeeded);
	const missingKeys = neededKeys.filter((key) => !has(key));
	if (missingKeys.length === 0) return;
	const requirement = missingKeys.flatMap((key) => takes[key]?.wanted ?? [])[0];
	yield {
		kind: 'figure-lacks',
		source,
		path: [...path, 'kind'],
		found: kind,
		message: `${fieldName(source, path)}: a figure of the kind ${kind} needs ${formatWords(neededKeys)}, and has no ${formatWords(missingKeys, 'and no')}.`,
		hint: `Add ${missingKeys.length === 1 ? 'it' : 'them'}. ${requirement ? fitHint(variables, requirement) : ''}`.trim(),
	};
}

function* checkChoice(
	{ variables }: Material,
	source: SourceFile,
	path: Path,
	kind: FigureKind,
	{ oneOf, takes }: FigureDefinition,
	has: (key: FigureKey) => boolean,
): Iterable<Problem> {
	const [first, second] = oneOf?.keys.filter(has) ?? [];
	if (oneOf && second !== undefined)
		yield {
			kind: 'unknown-key',
			source,
			path: [...path, second],
			target: 'key',
			found: second,
			message: `${fieldName(source, [...path, second])}: a figure of the kind ${kind} takes ${formatWords(oneOf.keys, 'or')}, and ${first} stands there already.`,
			hint: 'Keep one of the two.',
		};
	if (!oneOf?.isNeeded || first !== undefined) return;
	const requirement = oneOf.keys.flatMap((key) => takes[key]?.wanted ?? [])[0];
	yield {
		kind: 'figure-lacks',
		source,
		path: [...path, 'kind'],
		found: kind,
		message: `${fieldName(source, path)}: a figure of the kind ${kind} needs ${formatWords(oneOf.keys, 'or')}.`,
		hint: `Add one of them. ${requirement ? fitHint(variables, requirement) : ''}`.trim(),
	};
}

function* checkNeeds(
	{ variables, rolls }: Material,
	source: SourceFile,
	path: Path,
	kind: FigureKind,
	{ needs }: FigureDefinition,
	has: (key: FigureKey) => boolean,
): Iterable<Problem> {
	// A variable that cannot be understood may be the one that is needed.
	if (!needs || !rolls.variable.isWhole || (needs.unless && has(needs.unless))) return;
	const { from } = needs;
	if (variables.some((variable) => isWanted(needs, variable) && (!from || isFrom(variable, from)))) return;
	yield {
		kind: 'figure-lacks',
		source,
		path,
		found: kind,
		message: `${fieldName(source, path.slice(0, -1))}: a figure of the kind ${kind} needs ${needs.called}, and the codebook has none.`,
		hint: `Remove the figure, or add such a variable to the codebook${needs.unless ? `, or name what it draws in ${needs.unless}` : ''}.`,
	};
}

function isFrom({ from }: VariableRecord, list: string): boolean {
	return typeof from === 'string' ? from.startsWith(`${list}.`) : from?.list === list;
}

/** The most suitable variables that a hint names. */
const namedMost = 8;

function fitHint(variables: readonly VariableRecord[], requirement: VariableRequirement, near = ''): string {
	const fit = variables.filter((variable) => isWanted(requirement, variable)).map(({ id }) => id);
	if (fit.length === 0) return 'No variable of the codebook would do.';
	const nearest = nearestWord(
		near,
		fit.map((word) => ({ word })),
	);
	const names = formatWords(fit.slice(0, namedMost), 'or');
	const more = fit.length > namedMost ? ', among others' : '';
	return `${guess(nearest)}${fit.length === 1 ? `${names} would do.` : `These would do: ${names}${more}.`}`;
}

/** A variable in words: `a number of the study`, `codes of findings`. */
function describeVariable(variable: VariableRecord): string {
	const { article, noun } = kindWords[variable.kind];
	return `${article && `${article} `}${noun} of ${subjectWords(variable.of)}`;
}

const subjectWords = (of: VariableRecord['of']) =>
	of === 'study' ? 'the study' : of === anyOwnList ? 'a list of its own' : of;

function wantedWords({ of, kinds }: VariableRequirement): string {
	const kind = formatWords(
		kinds.map((kind) => kindWords[kind].noun),
		'or',
	);
	return `a ${kind} of ${formatWords(of.map(subjectWords), 'or')}`;
}

function* checkCode(
	material: Material,
	source: SourceFile,
	path: Path,
	id: string | undefined,
	code: string | undefined,
): Iterable<Problem> {
	const variable = id === undefined ? undefined : material.variablesById.get(id);
	if (!variable || code === undefined || isAbsentState(code) || !codeRoll(material, variable.id).lacks(code)) return;
	const nearest = nearestCode(code, variable, material);
	const message = `${fieldName(source, path)}: ${quoteFound(code)} is not a code of the variable ${id}.`;
	yield {
		kind: 'unknown-code',
		source,
		path,
		found: code,
		message,
		hint: `${guess(nearest)}Use one of its codes.`,
	};
}
