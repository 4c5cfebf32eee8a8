/**
 * Checks that reports are from the years of the review. A report may come out in an issue that is later than the last
 * search that found it: it was online before. Only what is later than the year after the data cannot be.
 */
import { traitsOf } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { numberAt, type Path, textAt } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName } from '../words.ts';
import { firstYear, yearAt } from '../written-dates.ts';
import { mainReport, positionOfReport } from '../written-reports.ts';

/** The years of the references of main reports: one that several records share is told once. */
export function* checkYears(material: Material): Iterable<Problem> {
	const { references, studies } = material;
	// Other works of the reference list, and other reports of a study, may be of any year.
	const positions = new Set(studies.flatMap((study) => positionOfReport(mainReport(study.data), material) ?? []));
	if (!references) return;
	for (const position of positions) {
		const path = [position, 'issued'];
		const year = yearAt(references.data, ...path);
		const first = firstYear(references.data, position);
		if (year !== undefined) yield* checkYear(material, { source: references, path, year, first });
	}
}

/** The years that records write as values. */
export const checkYearValues = ruleOfRecords(function* (study, surroundings) {
	const { references } = surroundings;
	const position = positionOfReport(mainReport(study.data), surroundings);
	const issueYear = position === undefined ? undefined : yearAt(references?.data, position, 'issued');
	for (const { path, variable, full } of writtenValues(study, surroundings)) {
		const year = variable && traitsOf(variable).form === 'year' ? numberAt(full, 'value') : undefined;
		if (year === undefined) continue;
		// The year of the issue, whose reference says what there is to say.
		const first = position !== undefined && year === issueYear ? firstYear(references?.data, position) : year;
		yield* checkYear(surroundings, { source: study, path: [...path, 'value'], year, first, isOfRecord: true });
	}
});

interface WrittenYear {
	source: SourceFile;
	path: Path;
	year: number;
	/** The first year in which the report may have come out. */
	first: number | undefined;
	/** Whether it stands in a record and not in the reference list. */
	isOfRecord?: boolean;
}

function* checkYear(
	{ review }: Pick<Material, 'review'>,
	{ source, path, year, first = year, isOfRecord = false }: WrittenYear,
): Iterable<Problem> {
	if (!review) return;
	const from = numberAt(review.data, 'years', 'from') ?? Number.NEGATIVE_INFINITY;
	const to = numberAt(review.data, 'years', 'to') ?? Number.POSITIVE_INFINITY;
	const [search, data] = ['search', 'data'].map((day) => textAt(review.data, 'dates', day) ?? '');
	const yearOf = (day = '') => (/^\d{4}-/.test(day) ? Number(day.slice(0, 4)) : Number.POSITIVE_INFINITY);
	const field = fieldName(source, path);
	const place = { source, path, found: year };
	// Where something stands is looked up for a problem alone: the file is parsed for it once more.
	const late = () =>
		`${field}: ${year} is later than the last search (${search}, ${formatPlace(review, ['dates', 'search'])}).`;
	// Issues are dated into the year after.
	if (year > yearOf(search) && year > yearOf(data) + 1)
		yield {
			...place,
			kind: 'year-after-search',
			message: late(),
			hint: 'If two digits changed places, correct them. If there was a later search, correct dates.search.',
		};
	else if (first > yearOf(search))
		yield {
			...place,
			kind: 'issue-after-search',
			message: late(),
			hint: isOfRecord
				? 'If it is the year of the issue, give the reference that year under issued, and the day on which it was online under available-date. Otherwise correct it.'
				: 'If it was online before the search, write when under available-date. Otherwise correct the year, or dates.search.',
		};
	// What a record counts in years, such as samples, may lie before the reports that `years` is about.
	else if (from <= to && ((year < from && !isOfRecord) || first > to))
		yield {
			...place,
			kind: 'year-out-of-bounds',
			message: `${field}: ${year} is outside the years of the review (${from} to ${to}, ${formatPlace(review, ['years'])}).`,
			hint: 'If two digits changed places, correct them. If the report belongs here, widen years.',
		};
}
