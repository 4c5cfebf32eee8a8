/** What was published, and where each of it leads now: there still, elsewhere, or nowhere. */
import { addressKind, ownerOf } from '../corpus/address.ts';
import { type AddressBook, addressBook } from './addresses.ts';
import type { Material } from './material.ts';
import { registeredAddresses, releasedAddresses } from './register.ts';

export interface PromisedAddress {
	address: string;
	/** Its place in the register; undefined where that does not hold it. */
	place?: number;
	/** Where it leads, if its line says so. */
	to?: string;
	/** The newest version that was released with it; undefined where only the register knows it. */
	version?: string;
}

export interface Promises {
	book: AddressBook;
	/** By address: of the register, and of frozen versions. */
	byAddress: ReadonlyMap<string, PromisedAddress>;
	/** Where an address leads that is not there: as its line says, or with what it goes with. */
	targetOf(address: string): string | undefined;
	/** What leads nowhere, by the address that was lost: its own, or that of what it goes with. */
	vanished: ReadonlyMap<string, readonly PromisedAddress[]>;
}

const promisesByMaterial = new WeakMap<Material, Promises>();

/** Worked out once for all rules that ask. */
export function promisesOf(material: Material): Promises {
	const promises = promisesByMaterial.get(material) ?? findPromises(material);
	promisesByMaterial.set(material, promises);
	return promises;
}

function findPromises(material: Material): Promises {
	const book = addressBook(material);
	const byAddress = new Map<string, PromisedAddress>();
	for (const [address, { version, to }] of releasedAddresses(material))
		byAddress.set(address, { address, version, ...(to === undefined ? {} : { to }) });
	for (const { place, address, to } of registeredAddresses(material)) {
		const version = byAddress.get(address)?.version;
		byAddress.set(address, {
			address,
			place,
			...(to === undefined ? {} : { to }),
			...(version === undefined ? {} : { version }),
		});
	}
	// A column that every table has is named like no variable that was published.
	const ownerIn = (address: string) => {
		const owner = ownerOf(address);
		return addressKind(address) === 'column' && !byAddress.has(owner ?? '') ? undefined : owner;
	};
	const targetOf = (address: string): string | undefined => {
		const owner = ownerIn(address);
		return byAddress.get(address)?.to ?? (owner === undefined ? undefined : targetOf(owner));
	};
	const isLost = (address: string) => book.lacks(address) && targetOf(address) === undefined;
	const gaps = [...byAddress.values()]
		.filter(({ address }) => addressKind(address) !== undefined && isLost(address))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
	const vanished = new Map<string, PromisedAddress[]>();
	for (const promised of gaps) {
		const owner = ownerIn(promised.address);
		const root = owner !== undefined && isLost(owner) ? owner : promised.address;
		const others = vanished.get(root);
		if (others) others.push(promised);
		else vanished.set(root, [promised]);
	}
	return { book, byAddress, targetOf, vanished };
}
