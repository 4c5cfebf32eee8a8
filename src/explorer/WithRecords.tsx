/** Draws what needs the whole records of studies once they have arrived; until then it says what fetching them costs. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import { tellFailure } from '../requests/failure.ts';
import { actionWording } from '../wording/actions.ts';
import { recordsWording as say } from '../wording/explorer-records.ts';
import type { ExplorerState } from './state.ts';
import { recordsOf, type ViewInput } from './view.ts';

export interface WithRecordsProps {
	state: ExplorerState;
	input: ViewInput;
	studies: readonly CodedStudy[];
	/** Draws with the records of these studies, in their order. */
	children: (records: readonly Study[]) => ComponentChildren;
}

export function WithRecords({ state, input, studies, children }: WithRecordsProps) {
	const [fetching, setFetching] = useState<'no' | 'yes' | 'failed'>('no');
	const [problem, setProblem] = useState('');
	const { report } = input.corpus.review.words;
	const records = recordsOf(state.shownRecords.value, studies);
	const cost = state.costOf(studies);
	const fetchAll = () => {
		setFetching('yes');
		state.need(studies).then(
			() => setFetching('no'),
			(cause) => {
				setProblem(tellFailure(say.failed, cause));
				setFetching('failed');
			},
		);
	};
	// A few records are fetched unasked; a large file only when the reader presses the button.
	useEffect(() => {
		if (cost.kind === 'few' && fetching === 'no') fetchAll();
	}, [input, cost.kind, fetching]);
	if (records) return <>{children(records)}</>;
	if (cost.kind === 'too-many')
		return <p class="later">{say.tooMany({ needed: studies.length, most: cost.most, report })}</p>;
	return (
		<div class="later" aria-live="polite">
			{fetching === 'failed' && <p>{problem}</p>}
			{fetching === 'yes' || (cost.kind === 'few' && fetching === 'no') ? (
				<p class="fine">{say.fetching(studies.length, report)}</p>
			) : (
				<p>
					{cost.kind === 'all' && `${say.needsFile(cost.bytes)} `}
					<button type="button" onClick={fetchAll}>
						{fetching === 'failed' ? actionWording.tryAgain : say.fetch}
					</button>
				</p>
			)}
		</div>
	);
}
