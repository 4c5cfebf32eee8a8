/**
 * Checks the reports of records: each record has one at least, one of them the main one, none twice; records that share a
 * report have a label each, and the same retraction.
 */
import { type Relation, retractedWords } from '../../schema/report-relation.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import { type Material, originalOf } from '../material.ts';
import { fieldAt, isRecord, listAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, quoteFound } from '../words.ts';
import { mainReport, positionOfReport, type RecordReport, writtenReports } from '../written-reports.ts';

export function* checkReports(material: Material): Iterable<Problem> {
	for (const source of material.studies) {
		yield* checkForm(source);
		yield* checkRepeats(source, material);
	}
	yield* checkShared(material);
	yield* checkNotices(material);
	yield* checkRetracted(material);
	yield* checkLabels(material);
}

/** Studies with a retraction, where the review does not say that they count. */
function* checkRetracted({ studies, review }: Material): Iterable<Problem> {
	const decision = textAt(review?.data, 'retracted');
	if (!review || retractedWords.some((word) => word === decision)) return;
	for (const source of studies)
		for (const [i, report] of listAt(source.data, 'reports').entries()) {
			if (textAt(report, 'is') !== 'retraction') continue;
			yield {
				kind: 'undecided-retraction',
				source,
				path: ['reports', i, 'is'],
				found: 'retraction',
				message: `${fieldName(source, ['reports', i])}: the study was retracted, and review.yaml does not say whether such studies are counted.`,
				hint: 'Write "retracted: counted" in review.yaml, or "retracted: left-out": then the study keeps its page and no count has it.',
			};
		}
}

function* checkForm(source: SourceFile): Iterable<Problem> {
	const [single, several] = [fieldAt(source.data, 'report'), fieldAt(source.data, 'reports')];
	if (single === undefined && several === undefined && isRecord(source.data))
		yield {
			kind: 'missing-key',
			source,
			path: ['report'],
			message: 'The file: the key report is missing.',
			hint: 'Write "report" with the reference of the report, or "reports" with a list of several.',
		};
	if (single !== undefined && several !== undefined)
		yield {
			kind: 'two-reports',
			source,
			path: ['reports'],
			target: 'key',
			found: several,
			message: 'reports: stands beside report, and only one of the two can.',
			hint: 'Move what stands under report into the list, with "main: true".',
		};
	const mains = listAt(several).flatMap((report, i) => (fieldAt(report, 'main') === true ? [i] : []));
	for (const i of mains.slice(1))
		yield {
			kind: 'two-reports',
			source,
			path: ['reports', i, 'main'],
			found: true,
			message: `${fieldName(source, ['reports', i])}: is the main report, as ${fieldName(source, ['reports', mains[0] ?? 0])} is.`,
			hint: 'Keep "main: true" at the report by which the study is cited. Without it the first is the main one.',
		};
}

function* checkRepeats(source: SourceFile, material: Material): Iterable<Problem> {
	const first = new Map<number | string, RecordReport>();
	for (const report of writtenReports(source.data)) {
		const name = positionOfReport(report, material) ?? report.key;
		const other = name === undefined ? undefined : first.get(name);
		if (name === undefined) continue;
		if (!other) first.set(name, report);
		else if (other.at[0] === report.at[0])
			yield {
				kind: 'duplicate-reference',
				source,
				path: report.path,
				found: report.key,
				message: `${fieldName(source, report.path)}: ${report.key} is a report of this record already (${formatPlace(source, other.path)}).`,
				hint: 'Remove one of the two.',
			};
	}
}

/** Records with one main report are either one study charted twice, or several studies in one paper, which labels tell apart. */
function* checkShared(material: Material): Iterable<Problem> {
	const first = new Map<string, { source: SourceFile; report: RecordReport }>();
	for (const source of material.studies) {
		const report = mainReport(source.data);
		if (report?.key === undefined || originalOf(material, source)) continue;
		const name = String(positionOfReport(report, material) ?? `?${report.key}`);
		const other = first.get(name);
		if (!other) first.set(name, { source, report });
		else if (![source, other.source].every(({ data }) => textAt(data, 'label')))
			yield {
				kind: 'duplicate-reference',
				source,
				path: report.path,
				found: report.key,
				message: `${fieldName(source, report.path)}: ${report.key} is also the reference of ${formatPlace(other.source, other.report.path)}.`,
				hint: 'Correct one of them, or keep one record for the report. If the report has several studies, give each record a label.',
			};
	}
}

/** Notices that are about a whole report, not about one of the studies in it. */
const wholeNotices = ['retraction', 'concern'] as const satisfies readonly Relation[];

/** A report that was retracted is so in each record that it is the main report of. */
function* checkNotices(material: Material): Iterable<Problem> {
	const sharers = Map.groupBy(
		material.studies.filter((source) => !originalOf(material, source)),
		({ data }) => {
			const report = mainReport(data);
			return report?.key === undefined ? undefined : (positionOfReport(report, material) ?? `?${report.key}`);
		},
	);
	for (const [name, sources] of sharers) {
		if (name === undefined || sources.length < 2) continue;
		for (const is of wholeNotices) {
			const placeIn = (source: SourceFile) =>
				listAt(source.data, 'reports').findIndex((one) => textAt(one, 'is') === is);
			const namer = sources.find((source) => placeIn(source) !== -1);
			if (!namer) continue;
			const path = ['reports', placeIn(namer)];
			const notice = fieldAt(namer.data, ...path, 'reference');
			for (const source of sources.filter((one) => placeIn(one) === -1)) {
				const report = mainReport(source.data);
				yield {
					kind: 'notice-in-one-record',
					source,
					path: report?.path ?? [],
					found: report?.key,
					message: `${fieldName(source, report?.path ?? [])}: ${report?.key} is also the main report of another record, which names its ${is} (${formatPlace(namer, path)}).`,
					hint: `Name it here, too: { reference: ${notice}, is: ${is} } under reports.`,
				};
			}
		}
	}
}

function* checkLabels({ studies }: Material): Iterable<Problem> {
	const first = new Map<string, SourceFile>();
	for (const source of studies) {
		const label = textAt(source.data, 'label');
		const other = label === undefined ? undefined : first.get(label);
		if (label === undefined) continue;
		if (!other) first.set(label, source);
		else
			yield {
				kind: 'duplicate-label',
				source,
				path: ['label'],
				found: label,
				message: `label: ${quoteFound(label)} is also the label of ${formatPlace(other, ['label'])}.`,
				hint: 'Give each record its own label: readers know the studies by it.',
			};
	}
}
