/** The files that the rules check, as they were read, with look-ups that several rules share. */

import type { NamedTool } from '../schema/appraisal-tools.ts';
import { isPreset, type ListName, listsOf, presetLists } from '../schema/list.ts';
import { type Section, sectionsOf } from '../schema/section.ts';
import { fixedKeys } from '../schema/study.ts';
import { IdSchema } from '../schema/text.ts';
import type { VariableRecord } from '../schema/variable.ts';
import { isKind } from '../schema/variable-kind.ts';
import { VariableSchema } from '../schema/variable-schema.ts';
import { fieldAt, isRecord, listAt, textAt, textsAt } from './raw.ts';
import type { ContentReading, SourceFile, SourceKind } from './read.ts';
import { referenceKeys } from './reference-keys.ts';
import { callRolls, type Roll, type Rolls, rollOfCodes } from './rolls.ts';
import type { VersionFolder } from './versions.ts';

export interface Material {
	/** The path as printed. */
	folder: string;
	sources: readonly SourceFile[];
	/** Frozen versions, newest first. */
	versions: readonly VersionFolder[];
	versionNames: readonly string[];
	/** Whether the records and the codebook were made of a team's tables. */
	isImported: boolean;
	/** Kinds of file of which some may not have been read. */
	unread: ContentReading['unread'];
	/** Undefined if the file is missing or cannot be parsed; the same holds for the fields below. */
	review: SourceFile | undefined;
	references: SourceFile | undefined;
	programmes: SourceFile | undefined;
	charting: SourceFile | undefined;
	addresses: SourceFile | undefined;
	figures: SourceFile | undefined;
	planner: SourceFile | undefined;
	selections: SourceFile | undefined;
	excluded: SourceFile | undefined;
	/** Files that could be parsed. */
	studies: readonly SourceFile[];
	variableFiles: readonly SourceFile[];
	changes: readonly SourceFile[];
	recommendations: readonly SourceFile[];
	/** Lists of claims, and the sections in which claims stand. */
	claims: readonly SourceFile[];
	claimSections: SourceFile | undefined;
	coverage: SourceFile | undefined;
	/** The log of two readings of the review. */
	claimAgreement: SourceFile | undefined;
	questions: readonly SourceFile[];
	/** All prose, pages and questions, including files whose head cannot be parsed. */
	prose: readonly SourceFile[];
	/** Variables that are understood well enough to check records. */
	variables: readonly VariableRecord[];
	variablesById: ReadonlyMap<string, VariableRecord>;
	filesByVariable: ReadonlyMap<string, SourceFile>;
	/** Ids of the other variables. Values that records write for them cannot be checked. */
	uncertain: ReadonlySet<string>;
	/** The position in `references.yaml` by number and by id; the first one if a name occurs twice. */
	referencesByKey: ReadonlyMap<string, number>;
	/** The existing names of each kind. A rule that reports a missing thing asks here first. */
	rolls: Rolls;
	isChartingComplete: boolean;
	/** The sections of a record; undefined if it is not known which are meant. */
	sections: readonly Section[] | undefined;
	/** The lists that records have: the presets unless `review.yaml` names some or declares its own. */
	lists: readonly ListName[];
	/** The same lists, and the presets that the review does without; undefined if it is not known which are meant. */
	possibleLists: readonly ListName[] | undefined;
}

/** Prepares the content that was read for the rules of the check. */
export function buildMaterial(reading: ContentReading): Material {
	const { folder, sources, unread, versions, versionNames, isImported = false } = reading;
	const all = (kind: SourceKind) => sources.filter((source) => source.kind === kind);
	const readable = (kind: SourceKind) => all(kind).filter(({ data }) => data !== undefined);
	const variables: VariableRecord[] = [];
	const filesByVariable = new Map<string, SourceFile>();
	const uncertain = new Set<string>();
	for (const file of all('variable')) {
		const variable = salvageVariable(file.data);
		// If id and file name differ, nobody knows which of the two records mean.
		if (variable?.id !== file.name) {
			uncertain.add(file.name);
			uncertain.add(textAt(file.data, 'id') ?? file.name);
		} else if (!filesByVariable.has(variable.id)) {
			variables.push(variable);
			filesByVariable.set(variable.id, file);
		}
	}
	variables.sort((a, b) => a.order - b.order);
	const review = readable('review')[0];
	const references = readable('references')[0];
	const referencesByKey = new Map<string, number>();
	for (const [i, reference] of listAt(references?.data).entries())
		for (const key of referenceKeys(reference)) if (!referencesByKey.has(key)) referencesByKey.set(key, i);
	return {
		folder,
		sources,
		versions,
		versionNames,
		isImported,
		unread,
		review,
		references,
		programmes: readable('programmes')[0],
		charting: readable('charting')[0],
		addresses: readable('addresses')[0],
		figures: readable('figures')[0],
		planner: readable('planner')[0],
		selections: readable('selections')[0],
		excluded: readable('excluded')[0],
		studies: readable('study'),
		variableFiles: readable('variable'),
		changes: readable('change'),
		recommendations: readable('recommendation'),
		claims: readable('claims'),
		claimSections: readable('claim-sections')[0],
		coverage: readable('coverage')[0],
		claimAgreement: readable('claim-agreement')[0],
		questions: readable('question'),
		prose: [...all('page'), ...all('question')],
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		filesByVariable,
		uncertain,
		referencesByKey,
		rolls: callRolls({ sources, unread, variables, uncertain }),
		isChartingComplete: fieldAt(review?.data, 'charting') === 'complete',
		sections: namedSections(review?.data),
		...namedLists(review?.data, readable('study')),
	};
}

/** The sections of the review; undefined if one of those that it declares cannot be understood. */
function namedSections(review: unknown): readonly Section[] | undefined {
	const value = fieldAt(review, 'sections');
	const appraisal = { tools: listAt(review, 'appraisal', 'tools') as readonly NamedTool[] };
	if (value === undefined) return sectionsOf({ appraisal });
	const sections = listAt(review, 'sections').flatMap((section) => {
		const { data: id } = IdSchema.safeParse(fieldAt(section, 'id'));
		return id === undefined ? [] : [{ id, label: textAt(section, 'label') ?? id }];
	});
	const isWhole = sections.length > 0 && sections.length === listAt(review, 'sections').length;
	return isWhole ? sectionsOf({ sections, appraisal }) : undefined;
}

/**
 * The lists that `review.yaml` names or declares. If one of them cannot be understood, which are meant is not known: then
 * those that some record has.
 */
function namedLists(review: unknown, studies: readonly SourceFile[]): Pick<Material, 'lists' | 'possibleLists'> {
	const value = fieldAt(review, 'lists');
	if (value === undefined) return { lists: presetLists, possibleLists: presetLists };
	const own = listAt(review, 'lists').flatMap((list) => IdSchema.safeParse(fieldAt(list, 'id')).data ?? []);
	const presets = listAt(review, 'lists').filter(isPreset);
	if (Array.isArray(value) && own.length + presets.length === value.length) {
		const lists = [...listsOf({ lists: presets }), ...new Set(own)];
		return { lists, possibleLists: [...new Set([...presetLists, ...own])] };
	}
	const keys = studies.flatMap(({ data }) => (isRecord(data) ? Object.keys(data) : []));
	return { lists: [...new Set(keys)].filter((key) => !fixedKeys.includes(key)), possibleLists: undefined };
}

/** A variable from a file with problems, with what records need to be checked; undefined if that is not clear. */
function salvageVariable(data: unknown): VariableRecord | undefined {
	const whole = VariableSchema.safeParse(data);
	if (whole.success) return whole.data;
	const id = textAt(data, 'id');
	const of = textAt(data, 'of');
	const kind = fieldAt(data, 'kind');
	if (!isRecord(data) || id === undefined || !isKind(kind)) return undefined;
	// What it describes decides which records have it.
	if (of === undefined || !IdSchema.safeParse(of).success) return undefined;
	const shape = VariableSchema.shape;
	const from = shape.from.safeParse(data.from);
	// `from` decides whether records have the variable at all.
	if (!from.success) return undefined;
	const owner = shape['codes-from'].safeParse(data['codes-from']);
	const order = shape.order.safeParse(data.order);
	const codes = listAt(data, 'codes').flatMap((code) => {
		const word = textAt(code, 'code');
		return word === undefined
			? []
			: [
					{
						code: word,
						label: textAt(code, 'label') ?? word,
						aliases: textsAt(code, 'aliases').map(([, alias]) => alias),
					},
				];
	});
	return {
		id,
		of,
		kind,
		section: textAt(data, 'section') ?? '',
		order: order.success ? order.data : 0,
		label: textAt(data, 'label') ?? id,
		question: textAt(data, 'question') ?? '',
		source: '',
		item: '',
		facet: 'no',
		aliases: textsAt(data, 'aliases').map(([, alias]) => alias),
		...(data.codes === undefined ? {} : { codes }),
		...(owner.success && owner.data !== undefined ? { 'codes-from': owner.data } : {}),
		...(from.data !== undefined ? { from: from.data } : {}),
	};
}

/** The id of the variable whose codes a variable uses: its own, or that of the variable with which it shares codes. */
export function codeOwner(variable: VariableRecord): string {
	return variable.codes ? variable.id : (variable['codes-from'] ?? variable.id);
}

/**
 * The file from which another file was copied, judged by its id: the file with that name. Undefined if the file has an
 * id of its own.
 */
export function originalOf({ sources }: Material, { kind, name, data }: SourceFile): SourceFile | undefined {
	const id = textAt(data, 'id');
	return id === name ? undefined : sources.find((other) => other.kind === kind && other.name === id);
}

/** The codes of a variable by its id, its own or those it shares. */
export function codeRoll(
	{ variablesById, filesByVariable }: Pick<Material, 'variablesById' | 'filesByVariable'>,
	id: string,
): Roll {
	const variable = variablesById.get(id);
	return rollOfCodes(variable && filesByVariable.get(codeOwner(variable)));
}

/** A stand-in for a file that does not exist, for messages about it. Its place is line zero. */
export function absentFile({ folder }: Material, kind: SourceKind, name: string): SourceFile {
	const path = folder === '.' ? name : `${folder}/${name}`;
	return { path, name, kind, text: '', data: undefined };
}

/** The variables of studies or of one list, in the codebook's order. */
export function variablesOf(
	{ variables }: Pick<Material, 'variables'>,
	of: 'study' | ListName,
): readonly VariableRecord[] {
	return variables.filter((variable) => variable.of === of);
}

/** The list with this name, of the review or a preset; undefined if there is none. */
export function listNamed({ lists }: Pick<Material, 'lists'>, name: unknown): ListName | undefined {
	return isPreset(name) ? name : lists.find((list) => list === name);
}
