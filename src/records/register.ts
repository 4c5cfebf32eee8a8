/** The register of addresses in `addresses.yaml`, and the same register as frozen versions hold it. */
import { type FrozenVersion, parseFrozen } from '../corpus/frozen.ts';
import { dataAddresses } from '../exports/lasting-addresses.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Material } from './material.ts';
import { listAt, parseJson, textAt } from './raw.ts';
import { frozenText, type VersionFolder } from './versions.ts';

/** The file of a frozen version that holds the register of that time. */
export const frozenRegisterName = 'addresses.json';

/** An entry of the register: where it stands in its list, the address, and where that leads now if the entry says so. */
export interface RegisteredAddress {
	place: number;
	address: string;
	to?: string;
}

/** What the register holds, as far as it can be read. */
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

/** An address that was released, with the newest version that held it, and where it led then. */
export interface ReleasedAddress {
	version: string;
	to?: string;
}

/** The data of a frozen version, under the names of that time. */
export function readFrozen(folder: VersionFolder): FrozenVersion {
	const { version, date } = folder;
	const review = folder.files.has('review.json') ? frozenText(folder, 'review.json') : undefined;
	return parseFrozen(version, date, frozenText(folder, 'studies.json'), frozenText(folder, 'codebook.json'), review);
}

/** Every address that a frozen version holds: by its register, or before there was one what follows from its data. */
export function releasedAddresses({ versions }: Pick<Material, 'versions'>): ReadonlyMap<string, ReleasedAddress> {
	const released = new Map<string, ReleasedAddress>();
	for (const folder of [...versions].reverse()) {
		const { version } = folder;
		for (const { address, to } of addressesOf(folder))
			released.set(address, to === undefined ? { version } : { version, to });
		released.set(`data/versions/${version}`, { version });
	}
	return released;
}

function addressesOf(folder: VersionFolder): readonly Omit<RegisteredAddress, 'place'>[] {
	if (folder.files.has(frozenRegisterName))
		return entriesIn(listAt(parseJson(frozenText(folder, frozenRegisterName)), 'addresses'));
	const frozen = readFrozen(folder);
	return dataAddresses(frozen.variables, frozen.studies).map((address) => ({ address }));
}

const head =
	'# Every address that was ever published. Written by "npm run release" and "npm run addresses". A line that leads\n' +
	'# nowhere is an error; what left the review leads elsewhere: { from: ADDRESS, to: ADDRESS }.\n';

export interface UpToDateRegister {
	entries: readonly (string | Redirect)[];
	/** The text of the file. */
	text: string;
	/** How many addresses are new, and how many there are. */
	added: number;
	all: number;
}

/** The register brought up to date, sorted: what it holds, what frozen versions hold, and what is there now. */
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

/** A `#` inside a word is no comment in YAML, but reads like one. */
function quoteAddress(address: string): string {
	return address.includes('#') ? `'${address}'` : address;
}
