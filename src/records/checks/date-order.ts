/**
 * Checks the order of days and years: the first search comes before the review, the last before the data, and a version is not earlier than
 * the one before.
 */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { listAt, numberAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { compareVersions } from '../versions.ts';
import { fieldName } from '../words.ts';
import { firstYear, isCalendarDay, yearAt } from '../written-dates.ts';
import { mainReport, positionOfReport } from '../written-reports.ts';

interface Day {
	source: SourceFile;
	path: Path;
	day: string;
}

export function* checkDateOrder(material: Material): Iterable<Problem> {
	const { review, references, changes, studies } = material;
	const search = dayAt(review, ['dates', 'search']);
	const publication = dayAt(review, ['dates', 'published']);
	const data = dayAt(review, ['dates', 'data']);
	yield* checkPair(search, data, 'Data are made after the last search.');
	yield* checkPair(
		dayAt(review, ['protocol', 'date']),
		publication,
		'A protocol is registered before the review is published.',
	);
	const searches = listAt(review?.data, 'searches');
	const days = searches.flatMap(
		(_, i) =>
			dayAt(review, ['searches', i, 'date']) ??
			laterOf(dayAt(review, ['searches', i, 'date', 'from']), dayAt(review, ['searches', i, 'date', 'to'])) ??
			[],
	);
	const starts = searches.flatMap(
		(_, i) => dayAt(review, ['searches', i, 'date']) ?? dayAt(review, ['searches', i, 'date', 'from']) ?? [],
	);
	// A review that lives is searched for again after it was published. One whose searches are not all dated may be, too.
	const first = starts.length === searches.length ? starts.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0] : undefined;
	yield* checkPair(first, publication, 'A review is published after its first search.');
	for (const i of searches.keys())
		yield* checkPair(
			dayAt(review, ['searches', i, 'date', 'from']),
			dayAt(review, ['searches', i, 'date', 'to']),
			'The first day of a search is not after its last.',
		);
	for (const day of days)
		yield* checkPair(day, search, 'Correct the day, or dates.search: it is that of the last search.');
	const last = days.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
	if (search && last && days.length === searches.length && last.day < search.day)
		yield tell(
			search,
			`${nameOf(search)}: ${search.day} is after all searches, the last of which is of ${last.day} (${placeOf(last)}).`,
			'Correct one of them: dates.search is the day of the last search.',
		);
	yield* checkVersions(changes, textAt(review?.data, 'version'), data);
	// The years of charted reports have a rule of their own.
	const chartedPositions = new Set(
		studies.flatMap((study) => positionOfReport(mainReport(study.data), material) ?? []),
	);
	yield* checkYears({ review, references, first, search, data, charted: chartedPositions });
}

/** The later of two days: the days of a search may have changed places. */
function laterOf(a: Day | undefined, b: Day | undefined): Day | undefined {
	return a && b && a.day > b.day ? a : b;
}

/** The day at a path; undefined for anything else, which other checks report. */
function dayAt(source: SourceFile | undefined, path: Path): Day | undefined {
	const day = textAt(source?.data, ...path);
	return source && day !== undefined && isCalendarDay(day) ? { source, path, day } : undefined;
}

const nameOf = ({ source, path }: Day) => fieldName(source, path);
const placeOf = ({ source, path }: Day) => formatPlace(source, path);

function tell({ source, path, day }: Day, message: string, hint: string): Problem {
	return { kind: 'dates-out-of-order', source, path, found: day, message, hint };
}

function* checkPair(earlier: Day | undefined, later: Day | undefined, hint: string): Iterable<Problem> {
	if (earlier && later && earlier.day > later.day)
		yield tell(
			earlier,
			`${nameOf(earlier)}: ${earlier.day} is after ${nameOf(later)}, ${later.day} (${placeOf(later)}).`,
			hint,
		);
}

/** Versions above the current one are not checked. */
function* checkVersions(
	changes: readonly SourceFile[],
	current: string | undefined,
	data: Day | undefined,
): Iterable<Problem> {
	const versionDays = changes.flatMap((source) => {
		const [version, date] = [textAt(source.data, 'version'), dayAt(source, ['date'])];
		const isVersion = version !== undefined && /^\d+\.\d+\.\d+$/.test(version);
		const isThere =
			isVersion &&
			(current === undefined || !/^\d+\.\d+\.\d+$/.test(current) || compareVersions(version, current) <= 0);
		return isThere && date ? [{ version, date }] : [];
	});
	versionDays.sort((a, b) => compareVersions(a.version, b.version));
	for (const [i, { date }] of versionDays.entries()) {
		yield* checkPair(versionDays[i - 1]?.date, date, 'A version is not earlier than the one before it.');
		yield* checkPair(date, data, 'Raise dates.data with the version.');
	}
}

/** Checks that no cited work is later than the data, and that the years of the review fit its searches. */
function* checkYears({
	review,
	references,
	first,
	search,
	data,
	charted,
}: {
	review: SourceFile | undefined;
	references: SourceFile | undefined;
	first: Day | undefined;
	search: Day | undefined;
	data: Day | undefined;
	charted: ReadonlySet<number>;
}): Iterable<Problem> {
	const issueYear = yearAt(review?.data, 'citation', 'issued');
	if (review && first && issueYear !== undefined && issueYear < Number(first.day.slice(0, 4)))
		yield {
			kind: 'dates-out-of-order',
			source: review,
			path: ['citation', 'issued'],
			found: issueYear,
			message: `citation.issued: ${issueYear} is before the first search, ${first.day} (${placeOf(first)}).`,
			hint: 'Correct the year, or the day of the search.',
		};
	const to = numberAt(review?.data, 'years', 'to');
	if (review && search && to !== undefined && to <= 9999 && to > Number(search.day.slice(0, 4)))
		yield {
			kind: 'dates-out-of-order',
			source: review,
			path: ['years', 'to'],
			found: to,
			message: `years.to: ${to} is later than the last search, ${search.day} (${placeOf(search)}).`,
			hint: 'Write the year of the last search, or an earlier one.',
		};
	for (const i of listAt(references?.data).keys()) {
		if (charted.has(i)) continue;
		const year = yearAt(references?.data, i, 'issued');
		const firstOfWork = firstYear(references?.data, i);
		if (!references || !data || year === undefined || firstOfWork === undefined) continue;
		if (firstOfWork <= Number(data.day.slice(0, 4))) continue;
		yield {
			kind: 'dates-out-of-order',
			source: references,
			path: [i, 'issued'],
			found: year,
			message: `${fieldName(references, [i, 'issued'])}: ${year} is later than the data of this site, ${data.day} (${placeOf(data)}).`,
			hint: 'If two digits changed places, correct them.',
		};
	}
}
