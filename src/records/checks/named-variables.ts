/**
 * Checks that variables named in the codebook, `review.yaml` and `charting.yaml` exist and describe what is needed
 * there.
 */
import type { ListName } from '../../schema/list.ts';
import type { Problem } from '../issue.ts';
import { codeOwner, codeRoll, listNamed, type Material, variablesOf } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { fieldAt, isRecord, listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { codesHint, fieldName, guess, nearestCode, quoteFound } from '../words.ts';

type Subject = 'study' | ListName | undefined;

export function* checkNamedVariables(material: Material): Iterable<Problem> {
	const { review, charting, variableFiles } = material;
	for (const source of variableFiles) {
		yield* checkShared(material, source);
		yield* checkDerivation(material, source);
	}
	if (review) {
		for (const key of ['table', 'glance', 'similar', 'strength'])
			for (const [i, id] of textsAt(review.data, key)) yield* checkNamed(material, review, [key, i], id, 'study');
		yield* checkNamed(material, review, ['living', 'variable'], textAt(review.data, 'living', 'variable'), 'study');
		for (const key of ['by', 'domain', 'direction'])
			yield* checkNamed(
				material,
				review,
				['finding-groups', key],
				textAt(review.data, 'finding-groups', key),
				'findings',
			);
	}
	for (const list of charting ? ['compared', 'differences'] : [])
		for (const [i, row] of listAt(charting?.data, list).entries())
			yield* checkNamed(material, charting as SourceFile, [list, i, 'variable'], textAt(row, 'variable'), undefined);
}

/** Checks one named variable. `of` is what it must describe; undefined allows anything. */
function* checkNamed(
	material: Material,
	source: SourceFile,
	path: Path,
	id: string | undefined,
	of: Subject,
): Iterable<Problem> {
	const variable = id === undefined ? undefined : material.variablesById.get(id);
	if (id === undefined || !(variable || material.rolls.variable.lacks(id))) return;
	if (variable && (of === undefined || variable.of === of)) return;
	const candidates = of === undefined ? material.variables : variablesOf(material, of);
	const nearest = nearestWord(
		id,
		candidates.map(({ id: word, label }) => ({ word, label })),
	);
	const field = fieldName(source, path);
	const message = variable
		? `${field}: the variable ${quoteFound(id)} describes ${nameOf(variable.of)}, and one of ${nameOf(of)} is needed.`
		: `${field}: no variable has the id ${quoteFound(id)}.`;
	const hint = variable
		? `Name a variable with "of: ${of}".`
		: `${guess(nearest)}The variables are the files in the codebook.`;
	yield { kind: 'unknown-variable', source, path, found: id, message, hint };
}

const nameOf = (of: Subject) => (of === 'study' ? 'the study' : of);

function* checkShared(material: Material, source: SourceFile): Iterable<Problem> {
	const id = textAt(source.data, 'codes-from');
	yield* checkNamed(material, source, ['codes-from'], id, undefined);
	const variable = id === undefined ? undefined : material.variablesById.get(id);
	if (!variable || variable.codes) return;
	const message = `codes-from: the variable ${quoteFound(id)} has no codes of its own.`;
	const owner = codeOwner(variable);
	const hint =
		owner === variable.id
			? 'Name a variable that has codes.'
			: `Name the variable that defines them, ${quoteFound(owner)}.`;
	yield { kind: 'unknown-variable', source, path: ['codes-from'], found: id, message, hint };
}

function* checkDerivation(material: Material, source: SourceFile): Iterable<Problem> {
	const from = fieldAt(source.data, 'from');
	const isShort = typeof from === 'string';
	const [name, field] = isShort ? from.split('.') : [textAt(from, 'list'), textAt(from, 'field')];
	const path = isShort ? ['from'] : ['from', 'field'];
	if (field === undefined) return;
	if (name === 'reference') {
		if (field === 'year') return;
		const message = `from: a reference has no field "${field}" that can be collected.`;
		yield {
			kind: 'unknown-variable',
			source,
			path,
			found: field,
			message,
			hint: 'Only reference.year can be collected from a reference.',
		};
	}
	const list = listNamed(material, name);
	if (!list) return;
	const isCount = list === 'participants' && field === 'count';
	if (!isCount) yield* checkNamed(material, source, path, field, list);
	const where = fieldAt(from, 'where');
	for (const [id, codes] of Object.entries(isRecord(where) ? where : {})) {
		yield* checkNamed(material, source, ['from', 'where', id], id, list);
		const variable = material.variablesById.get(id);
		for (const code of [codes].flat()) {
			if (!variable || typeof code !== 'string' || !codeRoll(material, id).lacks(code)) continue;
			const message = `from.where.${id}: ${quoteFound(code)} is not a code of the variable ${id}.`;
			const nearest = nearestCode(code, variable, material);
			yield {
				kind: 'unknown-code',
				source,
				path: ['from', 'where', id],
				found: code,
				message,
				hint: `${guess(nearest)}${codesHint(variable, material)}`,
			};
		}
	}
}
