/** Checks that a number in brackets in the printed label is that of the reference. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, numberAt, textAt } from '../raw.ts';
import { quoteFound } from '../words.ts';

export function* checkPrintedNumbers({ studies }: Material): Iterable<Problem> {
	for (const source of studies) {
		const label = textAt(source.data, 'report', 'printed') ?? '';
		const reference = numberAt(source.data, 'report', 'reference');
		const number = /\[(\d+)\]/.exec(label)?.[1];
		// If the review prints a wrong number, the record says so in `difference`.
		const isExplained = textAt(fieldAt(source.data, 'report'), 'difference')?.includes(`[${number}]`);
		if (
			number === undefined ||
			reference === undefined ||
			!Number.isInteger(reference) ||
			Number(number) === reference ||
			isExplained
		)
			continue;
		const message = `report.printed: ${quoteFound(label)} has the number ${number}, and report.reference is ${reference}.`;
		const hint = `Correct one of them. If the review prints another number, name "[${number}]" in report.difference and say why.`;
		yield { kind: 'label-number-differs', source, path: ['report', 'printed'], found: label, message, hint };
	}
}
