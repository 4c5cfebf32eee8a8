/** What the card of a selection says on pages of other sites. */
import { formatNumber, typeset } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

/** The page of a card that is computed in the browser. */
export const cardPageWording = /* @__PURE__ */ english({
	title: (reports: string) => `A selection of ${reports}`,
	withoutScript: <Link>(reports: string, explore: Linker<Link>) =>
		rich`This card is computed by a script, which your browser does not run. All ${reports} are on ${explore('the page to explore them')}; the link below the card has its selection.`,
	computing: 'The selection is being computed from the records.',
	failed: 'The selection could not be computed',
	titleLeads: (failure: string) => `${failure} The title leads to the whole page.`,
	leftOut: (parts: readonly { what: string; why: string }[]) =>
		`Parts of the address could not be used and were left out: ${parts
			.map(({ what, why }) => `${what} (${why.replace(/\.$/, '')})`)
			.join('; ')}.`,
});

/** The page that shows the card of any study. */
export const studyCardWording = /* @__PURE__ */ english({
	title: 'A record of the review',
	withoutScript: <Link>(studies: Linker<Link>) =>
		rich`This card is put together by a script, which your browser does not run. The record is in ${studies('the list of all records')}.`,
	computing: 'The record is being fetched.',
	failed: 'The record could not be shown',
	unknown: 'The review has no record of this name.',
});

export const selectionCardWording = /* @__PURE__ */ english({
	asked: (conditions: string) => `${typeset(conditions)}.`,
	more: (count: number) => `and ${formatNumber(count)} more`,
	notCounted: (silences: string) => `Not counted: ${typeset(silences)}.`,
});
