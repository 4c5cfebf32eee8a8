/** Which addresses the content has, under their current names or aliases, as far as its files can be understood. */

import { type AddressKind, addressForms, readAddress } from '../corpus/address.ts';
import { fillAddress } from '../corpus/address-form.ts';
import { entryAnchor } from '../corpus/entry-anchor.ts';
import { code, entry, page, variable } from '../corpus/page-kinds.ts';
import { claimFiles, compressedName, dataFileNamesOf, excludedFile, longFileNamesOf } from '../exports/file-names.ts';
import { columnAddresses } from '../exports/lasting-addresses.ts';
import { hasAppraisals } from '../schema/appraisal-tools.ts';
import type { ListName } from '../schema/list.ts';
import { isAbsentState } from '../schema/state.ts';
import { IdSchema } from '../schema/text.ts';
import { codesOf } from '../schema/variable.ts';
import { isFormOfCode, isKind, kindTraits, ownsCodes } from '../schema/variable-kind.ts';
import type { Material } from './material.ts';
import { fieldAt, isRecord, listAt, textAt, textsAt } from './raw.ts';
import { type Roll, type RollName, rollOfEntries } from './rolls.ts';
import type { SourceFile } from './source.ts';

export interface AddressBook {
	/** Whether an address certainly exists, under its current name or an alias. */
	has(address: string): boolean;
	/** Whether an address certainly does not exist. False if a file that cannot be understood may hold it. */
	lacks(address: string): boolean;
	/** Existing addresses, to suggest in hints: not all of them, but none that does not exist. */
	words: readonly string[];
}

/** Names of one kind; undefined if a file that lists them cannot be understood. */
type Names = ReadonlySet<string> | undefined;

interface NamedVariable {
	id: string;
	of: string | undefined;
	kind: string | undefined;
	codes: Names;
}

type Forms = typeof addressForms;

/** Kinds of page whose ids the content lists: those with a `roll` in the table of kinds. */
type ListedKind = { [Kind in AddressKind]: Forms[Kind] extends { roll: RollName } ? Kind : never }[AddressKind];
type UnlistedKind = Exclude<AddressKind, ListedKind>;

const listedKinds = (Object.entries(addressForms) as [AddressKind, Forms[AddressKind]][]).filter(
	(row): row is [ListedKind, Forms[ListedKind]] => 'roll' in row[1],
);

function isUnlisted(kind: AddressKind): kind is UnlistedKind {
	return !('roll' in addressForms[kind]);
}

const sitePages: readonly string[] = page.pages().flat();

/** Whether something exists; undefined if the files do not allow an answer. */
type Presence = boolean | undefined;

/** Reads which addresses exist from the files in their present state, which the check need not have passed. */
export function addressBook(material: Material): AddressBook {
	const { rolls, sources, unread, versionNames } = material;
	const studies = new Map(
		sources
			.filter(({ kind }) => kind === 'study')
			.flatMap((source) =>
				[source.name, textAt(source.data, 'id') ?? source.name].map(
					(id) => [id, entriesIn(source, material.lists)] as const,
				),
			),
	);
	const variables = variablesIn(material);
	// If a file of a variable cannot be read, its former names are unknown.
	const elsewhere: Presence = rolls.variable.isWhole ? false : undefined;
	const ofVariable = (id: string, is: (variable: NamedVariable) => Presence): Presence => {
		const variable = variables.get(id);
		return variable ? is(variable) : elsewhere;
	};
	const inRoll = (roll: Roll): ((id: string) => Presence) => {
		const names = new Set(roll.candidates.map(({ word }) => word));
		return (id) => (names.has(id) ? true : roll.lacks(id) ? false : undefined);
	};
	const isStudy = inRoll(rolls.record);
	const columns = new Set(columnsIn(material));
	const dataFileNames = [
		...dataFileNamesOf(material.lists, hasAppraisals(material)),
		// On a lean site, or where a version of one was released.
		...longFileNamesOf(material.lists, hasAppraisals(material)).map(compressedName),
		...(material.excluded ? [excludedFile] : []),
		...(rolls.claim.candidates.length > 0 ? Object.values(claimFiles) : []),
	];
	const hasClaims = rolls.claim.candidates.length > 0 ? true : rolls.claim.isWhole ? false : undefined;
	const presence: Record<UnlistedKind, (address: string, names: readonly string[]) => Presence> = {
		claims: () => hasClaims,
		claimReport: () => hasClaims,
		page: (address) => sitePages.includes(address),
		entry: (_, [study = '', entry = '']) => (isStudy(study) ? isAmong(studies.get(study), entry) : isStudy(study)),
		order: (_, [id = '']) => ofVariable(id, ({ of }) => (of === undefined ? undefined : of === 'study')),
		variable: (_, [id = '']) => ofVariable(id, () => true),
		values: (_, [id = '']) => ofVariable(id, () => true),
		code: (_, [id = '', code = '']) => ofVariable(id, (variable) => isCode(variable, code)),
		version: (_, [version = '']) => versionNames.includes(version) || (unread.has('version') ? undefined : false),
		column: (address) => columns.has(address) || columns.has(presentColumn(address, variables)) || elsewhere,
		file: (_, [name = '']) => dataFileNames.some((file) => file === name),
	};
	const isListed = new Map(listedKinds.map(([kind, { roll }]) => [kind, inRoll(rolls[roll])]));
	const presenceOf = (address: string): Presence => {
		const parts = readAddress(address);
		if (!parts) return false;
		const { kind, names } = parts;
		return isUnlisted(kind) ? presence[kind](address, names) : isListed.get(kind)?.(names[0] ?? '');
	};
	return {
		has: (address) => presenceOf(address) === true,
		lacks: (address) => presenceOf(address) === false,
		words: [
			...sitePages,
			...[...studies].flatMap(([id, entries]) =>
				[...(entries ?? [])].map((one) => fillAddress(entry.address, [id, one])),
			),
			...[...variables.values()].flatMap(({ id, codes }) => [
				fillAddress(variable.address, [id]),
				...[...(codes ?? [])].map((word) => fillAddress(code.address, [id, word])),
			]),
			...listedKinds.flatMap(([, kind]) =>
				rolls[kind.roll].candidates.map(({ word }) => fillAddress(kind.address, [word])),
			),
			...dataFileNames.map((name) => `data/${name}`),
			...columns,
		],
	};
}

const isAmong = (names: Names, name: string): Presence => names?.has(name);

/** The anchors of the entries in a record; undefined if one of its lists cannot be read completely. */
function entriesIn({ data }: SourceFile, lists: readonly ListName[]): Names {
	const rolls = lists.map((list) => [list, rollOfEntries(data, list)] as const);
	if (rolls.some(([, { isWhole }]) => !isWhole)) return undefined;
	return new Set(rolls.flatMap(([list, { candidates }]) => candidates.map(({ word }) => entryAnchor(list, word))));
}

/** Every variable, by its id, its file name and its former ids. */
function variablesIn(material: Material): ReadonlyMap<string, NamedVariable> {
	const { variableFiles, filesByVariable } = material;
	const files = variableFiles.map(({ name, data }) => {
		const id = textAt(data, 'id') ?? name;
		const ownerId = textAt(data, 'codes-from');
		const owner = ownerId === undefined ? data : filesByVariable.get(ownerId)?.data;
		const variable = {
			id,
			of: IdSchema.safeParse(fieldAt(data, 'of')).data,
			kind: textAt(data, 'kind'),
			codes: codesIn(owner),
		};
		return { name, variable, former: textsAt(data, 'aliases').map(([, alias]) => alias) };
	});
	// Later pairs win: a name in use is not a former name.
	return new Map([
		...files.flatMap(({ former, variable }) => former.map((alias) => [alias, variable] as const)),
		...files.flatMap(({ name, variable }) => [name, variable.id].map((id) => [id, variable] as const)),
	]);
}

/** Codes and former codes; undefined if there are none or one cannot be read. */
function codesIn(data: unknown): Names {
	if (!isRecord(data) || !Array.isArray(data.codes)) return undefined;
	const codes = listAt(data, 'codes');
	const words = codes.map((code) => textAt(code, 'code'));
	if (words.some((word) => word === undefined)) return undefined;
	const former = codes.flatMap((code) => textsAt(code, 'aliases').map(([, alias]) => alias));
	return new Set([...words.flatMap((word) => word ?? []), ...former]);
}

/** Whether an address may have this code. States, years and countries always may: the pages published for them stay. */
function isCode({ kind, codes }: NamedVariable, word: string): Presence {
	if (isAbsentState(word)) return true;
	if (!isKind(kind)) return kind === undefined ? undefined : isAmong(codes, word);
	return ownsCodes({ kind }) ? isAmong(codes, word) : isFormOfCode(kindTraits[kind], word);
}

/** The address of a column under the current id of its variable, so that a former id finds it too. */
function presentColumn(address: string, variables: ReadonlyMap<string, NamedVariable>): string {
	const [, file = '', name = '', part = ''] = /^([^#]+#)([^_]+)(_.+)?$/.exec(address) ?? [];
	return `${file}${variables.get(name)?.id ?? name}${part}`;
}

function columnsIn({ variables, variablesById, lists: own }: Material): readonly string[] {
	return columnAddresses(
		variables.map((variable) => ({ ...variable, codes: codesOf(variable, variablesById) })),
		own,
	);
}
