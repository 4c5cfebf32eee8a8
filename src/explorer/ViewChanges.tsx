/** What has changed for this view since the version that its address names. Nothing for an address without one. */
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
	const isPast = input !== undefined && v !== undefined && v !== input.corpus.review.version;
	const [part, setPart] = useState<Difference | string | undefined>(undefined);
	// Few addresses name a version, so what compares versions comes only with one.
	useEffect(() => {
		if (isPast)
			loadCode(() => import('./Difference.tsx')).then(setPart, (cause) =>
				setPart(tellFailure(sinceVersionFailed, cause)),
			);
	}, [isPast]);
	// Of what is not known, nothing is known of its change either.
	if (!isPast || !part || state.unknown.value) return null;
	if (typeof part === 'string') return <p class="ignored">{part}</p>;
	return <part.Difference key={v} input={input} version={v} versions={versions} query={queryOf(state)} />;
}

/** The address as it was written, where it holds more than the selection could take. */
function queryOf(state: ExplorerState): string {
	return state.ignored.value.length > 0 ? location.search : formatAddress(state.selection.value);
}
