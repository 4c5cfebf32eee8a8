/**
 * Warns about codes that no record uses, unless the codebook says why they stay: they may be typing errors, or still to
 * come. Reports such a reason if a record uses the code.
 */
import { withNarrower } from '../../corpus/code-tree.ts';
import type { Problem } from '../issue.ts';
import { codeOwner, type Material } from '../material.ts';
import { listAt, textAt } from '../raw.ts';
import { codesIn, writtenValues } from '../raw-value.ts';
import { onceForRecord, surroundingsOf } from '../record-rule.ts';
import { quoteFound } from '../words.ts';

export function* checkUnusedCodes(material: Material): Iterable<Problem> {
	const { studies, variables, filesByVariable, isChartingComplete } = material;
	// While records are still to come, it is not known which codes stay unused.
	if (studies.length === 0 || !isChartingComplete) return;
	const surroundings = surroundingsOf(material);
	const codesByOwner = new Map<string, Set<string>>();
	for (const study of studies)
		for (const [owner, codes] of usedIn(study, surroundings)) addAll(codesByOwner, owner, codes);
	for (const variable of variables) {
		const source = filesByVariable.get(variable.id);
		// Codes of a derived variable are used in the list from which they are collected.
		if (!source || !variable.codes || variable.from) continue;
		for (const [i, definition] of listAt(source.data, 'codes').entries()) {
			const code = textAt(definition, 'code');
			if (code === undefined) continue;
			// A wider code is used if a code within it is.
			const own = codesByOwner.get(codeOwner(variable));
			const isUsed = own !== undefined && withNarrower(variable.codes, code).some((one) => own.has(one));
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

/** The codes that a record uses, by the variable that owns them. */
const usedIn = onceForRecord((study, surroundings): ReadonlyMap<string, ReadonlySet<string>> => {
	const codesByOwner = new Map<string, Set<string>>();
	for (const { variable, full } of writtenValues(study, surroundings))
		if (variable) addAll(codesByOwner, codeOwner(variable), codesIn(full));
	return codesByOwner;
});

function addAll(codesByOwner: Map<string, Set<string>>, owner: string, codes: Iterable<string>): void {
	const own = codesByOwner.get(owner) ?? new Set();
	codesByOwner.set(owner, own);
	for (const code of codes) own.add(code);
}
