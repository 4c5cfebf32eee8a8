/** Prose uses components that exist, with attributes that name what there is. */
import { type ProseAttributeKind, type ProseComponent, proseComponents, questionParts } from '../../schema/prose.ts';
import { isAbsentState } from '../../schema/state.ts';
import type { IssueKind, Problem } from '../issue.ts';
import type { Place } from '../locate.ts';
import { codeOwner, type Material } from '../material.ts';
import { type Candidate, nearestWord } from '../nearest.ts';
import { type ProseAttribute, type ProseElement, placeAfter, readProse } from '../prose.ts';
import { listAt, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { selectionProblems } from '../selections.ts';
import { choices, codesHint, formatWords, guess } from '../words.ts';
import { placesHint, startsWithPlace } from './places.ts';

export function* checkProse(material: Material): Iterable<Problem> {
	const names = namesOf(material);
	for (const source of material.prose) {
		const { elements, code, problem } = readProse(source);
		const at = (kind: IssueKind, place: Place, found: string, message: string, hint: string): Problem => ({
			kind,
			source,
			path: [],
			place,
			found,
			message,
			hint,
		});
		if (problem)
			yield at(
				'prose-syntax',
				problem.place,
				'',
				`${problem.message}.`,
				'Every tag that is opened is closed, as in <Term of="a=b">words</Term>, or closes itself, as in <Count words />. A "<" or "{" in words is written &lt; or &#123;.',
			);
		for (const { what, text, place } of code)
			yield at(
				'prose-code',
				place,
				text,
				what === 'import' ? 'Prose imports nothing.' : 'Prose holds no program: nothing in braces is worked out.',
				`The components are there without it: ${formatWords(Object.keys(proseComponents))}.`,
			);
		for (const element of elements) yield* checkElement(element, names, material, at);
	}
}

type At = (kind: IssueKind, place: Place, found: string, message: string, hint: string) => Problem;

function* checkElement(element: ProseElement, names: Names, material: Material, at: At): Iterable<Problem> {
	const { name, attributes, place, isEmpty } = element;
	const known: ProseComponent | undefined = Object.hasOwn(proseComponents, name)
		? proseComponents[name as keyof typeof proseComponents]
		: undefined;
	if (!known) {
		const nearest = nearestComponent(name);
		yield at(
			'unknown-component',
			place,
			name,
			/^[a-z]/.test(name) ? `<${name}> is HTML, which prose does not use.` : `There is no component <${name}>.`,
			`${nearest ? `Did you mean <${nearest}>? ` : ''}The components are ${formatWords(Object.keys(proseComponents))}.`,
		);
		return;
	}
	if (isEmpty && known.encloses === 'prose')
		yield at('missing-attribute', place, name, `<${name}> encloses nothing.`, 'Write its words between <…> and </…>.');
	if (!isEmpty && known.encloses === 'nothing')
		yield at(
			'unknown-attribute',
			place,
			name,
			`<${name}> encloses words, and would not show them.`,
			`Write <${name} … />, and the words beside it.`,
		);
	for (const attribute of attributes) yield* checkAttribute(element, known, attribute, names, material, at);
	for (const needed of known.needs)
		if (!attributes.some((attribute) => attribute.name === needed))
			yield at('missing-attribute', place, name, `<${name}> needs "${needed}".`, attributesHint(name, known));
}

function* checkAttribute(
	{ name }: ProseElement,
	{ attributes }: ProseComponent,
	attribute: ProseAttribute,
	names: Names,
	material: Material,
	at: At,
): Iterable<Problem> {
	const kind = Object.hasOwn(attributes, attribute.name) ? attributes[attribute.name] : undefined;
	if (!kind) {
		const nearest = nearestWord(
			attribute.name,
			Object.keys(attributes).map((word) => ({ word })),
		);
		const component = proseComponents[name as keyof typeof proseComponents];
		yield at(
			'unknown-attribute',
			attribute.place,
			attribute.name,
			`<${name}> has no attribute "${attribute.name}".`,
			`${guess(nearest)}${attributesHint(name, component)}`,
		);
		return;
	}
	if (attribute.isExpression || (attribute.value === undefined) !== (kind === 'flag')) {
		yield at(
			'wrong-form',
			attribute.place,
			attribute.name,
			`<${name}>: "${attribute.name}" ${kind === 'flag' ? 'stands alone, without a value' : 'needs a value in quotation marks'}.`,
			kind === 'flag' ? `Write ${attribute.name} alone.` : `Write ${attribute.name}="…".`,
		);
		return;
	}
	const value = attribute.value ?? '';
	if (kind === 'selection') {
		for (const problem of selectionProblems(material, value))
			yield at(
				problem.kind,
				placeAfter(attribute.valuePlace, problem.offset),
				problem.found,
				`<${name}>, ${attribute.name}: ${problem.message}`,
				problem.hint,
			);
		return;
	}
	if (kind === 'source' && material.review && !startsWithPlace(material, value))
		yield at(
			'unknown-place',
			attribute.valuePlace,
			value,
			`<${name}>, source: "${value.split(',')[0]}" is not a place of the review.`,
			placesHint(material, value),
		);
	const single = singular[kind];
	if (!single) return;
	const words = kind.endsWith('s') ? [...value.matchAll(/\S+/g)] : [[value]];
	for (const match of words) {
		const [word = ''] = match;
		const problem = single(word, names, material);
		if (problem)
			yield at(
				problem.kind,
				placeAfter(attribute.valuePlace, (match as { index?: number }).index ?? 0),
				word,
				`<${name}>, ${attribute.name}: ${problem.message}`,
				problem.hint,
			);
	}
}

interface Misnamed {
	kind: IssueKind;
	message: string;
	hint: string;
}

type CheckName = (word: string, names: Names, material: Material) => Misnamed | undefined;

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
const singular: Partial<Record<ProseAttributeKind, CheckName>> = {
	variable,
	variables: variable,
	study,
	studies: study,
	findings: finding,
	recommendation: named(
		'unknown-recommendation',
		'recommendation has the id',
		({ recommendations }) => recommendations,
		'The id of a recommendation is the name of its file in recommendations.',
	),
	figure: named(
		'unknown-figure',
		'figure has the id',
		({ figures }) => figures,
		'The figures are in figures.yaml.',
	),
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
interface Names {
	variables: readonly Candidate[];
	studies: readonly Candidate[];
	findings: readonly Candidate[];
	recommendations: readonly Candidate[];
	figures: readonly Candidate[];
	references: readonly Candidate[];
}

function namesOf(material: Material): Names {
	const { variables, uncertain, studies, studyIds, recommendations, figures, referencesByNumber } = material;
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
		recommendations: recommendations.map(({ name: word }) => ({ word })),
		figures: listAt(figures?.data).flatMap((figure) => {
			const id = textAt(figure, 'id');
			return id === undefined ? [] : [{ word: id }];
		}),
		references: [...referencesByNumber.keys()].map((number) => ({ word: String(number) })),
	};
}

function nearestComponent(name: string): string | undefined {
	const components = Object.keys(proseComponents);
	const nearest = nearestWord(
		name,
		components.map((component) => ({ word: component.toLowerCase() })),
	);
	return components.find((component) => component.toLowerCase() === nearest);
}

function attributesHint(name: string, { attributes, needs }: ProseComponent): string {
	const all = Object.keys(attributes);
	if (all.length === 0) return `<${name}> has no attributes.`;
	const needed = needs.length === 0 ? '' : ` It needs ${choices(needs)}.`;
	return `Its attributes are ${choices(all)}.${needed}`;
}

/** The head of a question names variables and recommendations that there are; the evidence of a recommendation, findings. */
export function* checkNamedRecords(material: Material): Iterable<Problem> {
	const names = namesOf(material);
	if (material.variables.length === 0) return;
	for (const source of material.recommendations)
		for (const i of listAt(source.data, 'evidence').keys())
			for (const [j, word] of textsAt(source.data, 'evidence', i, 'findings')) {
				const misnamed = finding(word, names, material);
				if (misnamed)
					yield {
						...misnamed,
						source,
						path: ['evidence', i, 'findings', j],
						found: word,
						message: `evidence: ${misnamed.message}`,
					};
			}
	for (const source of material.questions)
		for (const [key, check] of [
			['variables', variable],
			['recommendations', singular.recommendation],
		] as const)
			for (const [i, word] of textsAt(source.data, key)) {
				const misnamed = check?.(word, names, material);
				if (misnamed)
					yield { ...misnamed, source, path: [key, i], found: word, message: `${key}: ${misnamed.message}` };
			}
}
