/** The register of published addresses: what the content has now, by the names that addresses use. */
import { isAbsentState } from '../schema/state.ts';
import { codesOf, type VariableRecord } from '../schema/variable.ts';
import type { Material } from './material.ts';
import { listAt, textAt } from './raw.ts';
import { idsOf } from './words.ts';

/** Everything that an address can name, each with what else it was called. */
interface Names {
	studies: ReadonlyMap<string, ReadonlySet<string>>;
	variables: ReadonlyMap<string, VariableRecord>;
	codes: ReadonlyMap<string, ReadonlySet<string>>;
	selections: ReadonlySet<string>;
}

function namesOf({ studies, variables, variablesById, selections }: Material): Names {
	const findings = (data: unknown) =>
		new Set(listAt(data, 'findings').flatMap((finding) => textAt(finding, 'id') ?? []));
	const named = variables.flatMap((variable) =>
		[variable.id, ...(variable.aliases ?? [])].map((name) => [name, variable] as const),
	);
	const words = (variable: VariableRecord) =>
		codesOf(variable, variablesById).flatMap(({ code, aliases = [] }) => [code, ...aliases]);
	return {
		studies: new Map(studies.map(({ name, data }) => [name, findings(data)])),
		variables: new Map(named),
		codes: new Map(variables.map((variable) => [variable.id, new Set(words(variable))])),
		selections: new Set(idsOf(selections?.data).map(([, id]) => id)),
	};
}

/** Addresses that the content has, sorted: studies, findings, variables, codes and cards of named selections. States and numbers go without saying. */
export function livingAddresses(material: Material): readonly string[] {
	const { studies, codes, selections } = namesOf(material);
	return [
		...[...studies].flatMap(([id, findings]) => [
			`studies/${id}`,
			...[...findings].map((finding) => `studies/${id}#finding-${finding}`),
		]),
		...material.variables.map(({ id }) => `codebook/${id}`),
		...material.variables.flatMap(({ id }) => [...(codes.get(id) ?? [])].map((code) => `by/${id}/${code}`)),
		...[...selections].map((id) => `embed/selections/${id}`),
	].sort();
}

/** Tells of addresses whether they still lead somewhere, by their own name or as an alias. */
export function addressBook(material: Material): (address: string) => boolean {
	const { studies, variables, codes, selections } = namesOf(material);
	return (address) => {
		const [, card] = /^embed\/selections\/(.+)$/.exec(address) ?? [];
		if (card !== undefined) return selections.has(card);
		const [, study, finding] = /^studies\/([^#]+)(?:#finding-(.+))?$/.exec(address) ?? [];
		if (study !== undefined)
			return finding === undefined ? studies.has(study) : (studies.get(study)?.has(finding) ?? false);
		const [, name = '', code] = /^(?:codebook|by)\/([^/]+)(?:\/([^/]+))?$/.exec(address) ?? [];
		const variable = variables.get(name);
		if (!variable) return false;
		return code === undefined || isAbsentState(code) || (codes.get(variable.id)?.has(code) ?? false);
	};
}
