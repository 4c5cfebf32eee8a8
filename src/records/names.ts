/** The names that prose and heads may use, with a check for each kind of name. */
import { type ProseAttributeKind, questionParts } from '../schema/prose.ts';
import { isAbsentState } from '../schema/state.ts';
import { codeRoll, type Material } from './material.ts';
import { nearestWord } from './nearest.ts';
import type { IssueKind } from './problems/table.ts';
import { isUncounted, type Roll, type RollName } from './rolls.ts';
import { choices, codesHint, guess, nearestCode, quoteFound, uncountedHint } from './words.ts';

export interface NameProblem {
	kind: IssueKind;
	message: string;
	hint: string;
}

export type CheckName = (word: string, material: Material) => NameProblem | undefined;

const nameCheck =
	(kind: IssueKind, what: string, roll: RollName, where: string): CheckName =>
	(word, { rolls }) =>
		rolls[roll].lacks(word) ? nameProblem(kind, what, word, rolls[roll], where) : undefined;

function nameProblem(
	kind: IssueKind,
	what: string,
	word: string,
	{ candidates }: Pick<Roll, 'candidates'>,
	where: string,
): NameProblem {
	return { kind, message: `no ${what} ${quoteFound(word)}.`, hint: `${guess(nearestWord(word, candidates))}${where}` };
}

/** Checks that a word is one of a few fixed words. */
const fixedWords =
	(what: string, words: readonly string[], where: string): CheckName =>
	(word) =>
		words.includes(word)
			? undefined
			: nameProblem('unknown-word', what, word, { candidates: words.map((one) => ({ word: one })) }, where);

const variable = nameCheck(
	'unknown-variable',
	'variable has the id',
	'variable',
	'The variables are the files in the codebook.',
);
/** Checks that a word is a variable of studies, which has one value for each study. */
const studyVariable: CheckName = (word, material) => {
	const record = material.variablesById.get(word);
	if (!record) return variable(word, material);
	if (record.of === 'study') return undefined;
	return {
		kind: 'unknown-variable',
		message: `the variable "${word}" describes ${record.of}, and a study has no one value of it.`,
		hint: 'Name a variable with "of: study".',
	};
};
/** Checks a name that begins with the id of a study: one that is not counted exists, and still cannot be named. */
const ofCounted =
	(kind: IssueKind, what: string, check: CheckName): CheckName =>
	(word, material) =>
		isUncounted(material.rolls, word.split('/')[0] ?? '')
			? { kind, message: `${quoteFound(word)} is ${what} that is not counted.`, hint: uncountedHint }
			: check(word, material);

const study = ofCounted(
	'unknown-study',
	'a study',
	nameCheck('unknown-study', 'study has the id', 'study', 'The id of a study is the name of its file in studies.'),
);
const finding = ofCounted(
	'unknown-finding',
	'a finding of a study',
	nameCheck(
		'unknown-finding',
		'finding is called',
		'finding',
		'A finding is named by its study and its id, as in okafor-2019/less-stress.',
	),
);

/** The check of each word in an attribute, by kind of attribute. A kind without a check may hold any words. */
export const nameChecks: Partial<Record<ProseAttributeKind, CheckName>> = {
	variable,
	'study-variable': studyVariable,
	'study-variables': studyVariable,
	study,
	studies: study,
	findings: finding,
	recommendation: nameCheck(
		'unknown-recommendation',
		'recommendation has the id',
		'recommendation',
		'The id of a recommendation is the name of its file in recommendations.',
	),
	question: nameCheck(
		'unknown-question',
		'question page has the id',
		'question',
		'The id of a question is the name of its file in guidance.',
	),
	claims: nameCheck('unknown-claim', 'claim has the id', 'claim', 'The claims are in the files of claims.'),
	figure: nameCheck('unknown-figure', 'figure has the id', 'figure', 'The figures are in figures.yaml.'),
	reference: nameCheck(
		'unknown-reference',
		'reference has the number or the id',
		'reference',
		'Numbers and ids are in references.yaml.',
	),
	part: fixedWords('part is called', questionParts, `The parts are ${choices(questionParts)}.`),
	unit: fixedWords('unit is called', ['report', 'programme'], 'The units are "report" and "programme".'),
	'quantified-unit': fixedWords(
		'unit is called',
		['report', 'programme', 'finding'],
		'The units are "report", "programme" and "finding".',
	),
	term(word, material) {
		const [id = '', code = '', ...more] = word.split('=');
		const problem = variable(id, material);
		if (problem) return problem;
		const isCode = more.length === 0 && (isAbsentState(code) || !codeRoll(material, id).lacks(code));
		if (!word.includes('=') || isCode) return undefined;
		const owner = material.variablesById.get(id);
		const nearest = owner && nearestCode(code, owner, material);
		return {
			kind: 'unknown-code',
			message: `${quoteFound(code)} is not a code of the variable ${id}.`,
			hint: `${guess(nearest)}${owner ? codesHint(owner, material) : ''}`,
		};
	},
};
