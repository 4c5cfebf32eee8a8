/** Reads JSON exports of EPPI-Reviewer: each branch of a code tree is a variable, each reference a study. */

import type { BibliographyItem } from './citation.ts';
import { namedApart, referenceColumns, statesApart } from './eppi-branches.ts';
import { eppiCitation } from './eppi-citation.ts';
import { foldText } from './fold.ts';
import { codeId, variableId } from './free-names.ts';
import { severalOf } from './guess-kind.ts';
import type { ImportMap, MapCode, MapColumn, MapVariable } from './import-map.ts';
import { definitionOf, shortLabel } from './labels.ts';
import type { ToolQuote } from './quotes.ts';
import { guessSection } from './sections.ts';
import type { Sheet, SheetRow } from './sheet.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesIn = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);
const textIn = (entry: Entry, key: string) =>
	entry[key] === undefined || entry[key] === null ? '' : String(entry[key]).trim();

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
	if (!isEntry(value) || !Array.isArray(value.CodeSets) || !Array.isArray(value.References)) return undefined;
	const codes = new Map(namedApart(entriesIn(value.CodeSets).flatMap(codesOfSet)).map((code) => [code.id, code]));
	const references = entriesIn(value.References);
	const branches = [...new Set([...codes.values()].map(({ branch }) => branch))].filter((branch) =>
		references.some((reference) =>
			usesOf(reference).some((use) => codes.get(textIn(use, 'AttributeId'))?.branch === branch),
		),
	);
	const lineOf = (i: number) => i + 1;
	const rows = references.map((reference, i): SheetRow => {
		const used = [...new Set(usesOf(reference).map((use) => textIn(use, 'AttributeId')))];
		const cells = branches.map((branch) => used.filter((id) => codes.get(id)?.branch === branch).join('; '));
		return {
			line: lineOf(i),
			cells: [textIn(reference, 'ItemId'), textIn(reference, 'ShortTitle'), textIn(reference, 'Title'), ...cells],
		};
	});
	const studies: Sheet = { file, name, header: [...referenceColumns, ...branches], rows, notes: [] };
	const { sheet: uses, quotes } = usesSheet(file, name, references, codes);
	const outcomes = outcomesSheet(file, name, references);
	const counts = Map.groupBy(
		references.flatMap((reference) => [...new Set(usesOf(reference).map((use) => textIn(use, 'AttributeId')))]),
		(id) => id,
	);
	const { variables, columns } = variablesOfTree(
		branches,
		withParents(
			[...codes.values()].filter(({ id }) => counts.has(id)),
			codes,
		),
	);
	const onArms = uses.rows.filter(({ cells }) => cells[3] !== '').length;
	const unknown = new Set(
		references
			.flatMap(usesOf)
			.map((use) => textIn(use, 'AttributeId'))
			.filter((id) => !codes.has(id)),
	);
	const nothing = (sheet: Sheet, why: string) => ({
		file: sheet.name,
		rows: 'nothing' as const,
		columns: sheet.header.map((column) => ({ column, take: 'nothing' as const, why })),
	});
	const taken: MapColumn[] = [
		{ column: 'ItemId', take: 'key' },
		{ column: 'ShortTitle', take: 'label' },
		{ column: 'Title', take: 'reference.title' },
	];
	return {
		sheets: [studies, uses, ...(outcomes ? [outcomes] : [])],
		references: references.map((reference, i) => ({
			file,
			line: lineOf(i),
			key: textIn(reference, 'ItemId'),
			...eppiCitation(reference),
		})),
		known: {
			files: [
				{ file: studies.name, rows: 'studies', columns: [...taken, ...columns] },
				nothing(
					uses,
					'its texts and quotes stand behind the codes of the studies; a code that is used for an arm counts for its study',
				),
				// What its columns are is guessed: they are entries of a list.
				...(outcomes ? [{ file: outcomes.name, rows: 'more' as const, list: outcomeList.id }] : []),
			],
			...(outcomes ? { lists: [outcomeList] } : {}),
			variables,
		},
		quotes,
		notes: [
			`${name}: ${uses.rows.length} uses of ${counts.size} codes, ${onArms} of them for an arm; ${codes.size - counts.size} codes of the tree are not used and are left out.`,
			...(unknown.size > 0
				? [`${name}: the codes ${[...unknown].join(', ')} are used and stand in no tree; they are left out.`]
				: []),
			...references
				.filter((reference) => !['', 'I'].includes(textIn(reference, 'ItemStatus')))
				.map(
					(reference) =>
						`${name}: ${textIn(reference, 'ShortTitle')} is marked "${textIn(reference, 'ItemStatusTooltip') || textIn(reference, 'ItemStatus')}" and is taken all the same.`,
				),
		],
	};
}

const outcomeList = { id: 'outcomes', label: 'Outcomes', one: 'outcome', many: 'outcomes' };

const usesOf = (reference: Entry) => entriesIn(reference.Codes);

/** The codes of a set. Each top code with codes below it is a branch; those without are one branch, named after the set. */
function codesOfSet(set: Entry, order: number): readonly TreeCode[] {
	const childrenOf = (entry: Entry) => (isEntry(entry.Attributes) ? entriesIn(entry.Attributes.AttributesList) : []);
	const setName = textIn(set, 'SetName');
	const walk = (
		entry: Entry,
		branch: string,
		branchKey: string,
		above: readonly string[],
		parent?: string,
	): TreeCode[] => {
		const name = textIn(entry, 'AttributeName');
		const id = textIn(entry, 'AttributeId');
		// The top code of a branch is the variable itself, so it is no code around the others.
		const isTop = above.length === 0 && childrenOf(entry).length > 0;
		return [
			{
				id,
				name,
				definition: textIn(entry, 'AttributeSetDescription') || textIn(entry, 'AttributeDescription'),
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
		const branchKey = `${order} ${hasBranch ? textIn(top, 'AttributeId') : ''}`;
		return walk(top, hasBranch ? textIn(top, 'AttributeName') : setName, branchKey, []);
	});
}

/** A variable for each branch, whose words are the ids of its codes. */
function variablesOfTree(
	branches: readonly string[],
	codes: readonly TreeCode[],
): { variables: MapVariable[]; columns: MapColumn[] } {
	const ids = new Set<string>();
	const kind = severalOf('codebook');
	if (!kind) return { variables: [], columns: branches.map((column) => ({ column, take: 'nothing' })) };
	const made = branches.map((branch) => {
		const own = codes.filter((code) => code.branch === branch);
		const { coded, missing } = statesApart(own);
		const taken = new Set<string>();
		const codesById = new Map<string, string>();
		const names = Map.groupBy(own, ({ name }) => foldText(name));
		const variable: MapVariable = {
			id: variableId(branch, ids),
			label: shortLabel(branch),
			section: guessSection(branch),
			kind,
			delimiter: ';',
			...(Object.keys(missing).length > 0 ? { missing } : {}),
			codes: coded.map(({ id, name, definition, above, parent = '' }): MapCode => {
				// A name that repeats takes its sense from the code above it.
				const isRepeated = (names.get(foldText(name))?.length ?? 0) > 1;
				const label = isRepeated && above.length > 0 ? `${name} (${above.at(-1)})` : name;
				const code = codeId(label, taken);
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
		variables: made,
		columns: made.map(({ id }, i) => ({
			column: branches[i] ?? '',
			take: 'variable',
			variable: id,
			why: 'a branch of the code tree; its cells are the ids of codes',
		})),
	};
}

/** Some codes of a tree and all codes around them, in the order of the tree. */
function withParents(used: readonly TreeCode[], codes: ReadonlyMap<string, TreeCode>): readonly TreeCode[] {
	const needed = new Set<string>();
	for (const code of used)
		for (let one: TreeCode | undefined = code; one && !needed.has(one.id); one = codes.get(one.parent ?? ''))
			needed.add(one.id);
	return [...codes.values()].filter(({ id }) => needed.has(id));
}

/** Every use of a code, with the arm and the quotes behind it. */
function usesSheet(
	file: string,
	name: string,
	references: readonly Entry[],
	codes: ReadonlyMap<string, TreeCode>,
): { sheet: Sheet; quotes: readonly ToolQuote[] } {
	const sheetName = `${name}#uses of codes`;
	const quotes: ToolQuote[] = [];
	const rows = references.flatMap((reference, i) =>
		usesOf(reference).map((use): SheetRow => {
			const passages = entriesIn(use.ItemAttributeFullTextDetails).map((detail) =>
				textIn(detail, 'Text').replace(/\[¬[se]\]/g, ''),
			);
			const id = textIn(use, 'AttributeId');
			const [item, arm, text] = [textIn(reference, 'ItemId'), textIn(use, 'ArmTitle'), textIn(use, 'AdditionalText')];
			const source = arm === '' ? name : `${name}, ${arm}`;
			const own = { key: item, word: id, source, sheet: sheetName };
			if (text !== '') quotes.push({ ...own, text, column: 'Text' });
			// All passages of a use are one cell, so they are one quote.
			if (passages.length > 0) quotes.push({ ...own, text: passages.join('\n'), column: 'Quotes' });
			return {
				line: i + 1,
				cells: [item, id, codes.get(id)?.name ?? '', arm, text, passages.join('\n')],
			};
		}),
	);
	return {
		sheet: {
			file,
			name: sheetName,
			header: ['ItemId', 'AttributeId', 'Code', 'Arm', 'Text', 'Quotes'],
			rows,
			notes: [],
		},
		quotes,
	};
}

/** Every outcome, with all its fields; undefined without any. */
function outcomesSheet(file: string, name: string, references: readonly Entry[]): Sheet | undefined {
	const outcomes = references.flatMap((reference, i) =>
		entriesIn(reference.Outcomes).map((outcome) => ({ outcome, item: textIn(reference, 'ItemId'), line: i + 1 })),
	);
	const keys = [...new Set(outcomes.flatMap(({ outcome }) => Object.keys(outcome)))].filter((key) =>
		outcomes.some(({ outcome }) => !isEntry(outcome[key]) && textIn(outcome, key) !== ''),
	);
	if (outcomes.length === 0) return undefined;
	return {
		file,
		name: `${name}#outcomes`,
		header: ['ItemId', ...keys],
		rows: outcomes.map(({ outcome, item, line }) => ({
			line,
			cells: [item, ...keys.map((key) => textIn(outcome, key))],
		})),
		notes: [],
	};
}
