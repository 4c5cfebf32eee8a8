/** The register of published addresses: what the content has now, by the names that addresses use. */
import { isAbsentState } from '../schema/state.ts';
import { codesOf, type VariableRecord } from '../schema/variable.ts';
import type { Material } from './material.ts';
import { listAt, textAt } from './raw.ts';
import type { SourceKind } from './read.ts';

/** Everything that an address can name, each with what else it was called. */
interface Addressable {
	studies: ReadonlyMap<string, ReadonlySet<string>>;
	variables: ReadonlyMap<string, VariableRecord>;
	codes: ReadonlyMap<string, ReadonlySet<string>>;
	/** Pages that are named by one id, by the folder of their addresses. */
	pages: Readonly<Record<string, ReadonlySet<string>>>;
}

const idsIn = (data: unknown, ...path: string[]) =>
	new Set(listAt(data, ...path).flatMap((entry) => textAt(entry, 'id') ?? []));

function addressableIn(material: Material): Addressable {
	const { sources, studies, variables, variablesById, figures, selections } = material;
	// Also files that cannot be parsed: their pages have not vanished.
	const filesOf = (kind: SourceKind) =>
		new Set(sources.filter((source) => source.kind === kind).map(({ name }) => name));
	const named = variables.flatMap((variable) =>
		[variable.id, ...(variable.aliases ?? [])].map((name) => [name, variable] as const),
	);
	const words = (variable: VariableRecord) =>
		codesOf(variable, variablesById).flatMap(({ code, aliases = [] }) => [code, ...aliases]);
	return {
		studies: new Map(studies.map(({ name, data }) => [name, idsIn(data, 'findings')])),
		variables: new Map(named),
		codes: new Map(variables.map((variable) => [variable.id, new Set(words(variable))])),
		pages: {
			'embed/selections': idsIn(selections?.data),
			figures: idsIn(figures?.data),
			guidance: filesOf('question'),
			recommendations: filesOf('recommendation'),
		},
	};
}

/** Addresses that the content has, sorted. States and numbers go without saying. */
export function livingAddresses(material: Material): readonly string[] {
	const { studies, codes, pages } = addressableIn(material);
	return [
		...[...studies].flatMap(([id, findings]) => [
			`studies/${id}`,
			...[...findings].map((finding) => `studies/${id}#finding-${finding}`),
		]),
		...material.variables.map(({ id }) => `codebook/${id}`),
		...material.variables.flatMap(({ id }) => [...(codes.get(id) ?? [])].map((code) => `by/${id}/${code}`)),
		...Object.entries(pages).flatMap(([folder, ids]) => [...ids].map((id) => `${folder}/${id}`)),
	].sort();
}

/** Tells of addresses whether they still lead somewhere, by their own name or as an alias. */
export function addressBook(material: Material): (address: string) => boolean {
	const { studies, variables, codes, pages } = addressableIn(material);
	return (address) => {
		const [, study, finding] = /^studies\/([^#]+)(?:#finding-(.+))?$/.exec(address) ?? [];
		if (study !== undefined)
			return finding === undefined ? studies.has(study) : (studies.get(study)?.has(finding) ?? false);
		const [, folder = '', id = ''] = /^(.+)\/([^/]+)$/.exec(address) ?? [];
		if (Object.hasOwn(pages, folder)) return pages[folder]?.has(id) ?? false;
		const [, name = '', code] = /^(?:codebook|by)\/([^/]+)(?:\/([^/]+))?$/.exec(address) ?? [];
		const variable = variables.get(name);
		if (!variable) return false;
		return code === undefined || isAbsentState(code) || (codes.get(variable.id)?.has(code) ?? false);
	};
}

/** An entry of the register: where it stands in its list, the address, and where that leads now if the entry says so. */
export interface Registered {
	place: number;
	address: string;
	to?: string;
}

/** What the register holds, as far as it can be read. */
export function registeredAddresses({ addresses }: Material): readonly Registered[] {
	return [...listAt(addresses?.data).entries()].flatMap(([place, entry]): readonly Registered[] => {
		if (typeof entry === 'string') return [{ place, address: entry }];
		const [address, to] = [textAt(entry, 'from'), textAt(entry, 'to')];
		return address === undefined || to === undefined ? [] : [{ place, address, to }];
	});
}

const head =
	'# Every address that was ever published. Written by "npm run release" and "npm run addresses". A line that leads\n' +
	'# nowhere is an error; what left the review leads elsewhere: { from: ADDRESS, to: ADDRESS }.\n';

/** The register brought up to date, sorted: its text, how many addresses are new, and how many there are. */
export function formatRegister(material: Material): { text: string; added: number; all: number } {
	const known = new Map(registeredAddresses(material).map(({ address, to }) => [address, to]));
	const living = livingAddresses(material).filter((address) => !known.has(address));
	const all = [...known, ...living.map((address) => [address, undefined] as const)].sort(([a], [b]) =>
		a < b ? -1 : 1,
	);
	const line = ([address, to]: readonly [string, string | undefined]) =>
		to === undefined ? `- ${quoted(address)}\n` : `- { from: ${quoted(address)}, to: ${quoted(to)} }\n`;
	return { text: `${head}${all.map(line).join('')}`, added: living.length, all: all.length };
}

/** A `#` inside a word is no comment in YAML, but reads like one. */
function quoted(address: string): string {
	return address.includes('#') ? `'${address}'` : address;
}
