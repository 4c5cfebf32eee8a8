/** What prose and heads may name: each kind of name with the ones that there are. */
import { type ProseAttributeKind, questionParts } from '../schema/prose.ts';
import { isAbsentState } from '../schema/state.ts';
import type { IssueKind } from './issue.ts';
import { codeOwner, type Material } from './material.ts';
import { type Candidate, nearestWord } from './nearest.ts';
import { listAt, textAt } from './raw.ts';
import type { SourceFile, SourceKind } from './read.ts';
import { choices, codesHint, guess } from './words.ts';

export interface Misnamed {
	kind: IssueKind;
	message: string;
	hint: string;
}

export type CheckName = (word: string, names: Names, material: Material) => Misnamed | undefined;

const named =
	(kind: IssueKind, what: string, list: (names: Names) => readonly Candidate[], where: string): CheckName =>
	(word, names) => {
		const known = list(names);
		if (known.some((candidate) => candidate.word === word)) return undefined;
		return { kind, message: `no ${what} "${word}".`, hint: `${guess(nearestWord(word, known))}${where}` };
	};

const variable = named(
	'unknown-variable',
	'variable has the id',
	({ variables }) => variables,
	'The variables are the files in the codebook.',
);
/** A variable that has one value a study. */
const studyVariable: CheckName = (word, names, material) => {
	const known = material.variablesById.get(word);
	if (!known) return variable(word, names, material);
	if (known.of === 'study') return undefined;
	return {
		kind: 'unknown-variable',
		message: `the variable "${word}" describes ${known.of}, and a study has no one value of it.`,
		hint: 'Name a variable with "of: study".',
	};
};
const study = named(
	'unknown-study',
	'study has the id',
	({ studies }) => studies,
	'The id of a study is the name of its file in studies.',
);
const finding = named(
	'unknown-finding',
	'finding is called',
	({ findings }) => findings,
	'A finding is named by its study and its id, as in okafor-2019/less-stress.',
);

/** What one word of an attribute must be; nothing for words of any kind. */
export const nameChecks: Partial<Record<ProseAttributeKind, CheckName>> = {
	variable,
	'study-variable': studyVariable,
	'study-variables': studyVariable,
	study,
	studies: study,
	findings: finding,
	recommendation: named(
		'unknown-recommendation',
		'recommendation has the id',
		({ recommendations }) => recommendations,
		'The id of a recommendation is the name of its file in recommendations.',
	),
	question: named(
		'unknown-question',
		'question page has the id',
		({ questions }) => questions,
		'The id of a question is the name of its file in guidance.',
	),
	figure: named('unknown-figure', 'figure has the id', ({ figures }) => figures, 'The figures are in figures.yaml.'),
	reference: named(
		'unknown-reference',
		'reference has the number',
		({ references }) => references,
		'The numbers are in references.yaml.',
	),
	part: named(
		'unknown-word',
		'part is called',
		() => questionParts.map((word) => ({ word })),
		`The parts are ${choices(questionParts)}.`,
	),
	unit: named(
		'unknown-word',
		'unit is called',
		() => [{ word: 'report' }, { word: 'programme' }],
		'The units are "report" and "programme".',
	),
	term(word, names, material) {
		const [id = '', code = '', ...more] = word.split('=');
		const misnamed = variable(id, names, material);
		if (misnamed) return misnamed;
		const owner = material.variablesById.get(id);
		const codes = (owner && material.variablesById.get(codeOwner(owner))?.codes) ?? [];
		if (!word.includes('=') || (more.length === 0 && (isAbsentState(code) || codes.some((one) => one.code === code))))
			return undefined;
		const nearest = nearestWord(
			code,
			codes.map((one) => ({ word: one.code, label: one.label })),
		);
		return {
			kind: 'unknown-code',
			message: `"${code}" is not a code of the variable ${id}.`,
			hint: `${guess(nearest)}${owner ? codesHint(owner, material) : ''}`,
		};
	},
};

/** Everything that prose can name. */
export interface Names {
	variables: readonly Candidate[];
	studies: readonly Candidate[];
	findings: readonly Candidate[];
	recommendations: readonly Candidate[];
	figures: readonly Candidate[];
	questions: readonly Candidate[];
	references: readonly Candidate[];
}

export function namesOf(material: Material): Names {
	const { sources, variables, uncertain, studies, studyIds, figures, referencesByNumber } = material;
	// Also of files that cannot be parsed: what is wrong there is told there.
	const filesOf = (kind: SourceKind) =>
		sources.filter((source) => source.kind === kind).map(({ name: word }) => ({ word }));
	return {
		variables: [
			...variables.map(({ id: word, label }) => ({ word, label })),
			...[...uncertain].map((word) => ({ word })),
		],
		studies: [...studyIds].map((word) => ({ word })),
		findings: studies.flatMap((file: SourceFile) =>
			listAt(file.data, 'findings').flatMap((entry) => {
				const id = textAt(entry, 'id');
				return id === undefined ? [] : [{ word: `${file.name}/${id}` }];
			}),
		),
		recommendations: filesOf('recommendation'),
		figures: listAt(figures?.data).flatMap((figure) => {
			const id = textAt(figure, 'id');
			return id === undefined ? [] : [{ word: id }];
		}),
		questions: filesOf('question'),
		references: [...referencesByNumber.keys()].map((number) => ({ word: String(number) })),
	};
}
