/** What a long report begins with: how much of what there is, and what is to be put right before all else. */
import { formatIssuePlace, type Issue, isFirst, titleOf } from '../issue.ts';
import { countOf } from '../words.ts';

/** A report of so many issues can be seen at a glance, and needs no summary. */
const few = 5;

/** Of problems of reading so many places are named, and of more only how many. */
const mostPlaces = 5;

/** The lines of the summary; none for a short report. */
export function summaryOf(issues: readonly Issue[]): readonly string[] {
	if (issues.length <= few) return [];
	const kinds = Map.groupBy(issues, ({ kind }) => kind);
	const rows = [...kinds.values()].toSorted((a, b) => b.length - a.length);
	const width = Math.max(...rows.map((row) => nameOf(row).length));
	const line = (row: readonly Issue[], rest: string) =>
		`  ${String(row.length).padStart(String(issues.length).length)}  ${nameOf(row).padEnd(width)}  ${rest}`;
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
	return issues.length > mostPlaces ? `${places} and ${issues.length - mostPlaces} more` : places;
}
