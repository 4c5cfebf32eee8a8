/** Where the card of a finding is: a page of its own, or a part of the card of its study. */
import { addresses, fillAddress } from './address-form.ts';
import type { Corpus } from './corpus.ts';
import { entryAnchor } from './entry-anchor.ts';
import type { FrozenVersion } from './frozen.ts';

type CardedCorpus = Pick<Corpus, 'review' | 'studies' | 'releasedCards'>;

/** Up to so many studies each finding has a card of its own, unless the review says otherwise: most pages of a large site would be such cards. */
export const ownCardsMost = 300;

/** Whether each finding has a card of its own. */
export function areCardsOwn({
	review,
	studies,
}: {
	review: Pick<Corpus['review'], 'finding-cards'>;
	studies: readonly unknown[];
}): boolean {
	const asked = review['finding-cards'];
	return asked === undefined ? studies.length <= ownCardsMost : asked === 'own';
}

/** Whether one finding has a card of its own: where all have, or where it was released with one. */
export function hasOwnCard(corpus: CardedCorpus, study: string, anchor: string): boolean {
	return areCardsOwn(corpus) || (corpus.releasedCards?.has(fillAddress(addresses.entry, [study, anchor])) ?? false);
}

/** The findings that versions released with a card of their own, by address: those of versions that had few studies. */
export function releasedCardsOf(versions: readonly Pick<FrozenVersion, 'studies'>[]): ReadonlySet<string> {
	return new Set(
		versions
			.filter(({ studies }) => studies.length <= ownCardsMost)
			.flatMap(({ studies }) =>
				studies.flatMap(({ id, lists: { findings } }) =>
					typeof findings === 'string'
						? []
						: findings.map((finding) => fillAddress(addresses.entry, [id, entryAnchor('findings', finding.id)])),
				),
			),
	);
}
