/** Results as a list, each with what in it met the selection. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pageHref } from '../corpus/href.ts';
import { indexOf } from '../facets/build-index.ts';
import { select } from '../facets/select.ts';
import { tellFailure } from '../requests/failure.ts';
import { actionWording } from '../wording/actions.ts';
import { resultsWording as say } from '../wording/explorer.ts';
import { Growth } from './Growth.tsx';
import { keepResults } from './keep-results.ts';
import { Result, type ResultProps } from './Result.tsx';
import type { ExplorerState } from './state.ts';
import { buildResults, type ResultGroups, type View, type ViewInput } from './view.ts';

/** How many units the list grows to by itself: what follows it, such as the downloads, must stay in reach. */
const grownMost = 200;
/** How long the results near the screen must stay the same before their records are fetched: readers who move on do not need them. */
const restMs = 120;

export function ResultList({ state, view }: { state: ExplorerState; view: View }) {
	const list = useRef<HTMLDivElement>(null);
	const input = state.input.value;
	const { drawnAtOnce } = state;
	const listLength = state.listLength.value;
	const failure = useWords(state, list);
	const grow = (isAsked: boolean) => {
		const before = list.current?.querySelectorAll('.result').length ?? 0;
		state.listLength.value += drawnAtOnce;
		// The button may be gone by then, so the first new result gets the focus.
		if (isAsked)
			requestAnimationFrame(() =>
				list.current?.querySelectorAll<HTMLAnchorElement>('.result-head a')[before]?.focus({ preventScroll: true }),
			);
	};
	const further = Array.from({ length: Math.max(0, Math.ceil(Math.min(listLength, view.count) / drawnAtOnce) - 1) });
	return (
		<div class="results" ref={list} data-later={state.isPartial ? '' : undefined}>
			{failure && (
				<p class="ignored" role="alert">
					{failure.problem} {say.countIsRight}{' '}
					<button type="button" onClick={failure.retry}>
						{actionWording.tryAgain}
					</button>
				</p>
			)}
			<Groups state={state} groups={view.results} />
			{input && further.map((_, i) => <Further key={i} state={state} input={input} from={(i + 1) * drawnAtOnce} />)}
			{input ? (
				<Growth length={Math.min(listLength, view.count)} total={view.count} grownMost={grownMost} grow={grow} />
			) : (
				view.count > drawnAtOnce && (
					<a class="growth" href={pageHref(state.site, 'studies')}>
						{say.tableHasAll(drawnAtOnce, view.count)}
					</a>
				)
			)}
		</div>
	);
}

/** A further part of the list, drawn again only if the selection changes. */
function Further({ state, input, from }: { state: ExplorerState; input: ViewInput; from: number }) {
	return useMemo(() => {
		const ids = select(indexOf(input.corpus), input.selection, input.matches);
		const groups = buildResults(input, state.shownRecords.peek(), ids, from, from + state.drawnAtOnce);
		return <Groups state={state} groups={groups} />;
	}, [input, from]);
}

function Groups({ state, groups }: { state: ExplorerState; groups: ResultGroups }) {
	const latest = useRef<ResultGroups>([]);
	latest.current = keepResults(latest.current, groups);
	return (
		<>
			{latest.current.map(({ heading, results }) => (
				<>
					{heading && <h3 class="programme">{heading}</h3>}
					<ol class="plain">
						{results.map((result) => (
							<Kept key={result.id} state={state} result={result} isUnder={heading !== undefined} />
						))}
					</ol>
				</>
			))}
		</>
	);
}

/** A result, drawn again only if it says something else: the corpus that arrives changes none. */
function Kept(props: ResultProps) {
	return useMemo(() => <Result {...props} />, [props.result, props.isUnder]);
}

/** Fetches the records of results that come near the screen. If that fails, returns the message and a function that tries again. */
function useWords(
	state: ExplorerState,
	list: { current: HTMLElement | null },
): { problem: string; retry: () => void } | undefined {
	const [problem, setProblem] = useState('');
	const input = state.input.value;
	const listLength = state.listLength.value;
	useEffect(() => {
		if (!state.isPartial || !input || problem || !list.current) return;
		const near = new Set<Element>();
		let timer: ReturnType<typeof setTimeout> | undefined;
		const fetchNear = () => {
			const studies = [...near].flatMap(({ id }) => input.corpus.studiesById.get(id.replace('result-', '')) ?? []);
			near.clear();
			state.need(studies).catch((cause: unknown) => setProblem(tellFailure(say.detailsFailed, cause)));
		};
		const watch = new IntersectionObserver(
			(targets) => {
				for (const { isIntersecting, target } of targets) {
					if (isIntersecting) near.add(target);
					else near.delete(target);
				}
				clearTimeout(timer);
				timer = setTimeout(fetchNear, restMs);
			},
			{ rootMargin: '200px' },
		);
		for (const result of list.current.querySelectorAll('.result[data-coded]')) watch.observe(result);
		return () => {
			clearTimeout(timer);
			watch.disconnect();
		};
	}, [input, listLength, problem]);
	return problem ? { problem, retry: () => setProblem('') } : undefined;
}
