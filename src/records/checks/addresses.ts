/** Published addresses stay: what is renamed has an alias, and what is gone is not simply dropped. */
import { addressBook, livingAddresses } from '../addresses.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { textsAt } from '../raw.ts';
import { guess } from '../words.ts';

export function* checkAddresses(material: Material): Iterable<Problem> {
	const { addresses, uncertain } = material;
	// Where a variable or a record cannot be understood, nobody knows what it still answers to.
	if (!addresses || uncertain.size > 0) return;
	const isLiving = addressBook(material);
	for (const [i, address] of textsAt(addresses.data)) {
		if (isLiving(address)) continue;
		const nearest = nearestWord(
			address,
			livingAddresses(material).map((word) => ({ word })),
		);
		yield {
			kind: 'vanished-address',
			source: addresses,
			path: [i],
			found: address,
			message: `"${address}" was published, and nothing is there any more.`,
			hint: `${guess(nearest)}Give the variable or code that took its place an alias; ids of studies, findings and selections stay as they are.`,
		};
	}
}
