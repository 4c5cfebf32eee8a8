/**
 * Checks that published addresses stay: what was renamed has an alias, what was removed leads elsewhere, and nothing is
 * simply dropped.
 */
import { type AddressKind, addressForms, addressKind } from '../../corpus/address.ts';
import type { Problem } from '../issue.ts';
import { absentFile, type Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { type PromisedAddress, type Promises, promisesOf } from '../promises.ts';
import { listAt, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { choices, countOf, guess } from '../words.ts';

export function* checkAddresses(material: Material): Iterable<Problem> {
	const { addresses, sources, unread, versionNames } = material;
	const isThere = sources.some(({ kind }) => kind === 'addresses');
	// If the register cannot be read, nobody knows what it holds.
	if (unread.has('addresses')) return;
	if (isThere ? !Array.isArray(addresses?.data) : versionNames.length === 0) return;
	const source = addresses ?? absentFile(material, 'addresses', 'addresses.yaml');
	const promises = promisesOf(material);
	if (!isThere)
		yield {
			kind: 'missing-register',
			source,
			path: [],
			place: { line: 0, column: 0 },
			message: `The register of addresses is gone, and ${choices(versionNames)} ${versionNames.length === 1 ? 'was' : 'were'} released with one.`,
			hint: 'Take the file back from the history of the project, or run "npm run addresses": it writes what is there and what frozen versions hold. Where an address led elsewhere, say so again: { from: ADDRESS, to: ADDRESS }.',
		};
	else yield* checkRegistered(source, promises);
	yield* checkVanished(source, promises);
}

/** Reports addresses that were removed from the register although they exist or lead elsewhere. */
function* checkRegistered(source: SourceFile, { byAddress, vanished }: Promises): Iterable<Problem> {
	const addressesOfRoots = new Set([...vanished.values()].flat());
	const missingAddresses = [...byAddress.values()].filter(
		(promise) => promise.place === undefined && !addressesOfRoots.has(promise),
	);
	const [first] = missingAddresses;
	// An entry of a wrong form has an issue already, and may be the one that seems to be missing.
	if (!first || !isWritten(source, byAddress)) return;
	const more = missingAddresses.length - 1;
	yield {
		kind: 'unregistered-address',
		source,
		path: [],
		found: first.address,
		message: `"${first.address}"${more === 0 ? '' : ` and ${countOf(more, 'other address', 'other addresses')}`} of ${first.version} ${more === 0 ? 'is' : 'are'} not in the register.`,
		hint: 'Run "npm run addresses": it puts back what was released.',
	};
}

const isWritten = ({ data }: SourceFile, byAddress: Promises['byAddress']) =>
	[...byAddress.keys()].every((address) => addressKind(address) !== undefined) &&
	new Set(listAt(data).map((entry) => textAt(entry, 'from') ?? entry)).size ===
		[...byAddress.values()].filter(({ place }) => place !== undefined).length;

/**
 * If more addresses of one kind vanished, they get one message, because they have one cause, such as an emptied folder
 * or list.
 */
const many = 10;

function* checkVanished(source: SourceFile, promises: Promises): Iterable<Problem> {
	const rootsByKind = Map.groupBy(promises.vanished.keys(), (root) => addressKind(root) ?? 'page');
	for (const [kind, roots] of rootsByKind) {
		// Versions have a rule of their own.
		if (kind === 'version') continue;
		if (roots.length <= many) for (const root of roots) yield tellOne(source, promises, root, kind);
		else yield tellMany(source, promises, roots, kind);
	}
}

function tellOne(source: SourceFile, promises: Promises, root: string, kind: AddressKind): Problem {
	const all = promises.vanished.get(root) ?? [];
	const own = all.find(({ address }) => address === root);
	const version = own?.version ?? all.find((one) => one.version !== undefined)?.version;
	const when = version === undefined ? 'published' : `released with ${version}`;
	const others = all.length - (own ? 1 : 0);
	const along = others === 0 ? '' : ` ${countOf(others, 'address goes', 'addresses go')} with it.`;
	const candidates = promises.book.words.filter((word) => isBeside(word, root)).map((word) => ({ word }));
	return {
		kind: issueOf(kind),
		source,
		...placeOf(source, promises, all, root),
		found: root,
		message: `"${root}" was ${when}, and nothing is there any more.${along}`,
		hint: `${guess(nearestWord(root, candidates))}${remedies[kind]?.(root) ?? `Bring it back, or say where it leads: { from: ${root}, to: … }.`}`,
	};
}

function tellMany(source: SourceFile, promises: Promises, roots: readonly string[], kind: AddressKind): Problem {
	const all = roots.flatMap((root) => promises.vanished.get(root) ?? []);
	const others = all.length - roots.length;
	const along = others <= 0 ? '' : ` ${countOf(others, 'address goes', 'addresses go')} with them.`;
	const firstRoots = roots.slice(0, 3);
	return {
		kind: issueOf(kind),
		source,
		...placeOf(source, promises, all, roots[0] ?? ''),
		found: roots[0],
		message: `${roots.length} ${addressForms[kind].noun[1]} were published, and nothing is there any more: ${firstRoots.map((root) => `"${root}"`).join(', ')} and ${roots.length - firstRoots.length} others.${along}`,
		hint: 'Bring them back, or say of each where it leads: { from: ADDRESS, to: ADDRESS }, to "changes" where nothing took its place.',
	};
}

const issueOf = (kind: AddressKind) =>
	kind === 'column' ? 'vanished-column' : kind === 'file' ? 'vanished-file' : 'vanished-address';

const alias = (root: string) =>
	`Give the variable or code that took its place an alias, or say where it leads: { from: ${root}, to: … }.`;

const remedies: Partial<Record<AddressKind, (root: string) => string>> = {
	variable: alias,
	code: alias,
	column: (root) =>
		`Say which column took its place: { from: ${root}, to: ${root.replace(/#.*/, '')}#… }. Where none did, write "to: changes" and name the column in changes.`,
	file: (root) =>
		`No host can lead from a file to another. Where nothing can bring it back, write { from: ${root}, to: changes } and name the file in changes.`,
};

/** Whether two addresses are of one kind and, for entries and columns, on the same study or table. */
function isBeside(word: string, root: string): boolean {
	const page = (address: string) => (address.includes('#') ? address.replace(/#.*/, '') : '');
	return addressKind(word) === addressKind(root) && page(word) === page(root);
}

/**
 * The line of an address in the register; if it has none, the line before which it belongs; without a register, the
 * file.
 */
function placeOf(
	source: SourceFile,
	{ byAddress }: Promises,
	addresses: readonly PromisedAddress[],
	root: string,
): Pick<Problem, 'path' | 'place'> {
	if (source.data === undefined) return { path: [], place: { line: 0, column: 0 } };
	const own = addresses.find(({ address }) => address === root) ?? addresses[0];
	const line = own?.place ?? addresses.find(({ place }) => place !== undefined)?.place;
	if (line !== undefined) return { path: [line] };
	const after = [...byAddress.values()].filter(({ place, address }) => place !== undefined && address > root);
	const next = after.reduce<number | undefined>(
		(least, { place = 0 }) => (least === undefined || place < least ? place : least),
		undefined,
	);
	return { path: next === undefined ? [] : [next] };
}
