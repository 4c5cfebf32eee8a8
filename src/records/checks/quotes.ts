/** Checks that a quote speaks for a code that its value has. */
import { nearestWord } from '../nearest.ts';
import { listAt, textAt } from '../raw.ts';
import { codesIn, writtenValues } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { choices, fieldName, guess, quoteFound } from '../words.ts';

export const checkQuotes = ruleOfRecords(function* (source, surroundings) {
	for (const { path, full } of writtenValues(source, surroundings))
		for (const [i, quote] of listAt(full, 'quotes').entries()) {
			const code = textAt(quote, 'code');
			const codes = codesIn(full);
			if (code === undefined || codes.includes(code)) continue;
			const place = [...path, 'quotes', i, 'code'];
			const nearest = nearestWord(
				code,
				codes.map((word) => ({ word })),
			);
			yield {
				kind: 'unknown-code',
				source,
				path: place,
				found: code,
				message: `${fieldName(source, place)}: ${quoteFound(code)} is not among the codes of this value.`,
				hint:
					codes.length > 0
						? `${guess(nearest)}This value has ${choices(codes)}.`
						: 'Remove code: the quote speaks for the whole value.',
			};
		}
});
