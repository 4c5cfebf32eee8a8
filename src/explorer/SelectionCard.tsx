/** The card of a selection: drawn at build for a named selection, in the browser for any other. */
import { selectionCardWording as say } from '../wording/card.ts';
import { typeset } from '../wording/grammar.ts';
import type { CardView } from './card-view.ts';

export function SelectionCard({ card, note }: { card: CardView; note?: string }) {
	return (
		<div class="selection-card">
			<p class="found">{card.foundText}</p>
			{card.asked && <p>{say.asked(card.asked)}</p>}
			{card.studies.length > 0 && (
				<ul class="plain studies">
					{card.studies.map(({ id, label, href }) => (
						<li key={id}>
							<a href={href}>{label}</a>
						</li>
					))}
					{card.more > 0 && (
						<li>
							<a href={card.href}>{say.more(card.more)}</a>
						</li>
					)}
				</ul>
			)}
			{card.silences && <p class="fine">{say.notCounted(card.silences)}</p>}
			{note && <p class="fine">{typeset(note)}</p>}
		</div>
	);
}
