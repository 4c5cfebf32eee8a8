/** Writes what was imported as the files of a content folder, in the schema of today. What the schema does not ask for and nobody knows is left out. */
import { Document, visit } from 'yaml';
import { withNarrower } from '../corpus/code-tree.ts';
import { annotateMap } from '../records/keys/annotate.ts';
import { exampleOf } from '../records/keys/file-examples.ts';
import { keysOfSchema } from '../records/keys/key.ts';
import { formatWords } from '../records/words.ts';
import { contentFormat } from '../schema/content-format.ts';
import { ReferenceSchema } from '../schema/reference.ts';
import type { Relation } from '../schema/report-relation.ts';
import { ReviewSchema } from '../schema/review.ts';
import { kindTraits } from '../schema/variable-kind.ts';
import { CodeSchema, VariableSchema } from '../schema/variable-schema.ts';
import type { BuiltRecord } from './build-records.ts';
import type { CellValue } from './cell-value.ts';
import { type CitationDraft, parseYear } from './citation.ts';
import { cleanText } from './clean-text.ts';
import { degrees } from './coordinates.ts';
import { entriesWithIds, type WrittenEntry } from './entry-ids.ts';
import { foldText } from './fold.ts';
import type { ImportMap, MapVariable } from './import-map.ts';
import { type Appraisals, toolOfMap, writtenAppraisal } from './read-appraisals.ts';

/** A record that is ready to be written. */
export interface FinishedRecord {
	id: string;
	label: string;
	/** Whether the table does not call it anything, so that the label is made. */
	isUnnamed?: true;
	/** The label that it needs because its report has other records too. */
	ownLabel?: string;
	number: number;
	citation: CitationDraft;
	/** Its further reports, each with its number. */
	reports?: readonly { number: number; citation: CitationDraft; is: Relation | undefined }[];
	values: ReadonlyMap<string, CellValue>;
	appraisals: Appraisals;
	lists: BuiltRecord['lists'];
}

/** YAML that is read alike by programs of version 1.1 and 1.2: words such as `no`, and texts in curly quotes, stand in straight ones. */
export function formatYaml(value: unknown): string {
	const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
	visit(document, {
		Scalar(_, scalar) {
			if (typeof scalar.value === 'string' && /^[“”„‟«»‘’‚‛]/.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
		},
	});
	return document.toString({ lineWidth: 110 });
}

interface Checkable {
	safeParse(value: unknown): { success: boolean };
}

/** A text that the schema asks for although nobody wrote it; left out where the schema does without. */
function needed(shape: Readonly<Record<string, Checkable>>, key: string, text: string): Record<string, string> {
	return shape[key] && !shape[key].safeParse(undefined).success ? { [key]: text } : {};
}

/** The columns from which a variable comes, in words: `review.csv, Nation`. */
function variablePlace(map: ImportMap, id: string): { file: string; place: string; columns: readonly string[] } {
	// What is computed from two arms comes from where their numbers do.
	const { arms } = map.variables?.find((variable) => variable.id === id) ?? {};
	if (arms) return variablePlace(map, arms.first.n);
	for (const { file, columns = [] } of map.files) {
		const own = columns.filter(({ variable }) => variable === id).map(({ column }) => column);
		const [first = ''] = own;
		if (own.length > 0)
			return {
				file,
				columns: own,
				place: `${file}, ${own.length > 1 ? `${first.slice(0, 60)} and ${own.length - 1} more columns` : first.slice(0, 120)}`,
			};
	}
	return { file: '', place: '', columns: [] };
}

/** The file of a variable. */
export function variableFile(
	variable: MapVariable,
	order: number,
	map: ImportMap,
	{ isOpen, counts }: { isOpen: boolean; counts: ReadonlyMap<string, number> },
): Record<string, unknown> {
	const { id, label, section, of, min, estimate, kind, question, definition, unit, facet, codes } = variable;
	const { place, columns } = variablePlace(map, id);
	const columnWords =
		columns.length > 1 ? `${columns.length} columns of the table` : `the column “${columns[0] ?? label}” of the table`;
	return {
		id,
		section,
		order,
		of: of ?? 'study',
		label,
		...(question === undefined
			? needed(VariableSchema.shape, 'question', `What does the table say under “${label}”?`)
			: { question }),
		...(definition === undefined
			? needed(VariableSchema.shape, 'definition', `As in ${columnWords.slice(0, 300)}.`)
			: { definition }),
		kind,
		...(unit === undefined ? {} : { unit }),
		...(min === undefined ? {} : { min }),
		...(estimate === undefined ? {} : { estimate }),
		...(codes === undefined || kindTraits[kind].codes !== 'codebook'
			? {}
			: {
					codes: codes.map((code) => ({
						code: code.code,
						label: code.label,
						...(code.within === undefined ? {} : { within: code.within }),
						...(code.country === undefined ? {} : { country: code.country }),
						...(code.point === undefined ? {} : { point: code.point }),
						...(code.definition === undefined
							? needed(CodeSchema.shape, 'definition', `The table says “${code.label}”.`)
							: { definition: code.definition }),
						// A code that no record uses has to say why it stays.
						...(withNarrower(
							codes.map((one) => ({ ...one, definition: '' })),
							code.code,
						).some((one) => counts.has(one))
							? {}
							: { kept: 'The map of the import lists it.' }),
					})),
				}),
		...needed(VariableSchema.shape, 'source', place),
		facet: facet ?? (!kindTraits[kind].isCounted ? 'no' : isOpen ? 'open' : 'folded'),
	};
}

/** The shortest form of a value. */
function shortValue({ value, state, ...rest }: CellValue): unknown {
	const isBare = Object.keys(rest).length === 0;
	if (state !== undefined) return isBare ? state : { state, ...rest };
	return isBare && value !== undefined ? value : { ...(value === undefined ? {} : { value }), ...rest };
}

/** The entries of a list, in the order of their rows; a list without one is not charted. */
function writtenList(
	entries: readonly ReadonlyMap<string, CellValue>[],
	before: readonly WrittenEntry[] | undefined,
): unknown {
	if (entries.length === 0) return 'not-charted';
	const shortEntries = entries.map((entry) =>
		Object.fromEntries([...entry].map(([variable, value]) => [variable, shortValue(value)])),
	);
	return entriesWithIds(shortEntries, before ?? []);
}

/** The file of a record. Its entries keep the ids of `before`, its lists in the folder. */
export function writtenRecord(
	{ id, label, isUnnamed, ownLabel, number, citation, reports = [], values, appraisals, lists }: FinishedRecord,
	before: Readonly<Record<string, readonly WrittenEntry[]>>,
): Record<string, unknown> {
	const printed = cleanText(label).slice(0, 160);
	// A table without names for its studies calls them by their titles, which the reference has.
	const appraisal = writtenAppraisal(appraisals);
	const isTitle = isUnnamed === true || foldText(printed) === foldText((citation.title ?? '').slice(0, 160));
	return {
		id,
		...(ownLabel === undefined ? {} : { label: ownLabel }),
		...(reports.length === 0
			? { report: { reference: number, ...(isTitle ? {} : { printed }) } }
			: {
					reports: [
						{ reference: number, ...(isTitle ? {} : { printed }) },
						...reports.map((one) => ({ reference: one.number, ...(one.is === undefined ? {} : { is: one.is }) })),
					],
				}),
		values: Object.fromEntries([...values].map(([variable, value]) => [variable, shortValue(value)])),
		...(appraisal === undefined ? {} : { appraisal }),
		...Object.fromEntries([...lists].map(([list, entries]) => [list, writtenList(entries, before[list])])),
	};
}

/**
 * An entry of `references.yaml`: keys in the order of the schema. Where the report has a number of its own, that in the list
 * stands under `citation-number`.
 */
export function referenceEntry({
	number,
	citation,
}: Pick<FinishedRecord, 'number' | 'citation'>): Record<string, unknown> {
	const keys = Object.keys(ReferenceSchema.shape).filter((key) => key !== 'number' && key !== 'citation-number');
	const { number: own } = citation;
	return {
		...(own === undefined ? { number } : { 'citation-number': number, number: String(own) }),
		...Object.fromEntries(keys.flatMap((key) => (citation[key] === undefined ? [] : [[key, citation[key]]]))),
	};
}

/** The share of the records that must say something of a variable which a page shows first. */
const leastKnown = 1 / 4;

/**
 * The variables of which at least a quarter of the records know something, and which do not say the same of every record;
 * all where there are less than two of them.
 */
export function wellKnown(
	variables: readonly MapVariable[],
	records: readonly FinishedRecord[],
): readonly MapVariable[] {
	const isKnown = ({ id, of }: MapVariable) =>
		of !== undefined ||
		records.filter(({ values }) => values.get(id)?.state === undefined).length >= leastKnown * records.length;
	const tellsApart = ({ id, of }: MapVariable) =>
		of !== undefined || new Set(records.map(({ values }) => JSON.stringify(values.get(id)?.value))).size > 1;
	const knownVariables = variables.filter((variable) => isKnown(variable) && tellsApart(variable));
	return knownVariables.length < 2 ? variables : knownVariables;
}

/** What a first `review.yaml` holds: only what an import knows. A person writes the rest. */
export function reviewFile(
	records: readonly FinishedRecord[],
	map: ImportMap,
	{ day, places }: { day: string; places: readonly string[] },
): string {
	const years = records.flatMap(({ citation }) => parseYear(JSON.stringify(citation.issued ?? '')) ?? []);
	const variables = map.variables ?? [];
	const ofArms = new Set(
		variables.flatMap(({ arms }) => (arms ? [arms.first, arms.second].flatMap((arm) => Object.values(arm)) : [])),
	);
	const countVariables = wellKnown(
		// Degrees alone, and the numbers of one arm, tell readers nothing.
		variables.filter(
			({ id, kind, of, unit }) =>
				of === undefined && kindTraits[kind].isCounted && unit?.many !== degrees.many && !ofArms.has(id),
		),
		records,
	);
	const codeVariables = countVariables.filter(({ kind }) => kindTraits[kind].codes === 'codebook');
	const tools = (map.tools ?? []).flatMap((own) => {
		const tool = toolOfMap(own);
		return tool ? [{ tool, written: own.domains ? tool : tool.id }] : [];
	});
	const judging = map.files.find(({ columns = [] }) => columns.some(({ take }) => take === 'judgement'));
	const filesOf = [
		...new Set(
			[...variables.map(({ id }) => variablePlace(map, id).file), judging?.file ?? ''].filter((file) => file !== ''),
		),
	];
	const all: Readonly<Record<string, unknown>> = {
		format: contentFormat,
		version: '0.1.0',
		dates: { data: day },
		...(years.length > 0 ? { years: { from: Math.min(...years), to: Math.max(...years) } } : {}),
		charting: 'partial',
		// Who extracts data into a table does so from the papers.
		provenance: 'papers',
		words: { report: { one: 'study', many: 'studies' } },
		lists: map.lists ?? [],
		...(judging && tools.length > 0
			? {
					appraisal: {
						done: true,
						text: `Each study was judged with ${formatWords(
							tools.map(({ tool }) => tool.label),
							'and',
						)}.`.slice(0, 400),
						source: judging.file,
						tools: tools.map(({ written }) => written),
					},
				}
			: {}),
		places: [...filesOf, ...places],
		table: countVariables.slice(0, 5).map(({ id }) => id),
		glance: countVariables.slice(0, 5).map(({ id }) => id),
		similar: (codeVariables.length > 0 ? codeVariables : countVariables).slice(0, 3).map(({ id }) => id),
		// As in the templates: a person names another place, if there is one.
		corrections: { repository: true },
	};
	// Of these keys none may be an empty list: without a variable that fits, a person has to choose.
	const isFilled = ([key, value]: readonly [string, unknown]) =>
		!['places', 'table', 'glance', 'similar'].includes(key) || !Array.isArray(value) || value.length > 0;
	const filledFields = Object.fromEntries(Object.entries(all).filter(isFilled));
	const comment = [
		'# The review as a whole. The import wrote what the tables say; a person writes the rest. Below, each key that is missing',
		'# is a comment with an example: remove the "# " in front of the key, and write what is true of your review.',
		'# "npm run check:content" names those that are needed. Once you change this file, no import does.',
	];
	const example = exampleOf('review') as Readonly<Record<string, unknown>>;
	const lines = annotateMap(filledFields, keysOfSchema(ReviewSchema), example, true);
	return `${comment.join('\n')}\n\n${lines.join('\n')}\n`;
}
