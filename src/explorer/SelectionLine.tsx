/** The selection as a sentence; each of its conditions can be removed. */
import { firmCorpus } from '../corpus/doubt.ts';
import { pageHref } from '../corpus/href.ts';
import { type Unit, withFirmness } from '../facets/selection.ts';
import { selectionWording as say } from '../wording/explorer.ts';
import { conjunctions, typeset } from '../wording/grammar.ts';
import { arrivingText } from './Arriving.tsx';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

export function SelectionLine({ state, view }: { state: ExplorerState; view: View }) {
	const explore = pageHref(state.site, 'explore');
	return (
		<div class="selection">
			<h2 class="found" tabIndex={-1} id="found">
				{headingOf(state, view)}
			</h2>
			<div class="switches">
				<UnitSwitch state={state} />
				<DoubtSwitch state={state} />
			</div>
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
					<p class="clear">
						<a href={`${explore}${view.cleared}`} id="clear">
							{say.takeAllAway}
						</a>
					</p>
				</>
			)}
		</div>
	);
}

/** The number of results; where it is not known, what is waited for. */
function headingOf(state: ExplorerState, view: View): string {
	const unknown = state.unknown.value;
	if (unknown) return unknown.told === undefined ? say.lookingFor(unknown.words) : say.notKnown;
	if (!view.isUnknown) return view.found;
	return state.problem.value === undefined ? arrivingText(state) : say.notKnown;
}

/** Whether values in doubt are counted. Drawn only if there are some, or if the selection leaves them out. */
function DoubtSwitch({ state }: { state: ExplorerState }) {
	const input = state.input.value;
	if (!input) return null;
	const isFirm = input.selection.isFirm ?? false;
	if (!isFirm && firmCorpus(input.corpus) === input.corpus) return null;
	return (
		<label class="doubt-switch">
			<input
				type="checkbox"
				id="doubt"
				checked={isFirm}
				onChange={() => state.go((selection) => withFirmness(selection, !isFirm), 'push')}
			/>{' '}
			{say.withoutDoubt}
		</label>
	);
}

/** Whether reports or programmes are counted. Empty if the review has no programmes. */
function UnitSwitch({ state }: { state: ExplorerState }) {
	const input = state.input.value;
	const words = input?.corpus.review.words;
	if (!input || !words?.programme) return <div class="units" aria-hidden="true" />;
	const units: readonly [Unit, string][] = [
		['report', words.report.many],
		['programme', words.programme.many],
	];
	return (
		<fieldset class="units">
			<legend>{say.counted}</legend>
			{units.map(([unit, label]) => (
				<label>
					<input
						type="radio"
						name="unit"
						id={`unit-${unit}`}
						checked={input.selection.unit === unit}
						onChange={() => state.go((selection) => ({ ...selection, unit }), 'push')}
					/>{' '}
					{label}
				</label>
			))}
		</fieldset>
	);
}
