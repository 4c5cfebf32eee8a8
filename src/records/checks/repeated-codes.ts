/** Checks that a value names each code once. */
import { codesIn, writtenValues } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName, quoteFound } from '../words.ts';

export const checkRepeatedCodes = ruleOfRecords(function* (source, surroundings) {
	for (const { path, full } of writtenValues(source, surroundings)) {
		if (!Array.isArray(full.value)) continue;
		const codes = codesIn(full);
		const code = codes.find((candidate, i) => codes.indexOf(candidate) < i);
		if (code === undefined) continue;
		const message = `${fieldName(source, path)}: ${quoteFound(code)} stands twice in the list.`;
		yield {
			kind: 'repeated-code',
			source,
			path: [...path, 'value'],
			found: code,
			message,
			hint: 'Keep one of the two.',
		};
	}
});
