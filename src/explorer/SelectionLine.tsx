/** The selection as a sentence; each of its conditions can be removed. Beside it, the link to it and the way to its files. */
import { pageHref } from '../corpus/href.ts';
import { resultsWording, selectionWording as say } from '../wording/explorer.ts';
import { conjunctions, typeset } from '../wording/grammar.ts';
import { arrivingText } from './Arriving.tsx';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

export function SelectionLine({ state, view }: { state: ExplorerState; view: View }) {
	const explore = pageHref(state.site, 'explore');
	const Late = state.late.value;
	const input = state.input.value;
	return (
		<div class="selection">
			<h2 class="found" tabIndex={-1} id="found">
				<Heading text={headingOf(state, view)} />
			</h2>
			{/* While the matches are not known, there is no file, citation or link. */}
			{!view.isUnknown && (
				<div class="ways">
					{Late && input && <Late.CopyLink input={input} />}
					<a class="to-take-away" href="#take-away">
						{resultsWording.toTakeAway}
					</a>
				</div>
			)}
			{!view.isUnfiltered && (
				<>
					<div class="conditions">
						{view.phrases.map(({ lead, items, last }, group) => (
							<p class="phrases">
								{lead && <span class="lead-in">{lead} </span>}
								{items.map(({ text, without }, i) => (
									<>
										{i > 0 && <span class="between">{lead ? ` ${conjunctions[last]} ` : ' '}</span>}
										<span class="phrase">
											{typeset(text)}
											<a
												href={`${explore}${without}`}
												id={`remove-${group}-${i}`}
												aria-label={say.takeAway(text)}
												class="remove"
											>
												×
											</a>
										</span>
									</>
								))}
							</p>
						))}
					</div>
					{/* A single condition has a way to remove it. */}
					{view.filters !== 1 && (
						<p class="clear">
							<a href={`${explore}${view.cleared}`} id="clear">
								{say.takeAllAway}
							</a>
						</p>
					)}
				</>
			)}
		</div>
	);
}

/** The number of results; where it is not known, what is waited for. */
/** What stands in brackets goes to the next line as a whole. */
function Heading({ text }: { text: string }) {
	const at = text.indexOf(' (');
	return at < 0 ? (
		text
	) : (
		<>
			{text.slice(0, at)} <span class="whole">{text.slice(at + 1)}</span>
		</>
	);
}

function headingOf(state: ExplorerState, view: View): string {
	const unknownMatches = state.unknown.value;
	if (unknownMatches) return unknownMatches.told === undefined ? say.lookingFor(unknownMatches.words) : say.notKnown;
	if (!view.isUnknown) return view.found;
	return state.problem.value === undefined ? arrivingText(state) : say.notKnown;
}
