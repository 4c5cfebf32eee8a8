/** The review's figures over the selection. Their code is loaded when they are first asked for. */
import { useEffect, useState } from 'preact/hooks';
import { pageHref } from '../corpus/href.ts';
import { select } from '../facets/select.ts';
import type { Drawn } from '../figures/figure.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { State } from './state.ts';
import type { Shown } from './view.ts';

declare module 'preact' {
	namespace JSX {
		interface IntrinsicElements {
			'figure-details': JSX.HTMLAttributes<HTMLElement>;
		}
	}
}

type Table = typeof import('../figures/table.ts');

export function Figures({ state, shown }: { state: State; shown: Shown }) {
	const [table, setTable] = useState<Table | undefined>(undefined);
	const [hasFailed, setFailed] = useState(false);
	useEffect(() => {
		Promise.all([import('../figures/table.ts'), import('../components/figure-details.ts')]).then(
			([loaded]) => setTable(loaded),
			() => setFailed(true),
		);
	}, []);
	if (hasFailed)
		return <p class="ignored">The figures could not be loaded. The list and the table show the same studies.</p>;
	if (!table) return <p class="fine">Loading the figures …</p>;
	const ids = select(shown.index, shown.selection, shown.found);
	return (
		<>
			{shown.corpus.figures.map((figure) => {
				const draw = table.figures[figure.kind];
				return draw ? (
					<One key={figure.id} state={state} figure={figure} drawn={draw({ ...shown, ids, figure })} />
				) : null;
			})}
		</>
	);
}

function One({ state, figure, drawn }: { state: State; figure: FigureRecord; drawn: Drawn }) {
	return (
		<section class="figure-of-selection" aria-labelledby={`title-${figure.id}`}>
			<h3 id={`title-${figure.id}`}>{figure.title}</h3>
			<p class="fine">{figure.reading}</p>
			<figure-details class="scroller" tabIndex={0} role="region" aria-label={figure.title}>
				{drawn.picture}
			</figure-details>
			<p class="fine">
				{drawn.counted} {drawn.leftOut.map((text) => `Left out: ${text}`).join(' ')}{' '}
				<a href={`${pageHref(state.site, 'figures')}${figure.id}/`}>This figure over all studies</a>
			</p>
		</section>
	);
}
