/** What a study found, in the line of its name: a mark for each finding, by direction. Its code comes with what stands below the results. */
import { useMemo } from 'preact/hooks';
import { Mark } from '../charts/Mark.tsx';
import { type CodedCorpus, type CodedStudy, entriesOf } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { findingGroupsOf } from '../corpus/finding-groups.ts';
import { codeLabel } from '../corpus/label.ts';
import { chartedValue, codesOfValue, isLeftOut } from '../corpus/value.ts';
import { corpusFor } from '../facets/firm-count.ts';
import { isAbsentState } from '../schema/state.ts';
import type { Sign } from '../schema/variable.ts';
import { facetWording } from '../wording/explorer-filters.ts';
import { besideWording as say } from '../wording/explorer-record.ts';
import { comparisonWording } from '../wording/explorer-table.ts';
import { formatNumber, midSentence, typeset } from '../wording/grammar.ts';
import type { ExplorerState } from './state.ts';

export interface FoundDirection {
	label: string;
	sign: Sign;
	count: number;
	/** How many of them are in doubt, or have this direction in doubt. */
	inDoubt: number;
}

/**
 * The findings of a study by direction, in the order of the codebook, then those whose direction is not known. Empty if it has none, if their entries have not come,
 * or if the review gives them no direction. A finding of several directions is counted under each.
 */
export function foundDirections(corpus: CodedCorpus, study: CodedStudy): readonly FoundDirection[] {
	const direction = findingGroupsOf(corpus)?.direction;
	if (!direction) return [];
	const entries = entriesOf(study, 'findings').map((entry) => ({
		entry,
		value: chartedValue(entry.values, direction.id),
	}));
	const whole = entries.filter(({ value }) => !isLeftOut(value));
	const tally = (label: string, sign: Sign, own: typeof entries): FoundDirection[] => {
		const inDoubt = own.filter(({ entry, value }) => isInDoubt(value, entry)).length;
		return own.length === 0 ? [] : [{ label, sign, count: own.length, inDoubt }];
	};
	return [
		...direction.codes.flatMap(({ code, sign = 'described' }) =>
			tally(
				typeset(codeLabel(direction, code)),
				sign,
				whole.filter(({ value }) => codesOfValue(value).includes(code)),
			),
		),
		...tally(
			say.noDirection,
			'unknown',
			whole.filter(({ value }) => isAbsentState(value.state)),
		),
	];
}

/** Where a group has more, one mark and the number stand for them. */
const marksMost = 12;
const step = 13;

/** Drawn again only for another corpus: with the entries that come later, or without values in doubt. */
export function FoundStrip({ state, study }: { state: ExplorerState; study: string }) {
	const input = state.input.value;
	const corpus = input && corpusFor(input.corpus, input.selection);
	return useMemo(() => (corpus ? <Strip corpus={corpus} id={study} /> : null), [corpus, study]);
}

function Strip({ corpus, id }: { corpus: CodedCorpus; id: string }) {
	const study = corpus.studiesById.get(id);
	const directions = study ? foundDirections(corpus, study) : [];
	if (directions.length === 0) return null;
	return (
		<p class="found-strip" role="img" aria-label={say.strip(comparisonWording.directions(directions))}>
			{directions.map(({ label, sign, count, inDoubt }) => {
				const drawnCount = count > marksMost ? 1 : count;
				return (
					<span class={count > marksMost ? 'many' : undefined} key={label}>
						<span class="marks">
							<svg
								class="chart"
								aria-hidden="true"
								// Where one mark stands for all, the others are cut off, and not made smaller, as pictures are on paper.
								style={{ flex: 'none', maxWidth: 'none' }}
								width={drawnCount * step}
								height={step}
								viewBox={`0 0 ${drawnCount * step} ${step}`}
							>
								{Array.from({ length: drawnCount }, (_, i) => (
									<Mark x={(i + 0.5) * step} y={step / 2} size={5} sign={sign} isHollow={i >= count - inDoubt} />
								))}
							</svg>
						</span>{' '}
						<span class="amount">{formatNumber(count)}</span> <span class="word">{midSentence(label)}</span>
						{inDoubt > 0 && facetWording.doubtSeen(inDoubt)}
					</span>
				);
			})}
		</p>
	);
}
