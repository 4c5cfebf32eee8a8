/**
 * Checks that whatever leads to the list of changes is named there, because readers who follow it look for what became
 * of it.
 */
import { type AddressKind, readAddress } from '../../corpus/address.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import type { IssueKind } from '../problems/table.ts';
import { fieldAt, listAt, parseJson, textAt, textsAt } from '../raw.ts';
import { registeredAddresses } from '../register.ts';
import { compareVersions, frozenText } from '../versions.ts';
import { quoteFound } from '../words.ts';

export function* checkToldRemovals(material: Material): Iterable<Problem> {
	const { addresses, sources, changes, unread } = material;
	// If a file of changes cannot be read, it may name it.
	if (!addresses || unread.has('change') || sources.filter(({ kind }) => kind === 'change').length > changes.length)
		return;
	for (const { place, address, to } of registeredAddresses(material)) {
		const kind = readAddress(address)?.kind;
		if (kind === undefined || to !== 'changes' || isTold(material, address, kind)) continue;
		const names = namesOf(material, address, kind);
		yield {
			kind: issueKinds[kind] ?? 'untold-removal',
			source: addresses,
			path: [place, 'to'],
			found: to,
			message: `${quoteFound(address)} leads to the list of changes, and nothing there names ${kind === 'variable' ? 'it or its columns' : 'it'}.`,
			hint:
				kind === 'study' || kind === 'entry'
					? `Say in changes/VERSION.yaml that it left, and name "${names[0]}" under studies.`
					: `Say in changes/VERSION.yaml that it left, under "what", with the name "${names.at(-1)}".`,
		};
	}
}

/** For tables and files the missing name is an error: a program that reads them follows no link. */
const issueKinds: Partial<Record<AddressKind, IssueKind>> = {
	variable: 'vanished-column',
	column: 'vanished-column',
	file: 'vanished-file',
};

/** Whether the changes of a version after `after` name an address. Changes of kind `added` do not count. */
export function isTold(material: Material, address: string, kind: AddressKind, after = '0.0.0'): boolean {
	const names = namesOf(material, address, kind).map(plain);
	return material.changes
		.filter(({ data }) => compareVersions(textAt(data, 'version') ?? '', after) > 0)
		.flatMap(({ data }) => listAt(data, 'changes'))
		.filter((change) => fieldAt(change, 'kind') !== 'added')
		.some((change) => {
			const what = ` ${plain(textAt(change, 'what') ?? '')} `;
			const studies = textsAt(change, 'studies').map(([, study]) => plain(study));
			return names.some((name) => what.includes(` ${name} `) || studies.includes(name));
		});
}

/** The text in lower case with single spaces between words, so that capitals and punctuation make no difference. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The names that people use for it: its id or code, and the label that it had. */
function namesOf({ versions }: Material, address: string, kind: AddressKind): readonly string[] {
	const [id = '', last = ''] = readAddress(address)?.names ?? [];
	if (kind === 'column') return [last];
	if (kind !== 'variable' && kind !== 'code') return [id];
	for (const version of versions) {
		const codebook = listAt(parseJson(frozenText(version, 'codebook.json')), 'variables');
		const variable = codebook.find((one) => textAt(one, 'id') === id);
		if (variable === undefined) continue;
		const label = (thing: unknown) => textAt(thing, 'label') ?? id;
		if (kind === 'variable') return [id, label(variable)];
		const code = listAt(variable, 'codes').find((one) => textAt(one, 'code') === last);
		return [last, code === undefined ? last : label(code)];
	}
	return [kind === 'code' ? last : id];
}
