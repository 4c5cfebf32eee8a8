/**
 * Warns about codes that no record uses, unless the codebook says why they stay: they may be typing errors, or still to
 * come. Reports such a reason if a record uses the code.
 */
import { withNarrower } from '../../corpus/code-tree.ts';
import type { VariableRecord } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { codeOwner, type Material } from '../material.ts';
import { listAt, textAt } from '../raw.ts';
import { codesIn, writtenValues } from '../raw-value.ts';
import { quoteFound } from '../words.ts';

export function* checkUnusedCodes(material: Material): Iterable<Problem> {
	const { studies, variables, filesByVariable, isChartingComplete } = material;
	// While records are still to come, it is not known which codes stay unused.
	if (studies.length === 0 || !isChartingComplete) return;
	const usedByOwner = new Map<string, Set<string>>();
	const usedOf = (variable: VariableRecord) => {
		const owner = codeOwner(variable);
		const codes = usedByOwner.get(owner) ?? new Set();
		usedByOwner.set(owner, codes);
		return codes;
	};
	for (const study of studies)
		for (const { variable, full } of writtenValues(study, material))
			if (variable) for (const code of codesIn(full)) usedOf(variable).add(code);
	for (const variable of variables) {
		const source = filesByVariable.get(variable.id);
		// Codes of a derived variable are used in the list from which they are collected.
		if (!source || !variable.codes || variable.from) continue;
		for (const [i, definition] of listAt(source.data, 'codes').entries()) {
			const code = textAt(definition, 'code');
			if (code === undefined) continue;
			// A wider code is used if a code within it is.
			const isUsed = withNarrower(variable.codes, code).some((one) => usedOf(variable).has(one));
			const isKept = textAt(definition, 'kept') !== undefined;
			if (isUsed !== isKept) continue;
			if (isUsed)
				yield {
					kind: 'needless-exemption',
					source,
					path: ['codes', i, 'kept'],
					found: code,
					message: `codes: ${quoteFound(code)} says in "kept" why it stays unused, but a record uses it.`,
					hint: 'Remove "kept": the code needs no exemption now.',
				};
			else
				yield {
					kind: 'unused-code',
					source,
					path: ['codes', i, 'code'],
					found: code,
					message: `codes: ${quoteFound(code)} is defined, and no record uses it.`,
					hint: 'Say in "kept" why readers should see that there is none, or remove it.',
				};
		}
	}
}
