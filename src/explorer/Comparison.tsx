/** Two to six studies side by side; rows that differ are marked. */

import { useState } from 'preact/hooks';
import type { Study } from '../corpus/corpus.ts';
import { explorerHref } from '../facets/address.ts';
import { comparedMost } from '../facets/selection.ts';
import { TitleText } from '../fragments/TitleText.tsx';
import { ValueText } from '../fragments/ValueText.tsx';
import { resultsWording } from '../wording/explorer.ts';
import { comparisonWording as say } from '../wording/explorer-table.ts';
import { typeset } from '../wording/grammar.ts';
import { buildComparison, comparedStudies } from './comparison-view.ts';
import type { ExplorerState } from './state.ts';
import type { ViewInput } from './view.ts';
import { WithRecords } from './WithRecords.tsx';

export interface ComparisonProps {
	state: ExplorerState;
	input: ViewInput;
}

export function Comparison(props: ComparisonProps) {
	return (
		<WithRecords {...props} studies={comparedStudies(props.input)}>
			{(records) => <SideBySide {...props} records={records} />}
		</WithRecords>
	);
}

function SideBySide({ state, input, records }: ComparisonProps & { records: readonly Study[] }) {
	const [isOnlyDiffering, setOnlyDiffering] = useState(false);
	const comparison = buildComparison(input, records);
	const { studies } = comparison;
	if (studies.length < 2)
		return (
			<div class="prose">
				<p>{say.choose(comparedMost, studies[0]?.label)}</p>
				<p>
					<a href={explorerHref(state.site, { ...input.selection, view: 'list' })}>{say.toList}</a>
				</p>
			</div>
		);
	return (
		<>
			<p class="fine">
				{say.differing(comparison.differing, comparison.rows)}{' '}
				<label class="switch">
					<input
						type="checkbox"
						id="only-differing"
						checked={isOnlyDiffering}
						onChange={() => setOnlyDiffering(!isOnlyDiffering)}
					/>{' '}
					{say.onlyDiffering}
				</label>
			</p>
			<div class="scroller" tabIndex={0} role="region" aria-label={resultsWording.views.compare}>
				<table class="comparison">
					<thead>
						<tr>
							<td />
							{studies.map(({ id, label, title, href }) => (
								<th scope="col" key={id}>
									<a href={href}>{label}</a>
									<span class="fine">
										<TitleText {...title} />
									</span>
									<a
										class="remove-study"
										href={explorerHref(state.site, {
											...input.selection,
											compare: input.selection.compare.filter((other) => other !== id),
										})}
									>
										{say.takeOut(label, (text) => (
											<span class="unseen">{text}</span>
										))}
									</a>
								</th>
							))}
						</tr>
					</thead>
					{comparison.sections.map(({ label, rows }) => (
						<tbody key={label}>
							<tr class="section">
								<th scope="rowgroup" colSpan={studies.length + 1}>
									{typeset(label)}
								</th>
							</tr>
							{rows
								.filter(({ differs }) => differs || !isOnlyDiffering)
								.map(({ label: name, differs, cells }) => (
									<tr key={name} class={differs ? 'differs' : undefined}>
										<th scope="row">
											<span aria-hidden="true">{differs ? '≠ ' : ''}</span>
											{typeset(name)}
											{differs && <span class="unseen">{say.differs}</span>}
										</th>
										{cells.map(({ text, note, lines, isAbsent, isInDoubt }) => (
											<td>
												{lines && !isAbsent ? (
													<Lines lines={lines} />
												) : (
													<ValueText text={text} isAbsent={isAbsent} isInDoubt={isInDoubt} />
												)}
												{note && <span class="fine">{typeset(note)}</span>}
											</td>
										))}
									</tr>
								))}
						</tbody>
					))}
				</table>
			</div>
		</>
	);
}

function Lines({ lines }: { lines: readonly string[] }) {
	return (
		<ul class="plain">
			{lines.map((line) => (
				<li>{typeset(line)}</li>
			))}
		</ul>
	);
}
