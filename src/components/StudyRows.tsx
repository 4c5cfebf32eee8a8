/** A table of studies: each with its title, and with links on its values. */
import { besideOf } from '../corpus/beside.ts';
import { type Study, studyValue, type Variable } from '../corpus/corpus.ts';
import { type Site, studyHref, variableHref } from '../corpus/href.ts';
import { coinsTitle } from '../exports/coins.ts';
import { StudyHead, StudyRow } from '../fragments/StudyRow.tsx';
import { TitleText } from '../fragments/TitleText.tsx';
import { ValueView } from '../fragments/ValueView.tsx';
import type { ReviewSort } from '../schema/review-kind.ts';
import { traitsOf } from '../schema/variable-kind.ts';

interface StudyRowsProps {
	site: Site;
	review: ReviewSort;
	studies: readonly Study[];
	/** Head of the first column. */
	first: string;
	columns: readonly Variable[];
	/** The id of the variable by which the studies are sorted; undefined if they are sorted by author. */
	sorted?: string;
}

function Beside({ study }: { study: Study }) {
	const beside = besideOf(study);
	return beside === undefined ? null : <span class="title">{`${beside.label}: ${beside.text}.`}</span>;
}

export function StudyRows({ site, review, studies, first, columns, sorted }: StudyRowsProps) {
	const isNumber = (variable: Variable) => traitsOf(variable).hasRange;
	return (
		<table class="studies">
			<StudyHead
				first={<span class="initial">{first}</span>}
				sort={sorted === undefined ? 'ascending' : undefined}
				columns={columns.map((variable) => ({
					label: variable.label,
					href: variableHref(site, variable.id),
					isNumber: isNumber(variable),
					...(sorted === variable.id ? { sort: 'ascending' as const } : {}),
				}))}
			/>
			<tbody>
				{studies.map((study) => (
					<StudyRow
						label={study.label}
						href={studyHref(site, study.id)}
						cells={columns.map((variable) => ({
							label: variable.label,
							isNumber: isNumber(variable),
							content: (
								<ValueView
									site={site}
									review={review}
									variable={variable}
									value={studyValue(study, variable.id)}
									brief
									bare
								/>
							),
						}))}
					>
						<span class="title">
							<TitleText title={study.citation.title ?? ''} language={study.citation.language} />
						</span>
						<Beside study={study} />
						<span class="Z3988" title={coinsTitle(study)} aria-hidden="true" />
					</StudyRow>
				))}
			</tbody>
		</table>
	);
}
