/** What there is to say of a selection besides its sentence: who is silent, what of the address was left out, what failed. */
import { useEffect, useState } from 'preact/hooks';
import { pageHref } from '../corpus/href.ts';
import type { explainIgnored } from '../facets/ignored-reasons.ts';
import type { IgnoredPart } from '../facets/parse-address.ts';
import { loadCode } from '../requests/failure.ts';
import { actionWording } from '../wording/actions.ts';
import { selectionWording as say } from '../wording/explorer.ts';
import { typeset } from '../wording/grammar.ts';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

export function SelectionNotes({ state, view }: { state: ExplorerState; view: View }) {
	const explore = pageHref(state.site, 'explore');
	const { ignored } = state;
	const unknownMatches = state.unknown.value;
	return (
		<div class="selection-notes">
			{unknownMatches?.told !== undefined && unknownMatches.told !== state.problem.value && (
				<p class="ignored" role="alert">
					{unknownMatches.told}{' '}
					<button type="button" onClick={() => state.retry()}>
						{actionWording.tryAgain}
					</button>
				</p>
			)}
			{view.phrases.filter(({ lead }) => lead).length > 1 && <p class="fine">{say.joined}</p>}
			{view.silences.length > 0 && (
				<p class="silences fine">
					{view.silences.map(({ text, address }, i) => (
						<>
							{i > 0 && '; '}
							<a href={`${explore}${address}`}>{typeset(text)}</a>
						</>
					))}
					.
				</p>
			)}
			{ignored.value.length > 0 && <IgnoredParts parts={ignored.value} />}
			{state.problem.value && (
				<p class="ignored" role="alert">
					{state.problem.value}{' '}
					<button type="button" onClick={() => state.retry()}>
						{actionWording.tryAgain}
					</button>
				</p>
			)}
		</div>
	);
}

/** The parts of the address that were left out. The reasons are loaded for them; without these, the parts are named all the same. */
function IgnoredParts({ parts }: { parts: readonly IgnoredPart[] }) {
	const [explain, setExplain] = useState<{ explainIgnored: typeof explainIgnored } | undefined>(undefined);
	useEffect(() => {
		loadCode(() => import('../facets/ignored-reasons.ts')).then(setExplain, (cause) => console.warn(cause));
	}, []);
	const explanations: readonly { what: string; why?: string }[] = explain?.explainIgnored(parts) ?? parts;
	return (
		<div class="ignored" role="alert">
			<p>{say.leftOut}</p>
			<ul>
				{explanations.map(({ what, why }) => (
					<li>
						<code>{what}</code>
						{why && `: ${why}`}
					</li>
				))}
			</ul>
		</div>
	);
}
