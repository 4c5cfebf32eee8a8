/** Published addresses stay: what is renamed has an alias, what left leads elsewhere, and nothing is simply dropped. */
import { addressBook, livingAddresses, registeredAddresses } from '../addresses.ts';
import type { Problem } from '../issue.ts';
import { codeRoll, type Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { lacksAddress } from '../rolls.ts';
import { guess } from '../words.ts';

export function* checkAddresses(material: Material): Iterable<Problem> {
	const { addresses, rolls } = material;
	if (!addresses) return;
	const isLiving = addressBook(material);
	const codesOf = (variable: string) => codeRoll(material, variable);
	const isGone = (address: string) => !isLiving(address) && lacksAddress(rolls, codesOf, address);
	const nearest = (address: string) =>
		nearestWord(
			address,
			livingAddresses(material).map((word) => ({ word })),
		);
	for (const { place, address, to } of registeredAddresses(material)) {
		if (to === undefined && isGone(address))
			yield {
				kind: 'vanished-address',
				source: addresses,
				path: [place],
				found: address,
				message: `"${address}" was published, and nothing is there any more.`,
				hint: `${guess(nearest(address))}Give the variable or code that took its place an alias, or say where it leads: { from: ${address}, to: … }.`,
			};
		if (to !== undefined && to !== 'changes' && isGone(to))
			yield {
				kind: 'vanished-address',
				source: addresses,
				path: [place, 'to'],
				found: to,
				message: `"${address}" leads to "${to}", and nothing is there.`,
				hint: `${guess(nearest(to))}Write an address of this list, or "changes".`,
			};
		if (to !== undefined && isLiving(address))
			yield {
				kind: 'alias-in-use',
				source: addresses,
				path: [place, 'from'],
				found: address,
				message: `"${address}" is said to lead elsewhere, and is still there.`,
				hint: 'Write the address alone, or remove what it names.',
			};
	}
}
