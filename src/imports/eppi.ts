/** Reads JSON exports of EPPI-Reviewer: each branch of a code tree is a variable, each reference a study. */

import { countOf } from '../records/words.ts';
import { kinds, kindTraits } from '../schema/variable-kind.ts';
import type { BibliographyItem } from './citation.ts';
import { namedApart, referenceColumns, statesApart } from './eppi-branches.ts';
import { eppiCitation } from './eppi-citation.ts';
import { type EppiEntry, eppiEntries, eppiName, eppiText, isEppiEntry, usesOf } from './eppi-entry.ts';
import { eppiOutcomes } from './eppi-outcomes.ts';
import { eppiArms, eppiUses } from './eppi-uses.ts';
import { foldText } from './fold.ts';
import { codeId, variableId } from './free-names.ts';
import { severalOf } from './guess-kind.ts';
import type { ImportMap, MapCode, MapColumn, MapVariable } from './import-map.ts';
import { definitionOf, shortLabel } from './labels.ts';
import type { ToolQuote } from './quotes.ts';
import { guessSection } from './sections.ts';
import type { Sheet, SheetRow } from './sheet.ts';

export interface EppiReading {
	sheets: readonly Sheet[];
	references: readonly BibliographyItem[];
	/** What the tables are, known from the code tree: no guess is needed. */
	known: ImportMap;
	/** The texts behind the uses of codes. */
	quotes: readonly ToolQuote[];
	notes: readonly string[];
}

/** One code of a tree, with its branch. Names repeat within a tree, so the id alone is a key. */
interface TreeCode {
	id: string;
	name: string;
	definition: string;
	/** The column of its branch, the set and the key of that, and the names of the codes above it. */
	branch: string;
	set: string;
	branchKey: string;
	above: readonly string[];
	/** The id of the code above it within the branch, if there is one. */
	parent?: string;
}

/** Undefined if a value is no export of EPPI-Reviewer. `name` is that of the file. */
export function readEppi(file: string, name: string, value: unknown): EppiReading | undefined {
	if (!isEppiEntry(value) || !Array.isArray(value.CodeSets) || !Array.isArray(value.References)) return undefined;
	const codes = new Map(namedApart(eppiEntries(value.CodeSets).flatMap(codesOfSet)).map((code) => [code.id, code]));
	const { taken: references, notes: leftOut } = takenReferences(eppiEntries(value.References), name);
	const branches = [...new Set([...codes.values()].map(({ branch }) => branch))].filter((branch) =>
		references.some((reference) =>
			usesOf(reference).some((use) => codes.get(eppiText(use, 'AttributeId'))?.branch === branch),
		),
	);
	const lineOf = (i: number) => i + 1;
	const rows = references.map((reference, i): SheetRow => {
		const codeIds = [...new Set(usesOf(reference).map((use) => eppiText(use, 'AttributeId')))];
		const cells = branches.map((branch) => codeIds.filter((id) => codes.get(id)?.branch === branch).join('; '));
		return {
			line: lineOf(i),
			cells: [eppiText(reference, 'ItemId'), eppiText(reference, 'ShortTitle'), eppiText(reference, 'Title'), ...cells],
		};
	});
	const studies: Sheet = { file, name, header: [...referenceColumns, ...branches], rows, isKeyed: true, notes: [] };
	const { sheet: uses, quotes } = eppiUses(file, name, references, (id) => codes.get(id)?.name);
	const arms = eppiArms(file, name, references, (id) => codes.get(id)?.branch);
	const outcomes = eppiOutcomes(file, name, references);
	const counts = Map.groupBy(
		references.flatMap((reference) => [...new Set(usesOf(reference).map((use) => eppiText(use, 'AttributeId')))]),
		(id) => id,
	);
	const ids = new Set<string>([armList.id, outcomeList.id]);
	const codesInUse = (has: (id: string) => boolean) =>
		withParents(
			[...codes.values()].filter(({ id }) => has(id)),
			codes,
		);
	const { variables, columns } = variablesOfTree(
		branches,
		codesInUse((id) => counts.has(id)),
		ids,
	);
	const ofArms = arms && variablesOfArms(arms, codesInUse, ids);
	const onArms = uses.rows.filter(({ cells }) => cells[3] !== '').length;
	const unknownIds = new Set(
		references
			.flatMap(usesOf)
			.map((use) => eppiText(use, 'AttributeId'))
			.filter((id) => !codes.has(id)),
	);
	const nothing = (sheet: Sheet, why: string) => ({
		file: sheet.name,
		rows: 'nothing' as const,
		columns: sheet.header.map((column) => ({ column, take: 'nothing' as const, why })),
	});
	const mapColumns: MapColumn[] = [
		{ column: 'ItemId', take: 'key' },
		{ column: 'ShortTitle', take: 'label' },
		{ column: 'Title', take: 'reference.title' },
	];
	return {
		sheets: [studies, uses, ...(arms ? [arms] : []), ...(outcomes ? [outcomes.sheet] : [])],
		references: references.map((reference, i) => ({
			file,
			line: lineOf(i),
			key: eppiText(reference, 'ItemId'),
			...eppiCitation(reference),
		})),
		known: {
			files: [
				{ file: studies.name, rows: 'studies', columns: [...mapColumns, ...columns] },
				nothing(
					uses,
					`its texts and quotes stand behind the codes of the studies; a code that is used for an arm counts for its study${arms ? ', and for the arm in the list of arms' : ''}`,
				),
				...(arms && ofArms
					? [{ file: arms.name, rows: 'more' as const, list: armList.id, columns: ofArms.columns }]
					: []),
				// What its columns are is guessed: they are entries of a list.
				...(outcomes ? [{ file: outcomes.sheet.name, rows: 'more' as const, list: outcomeList.id }] : []),
			],
			lists: [...(arms ? [armList] : []), ...(outcomes ? [outcomeList] : [])],
			variables: [...variables, ...(ofArms?.variables ?? [])],
		},
		quotes,
		notes: [
			`${name}: ${uses.rows.length} uses of ${counts.size} codes, ${onArms} of them for an arm; ${countOf(codes.size - counts.size, 'code')} of the tree ${codes.size - counts.size === 1 ? 'is not used and is' : 'are not used and are'} left out.`,
			...(unknownIds.size > 0
				? [`${name}: the codes ${[...unknownIds].join(', ')} are used and stand in no tree; they are left out.`]
				: []),
			...leftOut,
			...(outcomes?.notes ?? []),
		],
	};
}

const armList = { id: 'arms', label: 'Arms', one: 'arm', many: 'arms' };
const outcomeList = { id: 'outcomes', label: 'Outcomes', one: 'outcome', many: 'outcomes' };

/** What marks a reference as none of the review: deleted, excluded, or a duplicate of another. */
const notIncluded: ReadonlySet<string> = new Set(['D', 'E', 'S']);

/** The references that the review includes, and notes on the others and on those with an unknown mark. */
function takenReferences(references: readonly EppiEntry[], name: string) {
	const statusOf = (reference: EppiEntry) => eppiText(reference, 'ItemStatus');
	const nameOf = (reference: EppiEntry) =>
		`${eppiText(reference, 'ShortTitle') || eppiText(reference, 'Title').slice(0, 60)} (${eppiText(reference, 'ItemId')})`;
	const say = (some: readonly EppiEntry[], what: (count: string) => string) =>
		[...Map.groupBy(some, (one) => eppiText(one, 'ItemStatusTooltip') || statusOf(one))].map(
			([mark, own]) =>
				`${name}: ${what(countOf(own.length, 'reference'))} (marked "${mark}"): ${own.map(nameOf).join(', ')}.`,
		);
	const [leftReferences, ownReferences] = [true, false].map((isLeft) =>
		references.filter((reference) => notIncluded.has(statusOf(reference)) === isLeft),
	) as [EppiEntry[], EppiEntry[]];
	// Where nothing is included, the export is one of those that are not.
	const isAll = ownReferences.length === 0;
	const openReferences = isAll
		? references
		: ownReferences.filter((reference) => !['', 'I'].includes(statusOf(reference)));
	return {
		taken: isAll ? references : ownReferences,
		notes: [
			...(isAll ? [] : say(leftReferences, (count) => `${count} left out`)),
			...say(openReferences, (count) => `${count} taken all the same`),
		],
	};
}

/** The codes of a set. Each top code with codes below it is a branch; those without are one branch, named after the set. */
function codesOfSet(set: EppiEntry, order: number): readonly TreeCode[] {
	const childrenOf = (entry: EppiEntry) =>
		isEppiEntry(entry.Attributes) ? eppiEntries(entry.Attributes.AttributesList) : [];
	const setName = eppiName(set, 'SetName');
	const walk = (
		entry: EppiEntry,
		branch: string,
		branchKey: string,
		above: readonly string[],
		parent?: string,
	): TreeCode[] => {
		const name = eppiName(entry, 'AttributeName');
		const id = eppiText(entry, 'AttributeId');
		// The top code of a branch is the variable itself, so it is no code around the others.
		const isTop = above.length === 0 && childrenOf(entry).length > 0;
		return [
			{
				id,
				name,
				definition: eppiText(entry, 'AttributeSetDescription') || eppiText(entry, 'AttributeDescription'),
				branch,
				set: setName,
				branchKey,
				above,
				...(parent === undefined ? {} : { parent }),
			},
			...childrenOf(entry).flatMap((child) => walk(child, branch, branchKey, [...above, name], isTop ? undefined : id)),
		];
	};
	return childrenOf(set).flatMap((top) => {
		const hasBranch = childrenOf(top).length > 0;
		const branchKey = `${order} ${hasBranch ? eppiText(top, 'AttributeId') : ''}`;
		return walk(top, hasBranch ? eppiName(top, 'AttributeName') : setName, branchKey, []);
	});
}

/** A variable for each branch, whose words are the ids of its codes. */
function variablesOfTree(
	branches: readonly string[],
	codes: readonly TreeCode[],
	ids: Set<string>,
	{ of, labelOf = (branch) => branch }: { of?: string; labelOf?: (branch: string) => string } = {},
): { variables: MapVariable[]; columns: MapColumn[] } {
	const kind = severalOf('codebook');
	if (!kind) return { variables: [], columns: branches.map((column) => ({ column, take: 'nothing' })) };
	const branchVariables = branches.map((branch) => {
		const own = codes.filter((code) => code.branch === branch);
		const { coded, missing } = statesApart(own);
		const idsInUse = new Set<string>();
		const codesById = new Map<string, string>();
		const names = Map.groupBy(own, ({ name }) => foldText(name));
		const variable: MapVariable = {
			id: variableId(labelOf(branch), ids),
			label: shortLabel(labelOf(branch)),
			section: guessSection(branch),
			...(of === undefined ? {} : { of }),
			kind,
			delimiter: ';',
			...(Object.keys(missing).length > 0 ? { missing } : {}),
			codes: coded.map(({ id, name, definition, above, parent = '' }): MapCode => {
				// A name that repeats takes its sense from the code above it.
				const isRepeated = (names.get(foldText(name))?.length ?? 0) > 1;
				const label = isRepeated && above.length > 0 ? `${name} (${above.at(-1)})` : name;
				const code = codeId(label, idsInUse);
				const wider = codesById.get(parent);
				codesById.set(id, code);
				return {
					code,
					label: shortLabel(label),
					...(wider === undefined ? {} : { within: wider }),
					words: [id],
					...definitionOf(label, definition === '' ? undefined : definition),
				};
			}),
		};
		return variable;
	});
	return {
		variables: branchVariables,
		columns: branchVariables.map(({ id }, i) => ({
			column: branches[i] ?? '',
			take: 'variable',
			variable: id,
			why: 'a branch of the code tree; its cells are the ids of codes',
		})),
	};
}

/** The variables of the arms: their names, and for each branch the codes that are used for arms. */
function variablesOfArms(
	{ header, rows }: Sheet,
	codesInUse: (has: (id: string) => boolean) => readonly TreeCode[],
	ids: Set<string>,
): { variables: MapVariable[]; columns: MapColumn[] } {
	const cells = new Set(rows.flatMap((row) => row.cells.slice(2).flatMap((cell) => cell.split('; '))));
	const branches = header.slice(2);
	const of = armList.id;
	const { variables, columns } = variablesOfTree(
		branches,
		codesInUse((id) => cells.has(id)),
		ids,
		{ of, labelOf: (branch) => `${shortLabel(branch, 52)} (arm)` },
	);
	const kind = kinds.find((one) => kindTraits[one].form === 'words');
	const name = variableId('Arm', ids);
	return {
		variables: [
			...(kind ? [{ id: name, label: 'Arm', section: guessSection('intervention'), of, kind }] : []),
			...variables,
		],
		columns: [
			{ column: 'ItemId', take: 'key' },
			...(kind ? [{ column: 'Arm', take: 'variable' as const, variable: name }] : []),
			...columns,
		],
	};
}

/** Some codes of a tree and all codes around them, in the order of the tree. */
function withParents(ownCodes: readonly TreeCode[], codes: ReadonlyMap<string, TreeCode>): readonly TreeCode[] {
	const neededIds = new Set<string>();
	for (const code of ownCodes)
		for (let one: TreeCode | undefined = code; one && !neededIds.has(one.id); one = codes.get(one.parent ?? ''))
			neededIds.add(one.id);
	return [...codes.values()].filter(({ id }) => neededIds.has(id));
}
