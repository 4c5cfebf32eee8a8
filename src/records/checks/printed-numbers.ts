/** Checks that a number in brackets in the printed label is that of the reference. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { fieldName, quoteFound } from '../words.ts';
import { writtenReports } from '../written-reports.ts';

export function* checkPrintedNumbers({ studies }: Material): Iterable<Problem> {
	// An id is no number, whatever the review prints.
	for (const source of studies)
		for (const { at, key } of writtenReports(source.data))
			if (key !== undefined && /^\d+$/.test(key)) yield* checkPrinted(source, at, key);
}

function* checkPrinted(source: SourceFile, at: Path, reference: string): Iterable<Problem> {
	const label = textAt(source.data, ...at, 'printed') ?? '';
	const number = /\[(\d+)\]/.exec(label)?.[1];
	// If the review prints a wrong number, the record says so in `difference`.
	const isExplained = textAt(source.data, ...at, 'difference')?.includes(`[${number}]`);
	if (number === undefined || Number(number) === Number(reference) || isExplained) return;
	const path = [...at, 'printed'];
	const field = fieldName(source, at);
	const message = `${field}.printed: ${quoteFound(label)} has the number ${number}, and ${field}.reference is ${reference}.`;
	const hint = `Correct one of them. If the review prints another number, name "[${number}]" in ${field}.difference and say why.`;
	yield { kind: 'label-number-differs', source, path, found: label, message, hint };
}
