/** The register of addresses, as `addresses.yaml` and frozen versions hold it. */
import { type FrozenVersion, parseFrozen } from '../corpus/frozen.ts';
import { dataAddresses } from '../exports/lasting-addresses.ts';
import { studiesName } from '../exports/record-names.ts';
import type { Redirect } from '../schema/redirect.ts';
import { frozenStudies } from './frozen-studies.ts';
import type { Material } from './material.ts';
import { listAt, parseJson, textAt } from './raw.ts';
import { frozenText, type VersionFolder } from './versions.ts';

/** The file of a frozen version that holds the register of that time. */
export const frozenRegisterName = 'addresses.json';

/**
 * An entry of the register: its position in the list, its address, and the address to which it leads if the entry has
 * one.
 */
export interface RegisteredAddress {
	place: number;
	address: string;
	to?: string;
}

/** The entries of the register that can be read; an empty array if there is no register. */
export function registeredAddresses({ addresses }: Material): readonly RegisteredAddress[] {
	return entriesIn(listAt(addresses?.data));
}

function entriesIn(list: readonly unknown[]): readonly RegisteredAddress[] {
	return [...list.entries()].flatMap(([place, entry]): readonly RegisteredAddress[] => {
		if (typeof entry === 'string') return [{ place, address: entry }];
		const [address, to] = [textAt(entry, 'from'), textAt(entry, 'to')];
		return address === undefined || to === undefined ? [] : [{ place, address, to }];
	});
}

/** The newest version that held a released address, and the address to which it led then. */
export interface ReleasedAddress {
	version: string;
	to?: string;
}

/** The data of a frozen version. Ids and codes are those of that time. */
export function readFrozen(folder: VersionFolder): FrozenVersion {
	const { version, date } = folder;
	const review = folder.files.has('review.json') ? frozenText(folder, 'review.json') : undefined;
	return parseFrozen(version, date, frozenStudies(folder), frozenText(folder, 'codebook.json'), review);
}

/** The studies whose records versions released as files of their own: each version that kept `studies.json`, from which they are cut. */
export function releasedRecordsOf(versions: readonly VersionFolder[]): ReadonlySet<string> {
	const whole = versions.filter(({ files }) => files.has(studiesName));
	return new Set(whole.flatMap((folder) => readFrozen(folder).studies.map(({ id }) => id)));
}

/**
 * Every address that a frozen version holds: those of its register or, for a version without one, those that follow
 * from its data. An empty map if there are no versions.
 */
export function releasedAddresses({ versions }: Pick<Material, 'versions'>): ReadonlyMap<string, ReleasedAddress> {
	const byAddress = new Map<string, ReleasedAddress>();
	for (const folder of [...versions].reverse()) {
		const { version } = folder;
		for (const { address, to } of addressesOf(folder))
			byAddress.set(address, to === undefined ? { version } : { version, to });
		byAddress.set(`data/versions/${version}`, { version });
	}
	return byAddress;
}

function addressesOf(folder: VersionFolder): readonly Omit<RegisteredAddress, 'place'>[] {
	if (folder.files.has(frozenRegisterName))
		return entriesIn(listAt(parseJson(frozenText(folder, frozenRegisterName)), 'addresses'));
	const version = readFrozen(folder);
	return dataAddresses(version).map((address) => ({ address }));
}

const head =
	'# Every address that was ever published. Written by "npm run release" and "npm run addresses". A line that leads\n' +
	'# nowhere is an error; what left the review leads elsewhere: { from: ADDRESS, to: ADDRESS }.\n';

export interface UpToDateRegister {
	entries: readonly (string | Redirect)[];
	/** The text of the file. */
	text: string;
	/** The number of new addresses, and of all addresses. */
	added: number;
	all: number;
}

/**
 * The updated register, sorted by address: its present entries, those of frozen versions, and the `living` addresses of
 * the current content.
 */
export function updateRegister(material: Material, living: readonly string[]): UpToDateRegister {
	const linesByAddress = new Map(registeredAddresses(material).map(({ address, to }) => [address, to]));
	const newLines = [
		...[...releasedAddresses(material)].map(([address, { to }]) => [address, to] as const),
		...living.map((address) => [address, undefined] as const),
	].filter(([address]) => !linesByAddress.has(address));
	const all = [...new Map([...linesByAddress, ...newLines])].sort(([a], [b]) => (a < b ? -1 : 1));
	const line = ([address, to]: readonly [string, string | undefined]) =>
		to === undefined
			? `- ${quoteAddress(address)}\n`
			: `- { from: ${quoteAddress(address)}, to: ${quoteAddress(to)} }\n`;
	return {
		entries: all.map(([from, to]) => (to === undefined ? from : { from, to })),
		text: `${head}${all.map(line).join('')}`,
		added: all.length - linesByAddress.size,
		all: all.length,
	};
}

/** The address in quotes if it holds `#`. YAML does not need the quotes, but without them `#` looks like a comment. */
function quoteAddress(address: string): string {
	return address.includes('#') ? `'${address}'` : address;
}
