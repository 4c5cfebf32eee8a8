/** What a selection found in the data of an older version, as a table: computed when a reader asks for it. */
import { useMemo, useState } from 'preact/hooks';
import { studyHref } from '../corpus/href.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { StudyHead, StudyRow } from '../fragments/StudyRow.tsx';
import { ValueText } from '../fragments/ValueText.tsx';
import type { VersionDifference } from '../guidance/version-difference.ts';
import { pastView } from '../guidance/view-difference.ts';
import { pastListWording as say } from '../wording/since-version.ts';
import type { RecordsById } from './records.ts';
import { buildTable } from './table-view.ts';
import type { ViewInput } from './view.ts';

interface PastListProps {
	input: ViewInput;
	version: string;
	/** The part of the address after `?`. */
	query: string;
	difference: VersionDifference;
	/** The records of today that have arrived: most studies did not change. */
	records: RecordsById;
}

export function PastList(props: PastListProps) {
	const [isOpen, setOpen] = useState(false);
	return (
		<details class="past-list" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary id="past-list">{say.show(props.version)}</summary>
			{isOpen && <PastTable {...props} />}
		</details>
	);
}

function PastTable({ input, version, query, difference, records }: PastListProps) {
	const { site, corpus, matches } = input;
	const past = useMemo(
		() => pastView({ corpus, query, ...(matches ? { matches } : {}) }, difference),
		[corpus, query, matches, difference],
	);
	const { columns, rows } = buildTable({ site, ...past }, records);
	return (
		<>
			<p class="fine">{sentenceOf(past.corpus, past.selection, past.matches).text}.</p>
			<div class="scroller" tabIndex={0} role="region" aria-label={say.table(version)}>
				<table class="result-table">
					<StudyHead
						first={past.corpus.review.words.report.one}
						columns={columns.map(({ label, isNumber }) => ({ label, isNumber }))}
					/>
					<tbody>
						{rows.map(({ id, label, cells }) => (
							<StudyRow
								key={id}
								label={label}
								{...(corpus.studiesById.has(id) ? { href: studyHref(site, id) } : {})}
								cells={cells.map(({ text, isAbsent, isInDoubt }, i) => ({
									isNumber: columns[i]?.isNumber ?? false,
									content: <ValueText text={text} isAbsent={isAbsent} isInDoubt={isInDoubt ?? false} />,
								}))}
							/>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}
