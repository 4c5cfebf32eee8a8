/** Checks `only-with`: it must name existing variables and codes, and records must follow it. */
import { withWider } from '../../corpus/code-tree.ts';
import { codesOf } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { codeRoll, listNamed, type Material } from '../material.ts';
import { nameChecks } from '../names.ts';
import { fieldAt, isRecord, listAt, type Path, textAt, textsAt } from '../raw.ts';
import { codesIn, expandRawValue } from '../raw-value.ts';
import { ruleOfRecords, type Surroundings } from '../record-rule.ts';
import type { SourceFile } from '../source.ts';
import { choices, codesHint, fieldName, guess, nearestCode, quoteFound } from '../words.ts';

export function* checkCodeCompany(material: Material): Iterable<Problem> {
	for (const source of material.variableFiles)
		for (const i of listAt(source.data, 'codes').keys()) yield* checkNames(material, source, ['codes', i, 'only-with']);
	yield* checkEntries(material);
}

const checkEntries = ruleOfRecords(function* (source, surroundings) {
	yield* checkEntry(surroundings, source, ['values']);
	for (const list of surroundings.lists)
		for (const i of listAt(source.data, list).keys()) yield* checkEntry(surroundings, source, [list, i]);
});

function* checkNames(material: Material, source: SourceFile, path: Path): Iterable<Problem> {
	const company = fieldAt(source.data, ...path);
	for (const id of Object.keys(isRecord(company) ? company : {})) {
		const problem = nameChecks.variable?.(id, material);
		const other = material.variablesById.get(id);
		const place = { source, path: [...path, id] };
		if (problem) yield { ...problem, ...place, target: 'key', found: id, message: `only-with: ${problem.message}` };
		if (!other) continue;
		const of = textAt(source.data, 'of');
		// Another rule reports an `of` that is not valid.
		if (of === undefined || (of !== 'study' && !listNamed(material, of))) continue;
		if (other.of !== of) {
			const message = `only-with: the variable ${quoteFound(id)} describes ${other.of}, and ${quoteFound(textAt(source.data, 'id') ?? '')} ${of}.`;
			const hint = `Name a variable with "of: ${of}".`;
			yield { kind: 'unknown-variable', ...place, target: 'key', found: id, message, hint };
			continue;
		}
		for (const [j, code] of textsAt(source.data, ...path, id))
			if (codeRoll(material, id).lacks(code))
				yield {
					kind: 'unknown-code',
					source,
					path: [...path, id, j],
					found: code,
					message: `only-with: ${quoteFound(code)} is not a code of the variable ${id}.`,
					hint: `${guess(nearestCode(code, other, material))}${codesHint(other, material)}`,
				};
	}
}

/** Checks the values of a study, or one entry of a list. A value that is a state excludes no code. */
function* checkEntry(surroundings: Surroundings, source: SourceFile, path: Path): Iterable<Problem> {
	const entry = fieldAt(source.data, ...path);
	for (const [id, value] of Object.entries(isRecord(entry) ? entry : {})) {
		const variable = surroundings.variablesById.get(id);
		if (!variable || (variable.of === 'study') !== (path[0] === 'values')) continue;
		const own = codesIn(expandRawValue(value));
		const ownCodes = codesOf(variable, surroundings.variablesById);
		for (const { code, 'only-with': company = {} } of ownCodes) {
			// What holds for a code holds for those within it.
			const ownCode = own.find((one) => withWider(ownCodes, [one]).includes(code));
			if (ownCode === undefined) continue;
			for (const [other, codes] of Object.entries(company)) {
				const beside = codesIn(expandRawValue(fieldAt(entry, other)));
				const otherVariable = surroundings.variablesById.get(other);
				const otherCodes = otherVariable ? codesOf(otherVariable, surroundings.variablesById) : [];
				const besideAndWider = withWider(otherCodes, beside);
				if (beside.length === 0 || besideAndWider.some((one) => codes.includes(one))) continue;
				// Another rule reports a code that the other variable does not have. It may be meant for a code that fits.
				if (beside.some((one) => codeRoll(surroundings, other).lacks(one))) continue;
				const field = fieldName(source, [...path, id]);
				yield {
					kind: 'excluded-pair',
					source,
					path: [...path, id],
					found: ownCode,
					message: `${field}: ${quoteFound(ownCode)}${ownCode === code ? '' : `, within ${quoteFound(code)},`} stands beside ${other} ${choices(beside)}, and goes only with ${choices(codes)}.`,
					hint: `Change one of the two, or allow the pair under "only-with" of the code in codebook/${id}.yaml.`,
				};
			}
		}
	}
}
