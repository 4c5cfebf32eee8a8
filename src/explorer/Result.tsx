/** One result: its title, its values, and what in it met the selection. */
import { useEffect, useState } from 'preact/hooks';
import type { Codebook } from '../corpus/corpus.ts';
import { comparedMost } from '../facets/selection.ts';
import { TitleText } from '../fragments/TitleText.tsx';
import { tellFailure } from '../requests/failure.ts';
import type { Excerpt as Place } from '../search/excerpt.ts';
import { actionWording } from '../wording/actions.ts';
import { resultWording as say, wordsWording } from '../wording/explorer.ts';
import { typeset } from '../wording/grammar.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Match } from './matches.ts';
import type { ExplorerState } from './state.ts';
import { buildResult, type ResultView } from './view.ts';

const matchesMost = 4;

export interface ResultProps {
	state: ExplorerState;
	result: ResultView;
	/** Whether it stands below the heading of its programme. */
	isUnder: boolean;
}

export function Result({ state, result: resultOfList, isUnder }: ResultProps) {
	const result = withWords(state, resultOfList);
	const Heading = isUnder ? 'h4' : 'h3';
	const { selection } = state;
	const parts = state.resultParts.value;
	const isCompared = selection.value.compare.includes(result.id);
	const isFull = selection.value.compare.length >= comparedMost && !isCompared;
	const words = selection.value.q;
	const href = words === '' ? result.href : `${result.href}?highlight=${encodeURIComponent(words)}`;
	return (
		<li class="result" id={`result-${result.id}`} data-coded={result.isCoded ? '' : undefined}>
			<div>
				<Heading class="result-head">
					<a
						href={href}
						id={`open-${result.id}`}
						aria-current={selection.value.record === result.id ? 'true' : undefined}
					>
						{result.label}
					</a>
				</Heading>
				{parts && <parts.FoundStrip state={state} study={result.id} />}
				<p class="result-title">
					<TitleText title={result.title ?? ''} language={result.language} />
				</p>
				<p class="facts">
					{result.facts.map(({ label, text, isSelected }) => (
						<span key={label} class={isSelected ? 'selected' : undefined}>
							<span class="match-label">{label}</span> {text}
						</span>
					))}
				</p>
				<Matches matches={result.matches} />
				{words !== '' && <StudyExcerpt state={state} study={result.id} />}
			</div>
			{/* Drawn from the start, so that nothing moves when the explorer becomes interactive. */}
			<div class="result-tools">
				<label class="compare">
					<input
						type="checkbox"
						id={`compare-${result.id}`}
						checked={isCompared}
						disabled={isFull}
						onChange={() =>
							state.go(
								(now, corpus) => ({
									...now,
									compare: toggleStudy(corpus, now.compare, result.id),
								}),
								'push',
							)
						}
					/>{' '}
					{say.compare(result.label, (text) => (
						<span class="unseen">{text}</span>
					))}
				</label>
				{parts && <parts.KeepButton site={state.site} study={result.id} label={result.label} />}
			</div>
		</li>
	);
}

/** The result with the words of its record, once this has arrived. Only this result is then drawn again. */
function withWords(state: ExplorerState, result: ResultView): ResultView {
	if (!result.isCoded) return result;
	const record = state.shownRecords.value.get(result.id);
	const input = state.input.value;
	return input && record ? buildResult(input, record, record) : result;
}

/** The ids with this study added, or removed if it is there; in the order of the corpus, as in addresses. */
function toggleStudy({ studies }: Codebook, ids: readonly string[], study: string): readonly string[] {
	const idSet = new Set(ids);
	if (!idSet.delete(study)) idSet.add(study);
	return studies.map(({ id }) => id).filter((id) => idSet.has(id));
}

function Matches({ matches }: { matches: readonly Match[] }) {
	const [isWhole, setWhole] = useState(false);
	if (matches.length === 0) return null;
	const some = isWhole ? matches : matches.slice(0, matchesMost);
	return (
		<ul class="matches">
			{some.map(({ label, text, href }) => (
				<li>
					{label && <span class="match-label">{say.labelled(label)}</span>}
					{href ? <a href={href}>{typeset(text)}</a> : typeset(text)}
				</li>
			))}
			{matches.length > matchesMost && (
				<li>
					<button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
						{isWhole ? actionWording.showFewer : say.moreMatches(matches.length - matchesMost)}
					</button>
				</li>
			)}
		</ul>
	);
}

/** An excerpt of the study that has the words; loaded only for results that are drawn. */
function StudyExcerpt({ state, study }: { state: ExplorerState; study: string }) {
	const [place, setPlace] = useState<Place | string | undefined>(undefined);
	const hits = state.hits.value;
	useEffect(() => {
		let isCurrent = true;
		hits?.excerpt(study).then(
			(hit) => {
				if (isCurrent) setPlace(hit);
			},
			(cause) => {
				if (isCurrent) setPlace(tellFailure(wordsWording.excerptFailed, cause));
			},
		);
		return () => {
			isCurrent = false;
		};
	}, [hits, study]);
	if (typeof place === 'string') return <p class="excerpt fine">{place}</p>;
	return <p class="excerpt">{place ? <MarkedText pieces={place.pieces} /> : ' '}</p>;
}
