/** The summary at the start of a long report: how many problems of each kind there are, and which to correct first. */
import { formatIssuePlace, type Issue, isFirst, titleOf } from '../issue.ts';
import { countOf, formatWhole } from '../words.ts';

/** Up to this many issues need no summary. */
const few = 5;

/** For problems of reading, the summary names up to this many places; for the rest it says how many. */
const mostPlaces = 5;

/** The lines of the summary; an empty array for a short report. */
export function summaryOf(issues: readonly Issue[]): readonly string[] {
	if (issues.length <= few) return [];
	const kinds = Map.groupBy(issues, ({ kind }) => kind);
	const rows = [...kinds.values()].toSorted((a, b) => b.length - a.length);
	const width = Math.max(...rows.map((row) => nameOf(row).length));
	const line = (row: readonly Issue[], rest: string) =>
		`  ${formatWhole(row.length).padStart(formatWhole(issues.length).length)}  ${nameOf(row).padEnd(width)}  ${rest}`;
	const [first, others] = [true, false].map((isWanted) => rows.filter((row) => row.some(isFirst) === isWanted));
	const causes = (first ?? []).map((row) => line(row, placesOf(row)));
	const rest = (others ?? []).map((row) => line(row, row[0] ? titleOf(row[0]) : ''));
	return [
		`${countOf(issues.length, 'problem')} of ${countOf(rows.length, 'kind')}.`,
		...(causes.length === 0 ? [] : ['First, since others may follow from it:', ...causes]),
		...(causes.length === 0 || rest.length === 0 ? [] : ['Then:']),
		...rest,
	];
}

const nameOf = ([issue]: readonly Issue[]) =>
	issue ? `${issue.kind}${issue.severity === 'warning' ? ' (warning)' : ''}` : '';

function placesOf(issues: readonly Issue[]): string {
	const places = issues.slice(0, mostPlaces).map(formatIssuePlace).join(', ');
	return issues.length > mostPlaces ? `${places} and ${formatWhole(issues.length - mostPlaces)} more` : places;
}
