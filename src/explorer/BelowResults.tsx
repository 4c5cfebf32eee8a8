/** What stands below the results of every view: other pages with the words, files and citations, the shortlist, and what occurs with the selection. */
import { useEffect } from 'preact/hooks';
import { Elsewhere } from './Elsewhere.tsx';
import { FoundStrip } from './FoundStrip.tsx';
import { OftenTogether } from './OftenTogether.tsx';
import { KeepButton, Shortlist } from './Shortlist.tsx';
import type { ExplorerState } from './state.ts';
import { TakeAway } from './TakeAway.tsx';
import type { View, ViewInput } from './view.ts';

/** What comes late in each result. */
const resultParts = { KeepButton, FoundStrip };

export type ResultParts = typeof resultParts;

export function BelowResults(props: { state: ExplorerState; input: ViewInput; view: View }) {
	const { state, input, view } = props;
	// From now on each result shows what was found, and has a button that keeps it.
	useEffect(() => {
		state.resultParts.value = resultParts;
	}, []);
	return (
		<>
			<Elsewhere state={state} />
			<OftenTogether input={input} view={view} />
			<TakeAway {...props} />
			<Shortlist input={input} />
		</>
	);
}
