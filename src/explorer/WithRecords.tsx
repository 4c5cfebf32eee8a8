/** What needs the whole records of studies: drawn once they are here, and until then what they cost is said. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Study } from '../corpus/corpus.ts';
import { formatCount, formatNumber } from '../corpus/label.ts';
import type { Shown } from './view.ts';

export interface WithRecordsProps {
	shown: Shown;
	studies: readonly Study[];
	children: () => ComponentChildren;
}

export function WithRecords({ shown, studies, children }: WithRecordsProps) {
	const [fetching, setFetching] = useState<'no' | 'yes' | 'failed'>('no');
	const { records } = shown;
	const { report } = shown.corpus.review.words;
	const cost = records?.costOf(studies) ?? { kind: 'none' };
	const fetchAll = () => {
		setFetching('yes');
		records?.need(studies).then(
			() => setFetching('no'),
			() => setFetching('failed'),
		);
	};
	// Few records are fetched unasked; a large file is asked for.
	useEffect(() => {
		if (cost.kind === 'few' && fetching === 'no') fetchAll();
	}, [shown, cost.kind, fetching]);
	if (cost.kind === 'none') return <>{children()}</>;
	if (cost.kind === 'too-many')
		return (
			<p class="later">
				This needs the whole records of {formatCount(studies.length, report)}, more than a page can hold. Filter until
				at most {formatNumber(cost.most)} are left; the list and the table show all of them now.
			</p>
		);
	return (
		<div class="later" aria-live="polite">
			{fetching === 'failed' && <p>The records could not be fetched. Check the connection.</p>}
			{fetching === 'yes' || (cost.kind === 'few' && fetching === 'no') ? (
				<p class="fine">Fetching the whole records of {formatCount(studies.length, report)} …</p>
			) : (
				<p>
					{cost.kind === 'all' &&
						`This needs the whole records, a file of ${megabytes(cost.bytes)} before compression. `}
					<button type="button" onClick={fetchAll}>
						{fetching === 'failed' ? 'Try again' : 'Fetch the records'}
					</button>
				</p>
			)}
		</div>
	);
}

export function megabytes(bytes: number): string {
	return `${formatNumber(bytes / 1e6)} MB`;
}
