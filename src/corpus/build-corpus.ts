/** Builds the corpus from checked content: its studies, their labels and order, and the codes of variables. */

import { reasonOfApart } from '../schema/apart.ts';
import type { Change } from '../schema/change.ts';
import type { Charting } from '../schema/charting.ts';
import type { ClaimRecord, ClaimSection } from '../schema/claim.ts';
import type { ClaimAgreement } from '../schema/claim-agreement.ts';
import type { Coverage } from '../schema/coverage.ts';
import type { Excluded } from '../schema/excluded.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { PlannerRecord } from '../schema/planner.ts';
import type { PageOfProse, Question } from '../schema/prose.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Reference } from '../schema/reference.ts';
import { labelWithNotice, noticeOf, withoutNotice } from '../schema/report-relation.ts';
import type { Programme, Recommendation, Review } from '../schema/review.ts';
import type { NamedSelection } from '../schema/selection.ts';
import { isAbsentState } from '../schema/state.ts';
import { reportsOf, type StudyRecord } from '../schema/study.ts';
import { type Code, codesOf, type VariableRecord } from '../schema/variable.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import type { ApartStudy } from './apart.ts';
import { besideOfAll } from './beside.ts';
import { compareReferences, keyedReferences, publishedReferencesOf, studyReports } from './build-reports.ts';
import { buildStudy } from './build-study.ts';
import { studyLabels } from './citation-label.ts';
import { inTreeOrder } from './code-tree.ts';
import { type CitingPage, type Corpus, entriesOf, type Study, type Variable } from './corpus.ts';
import { countryCodes } from './label.ts';
import { chartedValue, codesOfValue, extentOf } from './value.ts';

/** Checked content, as `records/` reads it. */
export interface Content {
	review: Review;
	variables: readonly VariableRecord[];
	studies: readonly StudyRecord[];
	references: readonly Reference[];
	programmes: readonly Programme[];
	recommendations: readonly Recommendation[];
	/** Former addresses, each with the one to which it leads now. */
	redirects?: readonly Redirect[];
	/** Addresses that were published and that no redirect leads elsewhere. */
	published?: readonly string[];
	/** Findings that were released with a card of their own, by address. */
	releasedCards?: ReadonlySet<string>;
	/** Studies whose records were released as files of their own. */
	releasedRecords?: ReadonlySet<string>;
	releasedFiles?: ReadonlySet<string>;
	changes: readonly Change[];
	charting: Charting | undefined;
	figures?: readonly FigureRecord[];
	citing?: readonly CitingPage[];
	questions?: readonly Question[];
	pages?: readonly PageOfProse[];
	planner?: PlannerRecord | undefined;
	selections?: readonly NamedSelection[];
	excluded?: Excluded | undefined;
	claims?: readonly ClaimRecord[];
	claimSections?: readonly ClaimSection[];
	coverage?: Coverage | undefined;
	claimAgreement?: ClaimAgreement | undefined;
	/** The label under which each study was last published, by the id of the study. */
	labels?: ReadonlyMap<string, string>;
}

/** Builds the corpus from content that has passed the check. Throws for a study whose reference is not in the list. */
export function buildCorpus(content: Content): Corpus {
	const records = asBefore([...content.variables].sort((a, b) => a.order - b.order));
	const recordsById = new Map(records.map((record) => [record.id, record]));
	const references = publishedReferencesOf(content.references, content.review);
	const referencesByKey = keyedReferences(references);
	const labels = studyLabels(
		content.studies.map((study) => [study.id, studyReports(study, referencesByKey).citation, study.label]),
		content.labels && new Map([...content.labels].map(([id, label]) => [id, withoutNotice(label)])),
	);
	const reasonOf = (record: StudyRecord) =>
		reasonOfApart({ ...record, relations: reportsOf(record).map(({ is }) => is) }, content.review);
	const build = (record: StudyRecord) =>
		buildStudy(record, {
			review: content.review,
			variables: records,
			reports: studyReports(record, referencesByKey),
			label: labelWithNotice(
				labels.get(record.id) ?? record.id,
				reasonOf(record) === 'superseded' ? 'superseded' : noticeOf(reportsOf(record)),
			),
		});
	const studyRecords = content.studies.filter((record) => reasonOf(record) === undefined);
	const studies = studyRecords.map(build).sort((a, b) => compareLabels(a.label, b.label));
	const studiesById = new Map(studies.map((study) => [study.id, study]));
	const apart = content.studies
		.flatMap((record): readonly ApartStudy[] => {
			const why = reasonOf(record);
			const by = studiesById.get(record['replaced-by'] ?? '');
			return why === undefined ? [] : [{ study: build(record), why, ...(by === undefined ? {} : { by }) }];
		})
		.sort((a, b) => compareLabels(a.study.label, b.study.label));
	const variables = records.map((record): Variable => ({ ...record, codes: allCodes(record, recordsById, studies) }));
	return deepFreeze({
		review: content.review,
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById,
		...(apart.length === 0 ? {} : { apart }),
		...retractedOf(studyRecords),
		...besideOfAll(studies),
		references: [...references].sort(compareReferences),
		referencesByKey,
		programmes: content.programmes,
		programmesById: new Map(content.programmes.map((programme) => [programme.id, programme])),
		recommendations: [...content.recommendations].sort((a, b) => a.to.localeCompare(b.to, 'en') || a.order - b.order),
		redirects: content.redirects ?? [],
		published: content.published ?? [],
		releasedCards: content.releasedCards ?? new Set(),
		releasedRecords: content.releasedRecords ?? new Set(),
		releasedFiles: content.releasedFiles ?? new Set(),
		changes: [...content.changes].sort((a, b) => compareLabels(b.version, a.version)),
		charting: content.charting,
		figures: content.figures ?? [],
		citing: content.citing ?? [],
		questions: [...(content.questions ?? [])].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
		pages: content.pages ?? [],
		planner: content.planner,
		selections: content.selections ?? [],
		excluded: content.excluded,
		...claimsOf(content),
		afterEnd: codesAfterEnd(variables, studies),
	});
}

/** The studies that were retracted; no key where there are none. */
function retractedOf(records: readonly StudyRecord[]): Pick<Corpus, 'retracted'> {
	const retractedIds = records.filter((record) => noticeOf(reportsOf(record)) === 'retraction').map(({ id }) => id);
	return retractedIds.length === 0 ? {} : { retracted: retractedIds };
}

/** The statements of the review, in the order of its sections and paragraphs, and then of their files. */
function claimsOf({
	claims = [],
	claimSections = [],
	coverage,
	claimAgreement,
}: Content): Pick<Corpus, 'claims' | 'claimSections' | 'coverage' | 'claimAgreement'> {
	const places = new Map(claimSections.map(({ id }, i) => [id, i]));
	const placeOf = ({ section }: ClaimRecord) => places.get(section) ?? places.size;
	return {
		claims: claims.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.paragraph ?? 0) - (b.paragraph ?? 0)),
		claimSections,
		coverage,
		claimAgreement,
	};
}

function codesAfterEnd(
	variables: readonly Variable[],
	studies: readonly Study[],
): ReadonlyMap<string, readonly string[]> {
	const moments = studies.flatMap((study) => entriesOf(study, 'assessments'));
	return new Map(
		variables
			.filter(({ of }) => of === 'assessments')
			.map(({ id }) => {
				const after = new Set<string>();
				const before = new Set<string>();
				for (const { weeks, values } of moments) {
					const ends = weeks && extentOf(weeks);
					const codes = codesOfValue(chartedValue(values, id));
					if (ends) for (const code of codes) (ends[1] > 0 ? after : before).add(code);
				}
				return [id, [...after].filter((code) => !before.has(code) && !isAbsentState(code))];
			}),
	);
}

const collator = new Intl.Collator('en', { numeric: true });
const compareLabels = (a: string, b: string) => collator.compare(a, b);

let lastVariables: readonly VariableRecord[] = [];

/** The last variables, if these are the same. */
function asBefore(variables: readonly VariableRecord[]): readonly VariableRecord[] {
	const isSame =
		variables.length === lastVariables.length && variables.every((variable, i) => variable === lastVariables[i]);
	if (!isSame) lastVariables = variables;
	return lastVariables;
}

/** The codes of a variable; for countries, those that the studies name; none for years. */
function allCodes(
	record: VariableRecord,
	byId: ReadonlyMap<string, VariableRecord>,
	studies: readonly Study[],
): readonly Code[] {
	const { of, id } = record;
	if (traitsOf(record).codes === 'countries')
		return countryCodes(
			studies.flatMap((study) =>
				of === 'study' ? study.values[id] : entriesOf(study, of).map(({ values }) => values[id]),
			),
		);
	return inTreeOrder(codesOf(record, byId));
}

/** Freezes plain objects and arrays at every depth. Maps are not frozen, only read-only by type; their values are. */
function deepFreeze<T>(thing: T): T {
	if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing;
	if (thing instanceof Map) {
		for (const value of thing.values()) deepFreeze(value);
		return thing;
	}
	Object.freeze(thing);
	for (const value of Object.values(thing)) deepFreeze(value);
	return thing;
}
