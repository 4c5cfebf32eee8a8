/** Where the cards of studies and findings are: on pages of their own, or on the one page that shows any of them. */
import { addresses, fillAddress } from './address-form.ts';
import type { Corpus } from './corpus.ts';
import { entryAnchor } from './entry-anchor.ts';
import type { FrozenVersion } from './frozen.ts';
import { fullMost, isLean } from './profile.ts';

type CardedCorpus = Pick<Corpus, 'review' | 'studies' | 'releasedCards'>;

/**
 * Up to this many studies each finding has a card of its own, unless the review says otherwise. On a larger site most
 * pages would be such cards.
 */
export const ownCardsMost = fullMost;

/** Whether every finding has a card of its own. */
export function areCardsOwn({
	review,
	studies,
}: {
	review: Pick<Corpus['review'], 'finding-cards' | 'profile'>;
	studies: readonly unknown[];
}): boolean {
	const cards = review['finding-cards'];
	return cards === undefined ? !isLean({ review, studies }) : cards === 'own';
}

/** Whether the card of a study is a page of its own: on a full site, or where it was released so. */
export function hasOwnStudyCard(corpus: CardedCorpus, study: string): boolean {
	return (
		!isLean(corpus) ||
		areCardsOwn(corpus) ||
		(corpus.releasedCards?.has(fillAddress(addresses.study, [study])) ?? false)
	);
}

/** The page that shows the card of any study, and of any of its findings, as a script makes it of the page of the study. */
export const anyStudyCard = 'embed/studies';

/** Where the card of a study is that has no page of its own, in the form of the register. */
export const sharedStudyCard = (study: string) => `${anyStudyCard}?id=${study}`;

/** Where the card of a finding is that has no page of its own, in the form of the register: a part of the card of its study. */
export function sharedFindingCard(corpus: CardedCorpus, study: string, anchor: string): string {
	return `${hasOwnStudyCard(corpus, study) ? `embed/${fillAddress(addresses.study, [study])}` : sharedStudyCard(study)}#${anchor}`;
}

/** Whether one finding has a card of its own: all findings have, or it was released with one. */
export function hasOwnCard(corpus: CardedCorpus, study: string, anchor: string): boolean {
	return areCardsOwn(corpus) || (corpus.releasedCards?.has(fillAddress(addresses.entry, [study, anchor])) ?? false);
}

/**
 * The addresses of studies and findings that versions released with a card of their own. Only versions of up to
 * `ownCardsMost` studies count.
 */
export function releasedCardsOf(versions: readonly Pick<FrozenVersion, 'studies'>[]): ReadonlySet<string> {
	return new Set(
		versions
			.filter(({ studies }) => studies.length <= ownCardsMost)
			.flatMap(({ studies }) =>
				studies.flatMap(({ id, lists: { findings } }) => [
					fillAddress(addresses.study, [id]),
					...(findings === undefined || typeof findings === 'string'
						? []
						: findings.map((finding) => fillAddress(addresses.entry, [id, entryAnchor('findings', finding.id)]))),
				]),
			),
	);
}
