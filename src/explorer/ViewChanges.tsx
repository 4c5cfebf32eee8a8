/** What has changed for this view since the version that its address names. Draws nothing if it names none, or the current one. */
import { useEffect, useState } from 'preact/hooks';
import { formatAddress } from '../facets/address.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';
import { sinceVersionFailed } from '../wording/explorer.ts';
import type { ExplorerState } from './state.ts';

export interface ViewChangesProps {
	state: ExplorerState;
	versions: readonly string[];
}

type Difference = typeof import('./Difference.tsx');

export function ViewChanges({ state, versions }: ViewChangesProps) {
	const input = state.input.value;
	const v = state.selection.value.v;
	const isPast = input !== undefined && state.isWhole.value && v !== undefined && v !== input.corpus.review.version;
	const [part, setPart] = useState<Difference | string | undefined>(undefined);
	// Few addresses name a version, so the code that compares versions is loaded only for those.
	useEffect(() => {
		if (isPast)
			loadCode(() => import('./Difference.tsx')).then(setPart, (cause) =>
				setPart(tellFailure(sinceVersionFailed, cause)),
			);
	}, [isPast]);
	// If the matches are not known, it is not known either what has changed for them.
	if (!isPast || !part || state.unknown.value) return null;
	if (typeof part === 'string') return <p class="ignored">{part}</p>;
	return (
		<part.Difference
			key={v}
			input={input}
			version={v}
			versions={versions}
			query={queryOf(state)}
			records={state.records.value}
		/>
	);
}

/** The query of the view: as the address has it if parts of it were ignored, otherwise that of the selection. */
function queryOf(state: ExplorerState): string {
	return state.ignored.value.length > 0 ? location.search : formatAddress(state.selection.value);
}
