/** Two to six studies side by side; rows that differ are marked. */
import { useState } from 'preact/hooks';
import type { Study } from '../corpus/corpus.ts';
import { comparedMost } from '../facets/selection.ts';
import { withDoubt } from '../wording/doubt.ts';
import { typeset } from '../wording/grammar.ts';
import { buildComparison, comparedStudies } from './comparison-view.ts';
import { addressOf, type State } from './state.ts';
import type { Shown } from './view.ts';
import { WithRecords } from './WithRecords.tsx';

export interface ComparisonProps {
	state: State;
	shown: Shown;
}

export function Comparison(props: ComparisonProps) {
	return (
		<WithRecords {...props} studies={comparedStudies(props.shown)}>
			{(records) => <SideBySide {...props} records={records} />}
		</WithRecords>
	);
}

function SideBySide({ state, shown, records }: ComparisonProps & { records: readonly Study[] }) {
	const [isOnlyDiffering, setOnlyDiffering] = useState(false);
	const comparison = buildComparison(shown, records);
	const { studies } = comparison;
	if (studies.length < 2)
		return (
			<div class="prose">
				<p>
					Choose two to {comparedMost} studies in the list to see them side by side.
					{studies.length === 1 && ` ${studies[0]?.label} is chosen so far.`}
				</p>
				<p>
					<a href={addressOf(state.site, { ...shown.selection, view: 'list' })}>Back to the list</a>
				</p>
			</div>
		);
	return (
		<>
			<p class="fine">
				{comparison.differing} of {comparison.rows} variables differ. A mark in front of a row says so.{' '}
				<label class="switch">
					<input
						type="checkbox"
						id="only-differing"
						checked={isOnlyDiffering}
						onChange={() => setOnlyDiffering(!isOnlyDiffering)}
					/>{' '}
					Only those that differ
				</label>
			</p>
			<div class="scroller" tabIndex={0} role="region" aria-label="Comparison">
				<table class="comparison">
					<thead>
						<tr>
							<td />
							{studies.map(({ id, label, title, href }) => (
								<th scope="col" key={id}>
									<a href={href}>{label}</a>
									<span class="fine">{title}</span>
									<a
										class="remove-study"
										href={addressOf(state.site, {
											...shown.selection,
											compare: shown.selection.compare.filter((other) => other !== id),
										})}
									>
										take out<span class="unseen"> {label}</span>
									</a>
								</th>
							))}
						</tr>
					</thead>
					{comparison.sections.map(({ label, rows }) => (
						<tbody key={label}>
							<tr class="section">
								<th scope="rowgroup" colSpan={studies.length + 1}>
									{label}
								</th>
							</tr>
							{rows
								.filter(({ differs }) => differs || !isOnlyDiffering)
								.map(({ label: name, differs, cells }) => (
									<tr key={name} class={differs ? 'differs' : undefined}>
										<th scope="row">
											<span aria-hidden="true">{differs ? '≠ ' : ''}</span>
											{name}
											{differs && <span class="unseen">, differs</span>}
										</th>
										{cells.map(({ text, note, lines, isAbsent, isInDoubt }) => (
											<td>
												{isAbsent ? (
													<span class="absent">{withDoubt(text.toLowerCase(), isInDoubt ?? false)}</span>
												) : lines ? (
													<Lines lines={lines} />
												) : (
													withDoubt(text, isInDoubt ?? false)
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
				<li>{line}</li>
			))}
		</ul>
	);
}
