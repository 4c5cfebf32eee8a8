/** Results as a list, each with what of it met the selection. */
import { useEffect, useState } from 'preact/hooks';
import { formatCount, typeset } from '../corpus/label.ts';
import { comparedMost } from '../facets/selection.ts';
import type { SearchHit } from '../search/client.ts';
import { Excerpt } from './Excerpt.tsx';
import type { State } from './state.ts';
import type { Match, ResultView, View } from './view.ts';

/** Results drawn before "show more": drawing, not counting, is what costs. */
const drawnMost = 50;
const matchesMost = 4;

export function ResultList({ state, view }: { state: State; view: View }) {
	const [drawn, setDrawn] = useState(drawnMost);
	let left = drawn;
	const groups = view.results.flatMap(({ heading, results }) => {
		const some = results.slice(0, Math.max(0, left));
		left -= some.length;
		return some.length > 0 ? [{ heading, results: some }] : [];
	});
	const total = view.results.reduce((sum, { results }) => sum + results.length, 0);
	return (
		<div class="results">
			{groups.map(({ heading, results }) => (
				<>
					{heading && <h3 class="programme">{heading}</h3>}
					<ol class="plain">
						{results.map((result) => (
							<Result key={result.id} state={state} result={result} />
						))}
					</ol>
				</>
			))}
			{total > drawn && (
				<button type="button" onClick={() => setDrawn(drawn + drawnMost)}>
					Show more of {formatCount(total, { one: 'report', many: 'reports' })}
				</button>
			)}
		</div>
	);
}

function Result({ state, result }: { state: State; result: ResultView }) {
	const { selection } = state;
	const isCompared = selection.value.compare.includes(result.id);
	const isFull = selection.value.compare.length >= comparedMost && !isCompared;
	const words = selection.value.q;
	const href = words === '' ? result.href : `${result.href}?highlight=${encodeURIComponent(words)}`;
	return (
		<li class="result">
			<div>
				<h3>
					<a href={href}>{result.label}</a>
				</h3>
				<p class="result-title">{result.title}</p>
				<p class="facts">
					{result.facts.map(({ label, text }) => (
						<span key={label}>
							<span class="match-label">{label}</span> {text}
						</span>
					))}
				</p>
				<Matches matches={result.matches} />
				{words !== '' && <StudyExcerpt state={state} study={result.id} />}
			</div>
			{state.isReady.value && (
				<label class="compare">
					<input
						type="checkbox"
						id={`compare-${result.id}`}
						checked={isCompared}
						disabled={isFull}
						onChange={() =>
							state.go(
								(now) => ({
									...now,
									compare: isCompared ? now.compare.filter((id) => id !== result.id) : [...now.compare, result.id],
								}),
								'push',
							)
						}
					/>{' '}
					compare<span class="unseen"> {result.label}</span>
				</label>
			)}
		</li>
	);
}

function Matches({ matches }: { matches: readonly Match[] }) {
	const [isWhole, setWhole] = useState(false);
	if (matches.length === 0) return null;
	const some = isWhole ? matches : matches.slice(0, matchesMost);
	return (
		<ul class="matches">
			{some.map(({ label, text, href }) => (
				<li>
					{label && <span class="match-label">{label}: </span>}
					{href ? <a href={href}>{typeset(text)}</a> : typeset(text)}
				</li>
			))}
			{matches.length > some.length && (
				<li>
					<button type="button" onClick={() => setWhole(true)}>
						{matches.length - some.length} more
					</button>
				</li>
			)}
		</ul>
	);
}

/** Where the words stand: loaded only for what is drawn. */
function StudyExcerpt({ state, study }: { state: State; study: string }) {
	const [hit, setHit] = useState<SearchHit | undefined>(undefined);
	const hits = state.hits.value;
	useEffect(() => {
		let isCurrent = true;
		hits?.excerpt(study).then((found) => {
			if (isCurrent) setHit(found);
		}, () => undefined);
		return () => {
			isCurrent = false;
		};
	}, [hits, study]);
	return <p class="excerpt">{hit ? <Excerpt html={hit.excerpt} /> : ' '}</p>;
}
