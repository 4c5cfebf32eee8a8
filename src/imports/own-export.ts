/** Makes a content folder of the files that a site of this program publishes under `data/`. */
import { citationLabel } from '../corpus/citation-label.ts';
import { appraisedBy, overall } from '../schema/appraisal-tools.ts';
import { usualCoding } from '../schema/coding.ts';
import type { Citation } from '../schema/csl.ts';
import { dateVariables } from '../schema/csl-variables.ts';
import { withoutNotice } from '../schema/report-relation.ts';
import { isKind, kindTraits } from '../schema/variable-kind.ts';
import { derivedWording as english } from '../wording/derived.ts';
import { derivedWording as spanish } from '../wording/spanish/derived.ts';
import { formatYaml } from './content-files.ts';
import type { ImportProblem } from './problem.ts';
import { entriesIn, type Fields, isEntry, type PublishedFiles, readPublishedFiles } from './published-files.ts';
import { shortDate } from './short-date.ts';

/** The files of a content folder by their path, with what no published file holds. */
export interface OwnExport {
	files: ReadonlyMap<string, string>;
	records: number;
	notes: readonly string[];
}

/** Undefined if the folder of a data package does not hold the files of this program. */
export function readOwnExport(
	folder: string,
): { whole: OwnExport } | { problems: readonly ImportProblem[] } | undefined {
	const publishedFiles = readPublishedFiles(folder);
	if (!publishedFiles) return undefined;
	if (!('studies' in publishedFiles) || publishedFiles.problems.length > 0)
		return { problems: publishedFiles.problems };
	const whole = exportOfPublished(
		{ ...publishedFiles, studies: [...publishedFiles.studies, ...publishedFiles.apart] },
		[
			'The data package is one of this program: the records, the codebook, the reference list, the review, its programmes, recommendations, changes and charting are taken from it whole.',
			'No published file holds what the site shows first (short-title, table, glance, similar, finding-groups in review.yaml), what a reference is cited for, which variables share codes, the pages, the question pages, figures.yaml, planner.yaml, selections.yaml, the register of addresses, and the frozen versions. Copy them from the old folder, if you have it.',
			...(publishedFiles.apart.length > 0
				? []
				: [
						'No record of a study that is not counted is there. A review that has such studies publishes each under studies/ID.json, but for a site of many studies, which leaves these files out; then copy them from the old folder.',
					]),
		],
	);
	return { whole };
}

/** The content folder of published files. `notes` say what they do not hold. */
export function exportOfPublished(
	{ codebook, review, references, studies }: PublishedFiles,
	notes: readonly string[],
): OwnExport {
	const variables = entriesIn(codebook.variables);
	const isWritten = ({ from }: Fields) => appraisedBy(from) === undefined;
	const programmes = entriesIn(review.programmes);
	const ownLabels = ownLabelsOf(studies);
	const ids = new Set(studies.map(({ id }) => id));
	const list = (name: string, entries: readonly Fields[], keyOf: (entry: Fields) => unknown) =>
		entries.map((entry) => [`${name}/${String(keyOf(entry))}.yaml`, formatYaml(entry)] as const);
	const files = new Map<string, string>([
		['review.yaml', formatYaml(review.review)],
		[
			'references.yaml',
			entriesIn(references.references)
				.map((item) => formatYaml([referenceOf(item, ids)]))
				.join('\n'),
		],
		...(programmes.length > 0 ? [['programmes.yaml', formatYaml(programmes)] as const] : []),
		...(isEntry(review.charting) ? [['charting.yaml', formatYaml(review.charting)] as const] : []),
		...(isEntry(review.excluded) ? [['excluded.yaml', formatYaml(review.excluded)] as const] : []),
		...list('codebook', variables.filter(isWritten).map(variableOf), ({ id }) => id),
		...list('recommendations', entriesIn(review.recommendations), ({ id }) => id),
		...list('changes', entriesIn(review.changes), ({ version }) => version),
		...studies.map(
			(study) =>
				[`studies/${String(study.id)}.yaml`, formatYaml(studyOf(study, variables, programmes, ownLabels))] as const,
		),
	]);
	return { files, records: studies.length, notes: [...notes, ...lackNotes(studies, references)] };
}

/** What of the text of others the package lacks, since the review does not publish it; empty if it lacks none. */
function lackNotes(studies: readonly Fields[], references: Fields): readonly string[] {
	const lacks = [
		...(holds(studies, (one) => Array.isArray(one.quotes)) ? [] : ['no quotes']),
		...(holds(references, (one) => typeof one.abstract === 'string') ? [] : ['no abstracts']),
	];
	return lacks.length === 0
		? []
		: [
				`It has ${lacks.join(' and ')}: a review publishes them only where "publishes" in review.yaml says so. If the old folder has any, copy them from there.`,
			];
}

/** Whether a value, or an object within it, at any depth, is of a kind. */
function holds(value: unknown, isOfKind: (one: Fields) => boolean): boolean {
	if (Array.isArray(value)) return value.some((one) => holds(one, isOfKind));
	return isEntry(value) && (isOfKind(value) || Object.values(value).some((one) => holds(one, isOfKind)));
}

/** The ids of studies whose label is not what the program makes of their report: the records give it. */
function ownLabelsOf(studies: readonly Fields[]): ReadonlySet<unknown> {
	const isMade = ({ label, citation }: Fields) => {
		const ownLabel = citationLabel(isEntry(citation) ? (citation as Partial<Citation>) : {});
		const bare = withoutNotice(String(label));
		return bare.startsWith(ownLabel) && /^[a-z]*$/.test(bare.slice(ownLabel.length));
	};
	return new Set(studies.filter((study) => !isMade(study)).map(({ id }) => id));
}

/** A reference as people write it. An id that the program gave is left out where there is a number. */
function referenceOf(item: Fields, studies: ReadonlySet<unknown>): Fields {
	const { id, 'citation-number': number, number: ofWork, ...rest } = item;
	const isGiven = number !== undefined && (id === `reference-${number}` || studies.has(id));
	const numbers = ofWork === undefined ? { number } : { 'citation-number': number, number: ofWork };
	const dates = dateVariables.flatMap((key) => (rest[key] === undefined ? [] : [[key, shortDate(rest[key])]]));
	return {
		...(number === undefined ? (ofWork === undefined ? {} : { number: ofWork }) : numbers),
		...(isGiven ? {} : { id }),
		...rest,
		...Object.fromEntries(dates),
	};
}

function variableOf({ codes, ...variable }: Fields): Fields {
	const isOwn =
		isKind(variable.kind) && kindTraits[variable.kind].codes === 'codebook' && Array.isArray(codes) && codes.length > 0;
	return { ...variable, ...(isOwn ? { codes } : {}) };
}

function studyOf(
	{
		id,
		label,
		key,
		citation: _,
		report,
		reports,
		programme,
		decisions,
		verified,
		values,
		'replaced-by': by,
		...lists
	}: Fields,
	variables: readonly Fields[],
	programmes: readonly Fields[],
	ownLabels: ReadonlySet<unknown>,
): Fields {
	const valuesById = isEntry(values) ? values : {};
	const own = variables.filter(({ of }) => of === 'study');
	const isNamed = programmes.some((one) => one.id === programme);
	return {
		id,
		...(ownLabels.has(id) ? { label: typeof label === 'string' ? withoutNotice(label) : label } : {}),
		...(key === undefined ? {} : { key }),
		...(by === undefined ? {} : { 'replaced-by': by }),
		...(Array.isArray(reports)
			? {
					reports: [
						{ ...(isEntry(report) ? report : {}), main: true },
						...entriesIn(reports).map(({ citation: __, ...rest }) => rest),
					],
				}
			: { report }),
		...(isNamed ? { programme } : {}),
		...(Array.isArray(decisions) && decisions.length > 0 ? { decisions } : {}),
		...appraisalOf(valuesById, own),
		...verifiedIn(verified),
		values: Object.fromEntries(
			own.flatMap((variable): [string, unknown][] => {
				if (appraisedBy(variable.from)) return [];
				const value = valuesById[String(variable.id)];
				if (!isEntry(value)) return [];
				if (variable.from === undefined) return [[String(variable.id), shortValueOf(value, variable)]];
				// A derived value is not written; what people said of it is.
				const remarks = remarksOf(value);
				return Object.keys(remarks).length > 0 ? [[String(variable.id), remarks]] : [];
			}),
		),
		...Object.fromEntries(
			Object.entries(lists).map(([list, entries]) => [
				list,
				Array.isArray(entries) ? entriesIn(entries).map((entry) => entryOf(entry, variables)) : entries,
			]),
		),
	};
}

/** The appraisals of a study, as people write them: those of its values that nobody derived. */
function appraisalOf(values: Fields, variables: readonly Fields[]): Fields {
	const tools = new Map<string, { domains: Record<string, unknown>; overall?: unknown }>();
	for (const { id, from, source: usual } of variables) {
		const place = appraisedBy(from);
		const value = values[String(id)];
		if (!place || !isEntry(value) || value.coded === 'derived') continue;
		const { state, value: word, note: reason, source } = value;
		const judgement = state === 'reported' ? word : state;
		const plainJudgement =
			reason === undefined && source === usual
				? judgement
				: { judgement, ...(reason === undefined ? {} : { reason }), ...(source === usual ? {} : { source }) };
		const own = tools.get(place.tool) ?? { domains: {} };
		tools.set(place.tool, own);
		if (place.domain === overall) own.overall = plainJudgement;
		else own.domains[place.domain] = plainJudgement;
	}
	const appraisals = [...tools].map(([tool, judgements]) => ({ tool, ...judgements }));
	return appraisals.length === 0 ? {} : { appraisal: appraisals.length === 1 ? appraisals[0] : appraisals };
}

/** What people wrote of a derived value: its note and doubt without the sentences that the program adds, and its readings. */
function remarksOf({ note, doubt, readings }: Fields): Fields {
	const [ownNote, ownDoubt] = [note, doubt].map((text) =>
		typeof text === 'string' ? addedSentences.reduce((rest, sentence) => rest.replace(sentence, ''), text).trim() : '',
	);
	return {
		...(ownNote ? { note: ownNote } : {}),
		...(ownDoubt ? { doubt: ownDoubt } : {}),
		...(readings === undefined ? {} : { readings: readingsOf(readings) }),
	};
}

/**
 * The sentences of `wording/derived.ts` in each language, the last first. They stand behind what people wrote, so each is
 * taken up to the end: the names in them may have full stops.
 */
const addedSentences = [english, spanish].flatMap((words) =>
	[words.severalBases(['@']), words.fromDoubtful(['@']), words.contradicted].map(
		(sentence) => new RegExp(`(?:^| )${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('@', '.*')}$`, 's'),
	),
);

function entryOf({ values, ...fields }: Fields, variables: readonly Fields[]): Fields {
	const byId = new Map(variables.map((variable) => [variable.id, variable]));
	const { id, source, coded, note, doubt, verified, ...own } = fields;
	const short = Object.entries(isEntry(values) ? values : {}).flatMap(([name, value]) =>
		isEntry(value) ? [[name, shortValueOf(value, byId.get(name) ?? {})] as const] : [],
	);
	return {
		id,
		...Object.fromEntries(short),
		...Object.fromEntries(
			Object.entries(own).map(([name, value]) => [
				name,
				isEntry(value) ? shortValueOf(value, { source, coded }) : value,
			]),
		),
		...(note === undefined ? {} : { note }),
		...(source === undefined ? {} : { source }),
		...(coded === undefined || coded === usualCoding ? {} : { coded }),
		...(doubt === undefined ? {} : { doubt }),
		...verifiedIn(verified),
	};
}

/** A value without what its variable says of all values, in the shortest form. */
function shortValueOf(
	{ state, value, source, coded, from: _, readings, approximate, verified, ...rest }: Fields,
	variable: Fields,
): unknown {
	const usual = variable.coded ?? usualCoding;
	const whole: Fields = {
		...(state === 'reported' ? (value === undefined ? {} : { value }) : { state }),
		...rest,
		...(approximate === true ? { approximate } : {}),
		...(source === undefined || source === variable.source ? {} : { source }),
		...(coded === undefined || coded === usual ? {} : { coded }),
		...(readings === undefined ? {} : { readings: readingsOf(readings) }),
		...verifiedIn(verified),
	};
	const [only, ...others] = Object.keys(whole);
	return others.length === 0 && (only === 'value' || only === 'state') ? whole[only] : whole;
}

/** Who verified something, as people write it: whether it has changed since is computed. */
function verifiedIn(verifications: unknown): Fields {
	const statements = entriesIn(verifications).map(({ changed: _, ...statement }) => statement);
	return statements.length === 0 ? {} : { verified: statements };
}

const readingsOf = (readings: unknown): readonly Fields[] =>
	entriesIn(readings).map(({ state, approximate, ...reading }) => ({
		...(state === 'reported' ? {} : { state }),
		...(approximate === true ? { approximate } : {}),
		...reading,
	}));
