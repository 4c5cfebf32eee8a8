/** Published addresses, and where each leads now: it still exists, leads elsewhere, or leads nowhere. */
import { addressKind, ownerOf } from '../corpus/address.ts';
import { type AddressBook, addressBook } from './addresses.ts';
import type { Material } from './material.ts';
import { registeredAddresses, releasedAddresses } from './register.ts';

export interface PromisedAddress {
	address: string;
	/** Its position in the register; undefined if the register does not hold it. */
	place?: number;
	/** The address to which it leads, if its line says so. */
	to?: string;
	/** The newest version that was released with it; undefined if only the register holds it. */
	version?: string;
}

export interface Promises {
	book: AddressBook;
	/** Addresses of the register and of frozen versions, by address. */
	byAddress: ReadonlyMap<string, PromisedAddress>;
	/**
	 * The address to which an address leads that no longer exists, from its own line or that of its owner; undefined if
	 * neither leads anywhere.
	 */
	targetOf(address: string): string | undefined;
	/** Addresses that lead nowhere, grouped by the address that was lost: their own, or that of their owner. */
	vanished: ReadonlyMap<string, readonly PromisedAddress[]>;
}

const promisesByMaterial = new WeakMap<Material, Promises>();

/** The published addresses of the content. Computed once for all rules that ask. */
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
	// Columns that every table has can be named like a variable that was never published. Such a variable is not their
	// owner.
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
	const vanishedByRoot = new Map<string, PromisedAddress[]>();
	for (const promise of gaps) {
		const owner = ownerIn(promise.address);
		const root = owner !== undefined && isLost(owner) ? owner : promise.address;
		const others = vanishedByRoot.get(root);
		if (others) others.push(promise);
		else vanishedByRoot.set(root, [promise]);
	}
	return { book, byAddress, targetOf, vanished: vanishedByRoot };
}
