/** Checks that days exist: there is no 30 February. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { writtenVerifications } from '../verifications.ts';
import { fieldName, quoteFound } from '../words.ts';
import { isCalendarDay } from '../written-dates.ts';

export function* checkDays({ review, changes, studies }: Material): Iterable<Problem> {
	for (const source of studies)
		for (const { path } of writtenVerifications(source.data)) yield* checkDay(source, [...path, 'date']);
	for (const source of changes) yield* checkDay(source, ['date']);
	if (!review) return;
	for (const key of ['search', 'published', 'data']) yield* checkDay(review, ['dates', key]);
	yield* checkDay(review, ['protocol', 'date']);
	for (const i of listAt(review.data, 'searches').keys())
		for (const path of [[], ['from'], ['to']]) yield* checkDay(review, ['searches', i, 'date', ...path]);
}

/** A day that has the form of one and that the calendar lacks. */
function* checkDay(source: SourceFile, path: Path): Iterable<Problem> {
	const day = textAt(source.data, ...path);
	if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
	const [, month = 0, date = 0] = day.split('-').map(Number);
	// Months above 12 and days above 31 are reported by the check of shape.
	if (month < 1 || month > 12 || date < 1 || date > 31 || isCalendarDay(day)) return;
	const message = `${fieldName(source, path)}: ${quoteFound(day)} is not a day of the calendar.`;
	yield { kind: 'wrong-form', source, path, found: day, message, hint: 'The month has fewer days: correct the date.' };
}
