/** Builds a new record to fill in, with the codebook's questions in its order. */

import { kindWords } from '../schema/kind-words.ts';
import type { ListName } from '../schema/list.ts';
import { fieldsOf, studySchema } from '../schema/study.ts';
import { codesOf, type VariableRecord } from '../schema/variable.ts';
import { ownsCodes, traitsOf } from '../schema/variable-kind.ts';
import { capitalise } from '../wording/grammar.ts';
import { type Material, variablesOf } from './material.ts';
import { needsSources } from './needed-sources.ts';
import { listAt, textAt } from './raw.ts';
import { descriptionAt, isOptionalAt } from './shape/schema-walk.ts';
import { statesHint } from './words.ts';

/** The text of a record without values. */
export function formatScaffold(id: string, reference: string, material: Material): string {
	const { programmes } = material;
	const lines = [
		`id: ${id}`,
		'report:',
		`  reference: ${reference}`,
		...question("The review's own label, letter by letter.", 2),
		'  printed:',
		...(programmes ? [...question('Its id in programmes.yaml; remove the line if it has none.', 0), 'programme:'] : []),
		'',
		...question(statesHint(material), 0),
		'values:',
		...studyValues(material),
		...material.lists.flatMap((list) => ['', ...headOf(list, material), ...entry(list, material)]),
	];
	return `${lines.join('\n')}\n`;
}

function studyValues(material: Material): string[] {
	let section: string | undefined;
	const labelOf = (id: string) => material.sections?.find((own) => own.id === id)?.label ?? id;
	return variablesOf(material, 'study').flatMap((variable) => {
		// Derived values are not written in records.
		if (variable.from) return [];
		const heading = variable.section === section ? [] : ['', ...question(labelOf(variable.section), 2)];
		section = variable.section;
		return [...heading, ...questionsOf(variable, material, 2), `  ${variable.id}:`];
	});
}

/** What an entry of a list stands for, as a comment above the list. */
function headOf(list: ListName, { review }: Material): string[] {
	const own = listAt(review?.data, 'lists').find((definition) => textAt(definition, 'id') === list);
	const text = textAt(own, 'question');
	const one = textAt(own, 'one');
	const what = one === undefined ? `each of the ${list}` : `each ${one}`;
	return [
		...(text === undefined ? [] : question(text, 0)),
		...question(`One entry for ${what}, or a state for all of them.`, 0),
	];
}

function entry(list: ListName, material: Material): string[] {
	const schema = studySchema(material.variables, material.lists);
	const own = new Map(variablesOf(material, list).map((variable) => [variable.id, variable]));
	const [id = 'id', ...fields] = fieldsOf(list);
	const isNeeded = (field: string) => field === 'source' && needsSources(material, list);
	const needs = fields.filter((field) => !isOptionalAt(schema, [list, 0, field]) || isNeeded(field));
	const others = fields.filter((field) => !needs.includes(field));
	const comments = (key: string) => {
		const variable = own.get(key);
		return variable
			? questionsOf(variable, material, 4)
			: question(descriptionAt(schema, [list, 0, key]) ?? 'A short name in lower case, once in this list', 4);
	};
	return [
		`${list}:`,
		// The first comment stands above the hyphen, so that the keys align.
		...comments(id),
		`  - ${id}:`,
		...[...own.keys(), ...needs].flatMap((key) => [...comments(key), `    ${key}:`]),
		...question(`If needed: ${others.join(', ')}`, 4),
	];
}

/** A variable's question, and its codes or the form of its value, as comments. */
function questionsOf(variable: VariableRecord, { variablesById }: Material, indent: number): string[] {
	const codes = codesOf(variable, variablesById).map(({ code }) => code);
	const { isSeveral } = traitsOf(variable);
	const unit = variable.unit ? ` of ${variable.unit.many}` : '';
	const answer = ownsCodes(variable)
		? `${isSeveral ? 'One or more' : 'One'} of: ${codes.join(', ')}`
		: `${capitalise(kindWords[variable.kind].written)}${unit}`;
	return [...question(variable.question, indent), ...question(answer, indent)];
}

/** A text as comments, wrapped at about 90 characters. */
function question(text: string, indent: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < 90) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.map((line) => `${' '.repeat(indent)}# ${line}`);
}
