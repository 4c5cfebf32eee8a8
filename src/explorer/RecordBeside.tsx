/**
 * A record beside the list: its essentials, with the record before and after it in the selection. Escape closes it, and
 * the focus goes back to its name in the list. Its code comes when the first record is opened.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Mark } from '../charts/Mark.tsx';
import type { Study } from '../corpus/corpus.ts';
import { TitleText } from '../fragments/TitleText.tsx';
import { ValueView } from '../fragments/ValueView.tsx';
import { actionWording } from '../wording/actions.ts';
import { besideWording as say } from '../wording/explorer-record.ts';
import { typeset } from '../wording/grammar.ts';
import { remarkWording } from '../wording/remarks.ts';
import { RecordSource } from './RecordSource.tsx';
import { buildRecord, type FindingView, placeInList } from './record-view.ts';
import type { ExplorerState } from './state.ts';
import type { ViewInput } from './view.ts';
import { WithRecords } from './WithRecords.tsx';

interface RecordBesideProps {
	state: ExplorerState;
	input: ViewInput;
}

/** The name of the open record in the list or the table. */
const currentLink = () =>
	document.querySelector<HTMLAnchorElement>('.desk-results [aria-current="true"]:is(.result-head a, th a)');

const forListeners = (text: string) => <span class="unseen">{text}</span>;

export function RecordBeside({ state, input }: RecordBesideProps) {
	const pane = useRef<HTMLElement>(null);
	const { record: id = '' } = input.selection;
	const study = input.corpus.studiesById.get(id);
	useRowInPlace(id);
	const close = () => {
		const link = currentLink();
		void state.go(({ record: _, ...rest }) => rest, 'push');
		link?.focus();
	};
	useEffect(() => {
		const closeByKey = (event: KeyboardEvent) => {
			const isField = event.target instanceof Element && event.target.matches('input, select, textarea');
			if (event.key === 'Escape' && !event.defaultPrevented && !isField) close();
		};
		addEventListener('keydown', closeByKey);
		return () => removeEventListener('keydown', closeByKey);
	}, []);
	useLayoutEffect(() => {
		// A record that a reader opens gets the focus; the buttons that lead on keep it.
		if (state.choices.peek() > 0 && !pane.current?.contains(document.activeElement))
			pane.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
		if (pane.current) pane.current.scrollTop = 0;
	}, [id]);
	useBelowBar(pane);
	if (!study) return null;
	return (
		<aside class="record-beside" ref={pane} aria-label={say.region} tabIndex={-1}>
			<Ways state={state} input={input} id={id} close={close} />
			<h2 tabIndex={-1} id="record-name">
				{study.label}
			</h2>
			<WithRecords state={state} input={input} studies={[study]} key={id}>
				{([record]) => record && <Essentials input={input} record={record} />}
			</WithRecords>
		</aside>
	);
}

/** Back, on, and out. */
function Ways({ state, input, id, close }: RecordBesideProps & { id: string; close: () => void }) {
	const { place, total, previous, next } = placeInList(input, id);
	const step = (to: string | undefined) => {
		if (to === undefined) return;
		// A list that does not reach as far grows.
		state.listLength.value = Math.max(state.listLength.value, place + 2);
		void state.go((selection) => ({ ...selection, record: to }), 'replace');
	};
	return (
		<div class="record-ways">
			<button type="button" id="record-previous" aria-disabled={!previous} onClick={() => step(previous?.id)}>
				{say.previous(previous?.label, forListeners)}
			</button>
			<button type="button" id="record-next" aria-disabled={!next} onClick={() => step(next?.id)}>
				{say.next(next?.label, forListeners)}
			</button>
			<span class="fine" role="status">
				{place === -1 ? say.outside : say.place(place + 1, total)}
				{forListeners(` ${input.corpus.studiesById.get(id)?.label}`)}
			</span>
			<button type="button" id="record-close" onClick={close}>
				{actionWording.close}
			</button>
		</div>
	);
}

function Essentials({ input, record }: { input: ViewInput; record: Study }) {
	const { corpus, site, selection } = input;
	const { title, href, values, findings, noFindings, doubts, known, total, silent } = buildRecord(input, record);
	const page = selection.q === '' ? href : `${href}?highlight=${encodeURIComponent(selection.q)}`;
	return (
		<>
			<p class="result-title">
				<TitleText {...title} />
			</p>
			<RecordSource citation={record.citation} />
			<p>
				<a class="whole-record" href={page}>
					{say.page(corpus.review.words.report)}
				</a>
			</p>
			<dl>
				{values.map(({ variable, value }) => (
					<div key={variable.id}>
						<dt>{typeset(variable.label)}</dt>
						<dd>
							<ValueView site={site} review={corpus.review} variable={variable} value={value} brief />
						</dd>
					</div>
				))}
			</dl>
			{(findings.length > 0 || noFindings) && <h3>{say.found}</h3>}
			{noFindings && <p class="absent">{noFindings}</p>}
			{findings.map(({ heading, findings: some }) => (
				<>
					{heading && <h4>{typeset(heading)}</h4>}
					<ul class="plain">
						{some.map((finding) => (
							<Finding finding={finding} />
						))}
					</ul>
				</>
			))}
			{doubts.length > 0 && (
				<>
					<h3>{say.doubts}</h3>
					<ul class="plain">
						{doubts.map(({ label, text, why }) => (
							<li>
								<span class="match-label">{typeset(label)}</span> {typeset(text)}
								{why && <span class="fine">{remarkWording.doubt(why)}</span>}
							</li>
						))}
					</ul>
				</>
			)}
			<h3>{say.unknown}</h3>
			<p class="fine">
				{say.known(known, total)} {typeset(silent.join(' '))}
			</p>
		</>
	);
}

function Finding({ finding: { sign, direction, isInDoubt, text, figures, doubt } }: { finding: FindingView }) {
	return (
		<li class="finding-beside">
			{sign && (
				<svg class="chart" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
					<Mark x={0} y={0} size={5.3} sign={sign} isHollow={isInDoubt} />
				</svg>
			)}
			<div>
				{typeset(text)}
				{figures && <span class="fine">{typeset(figures)}</span>}
				{direction && <span class="fine">{typeset(direction)}</span>}
				{doubt && <span class="fine">{remarkWording.doubt(doubt)}</span>}
			</div>
		</li>
	);
}

/** The row of the record stays where it was when the list becomes narrower, and is scrolled to when another record comes. */
function useRowInPlace(id: string): void {
	const isFirst = useRef(true);
	// Before the record is drawn, and the list becomes narrower.
	const before = isFirst.current ? currentLink()?.getBoundingClientRect().top : undefined;
	useLayoutEffect(() => {
		const link = currentLink();
		const after = link?.getBoundingClientRect().top;
		if (before !== undefined && after !== undefined && before > 0 && before < innerHeight)
			scrollBy({ top: after - before, behavior: 'instant' });
		else link?.scrollIntoView({ block: before === undefined ? 'nearest' : 'center', behavior: 'instant' });
		isFirst.current = false;
	}, [id]);
}

/** The record stands below the bar, however high this is. */
function useBelowBar(pane: { current: HTMLElement | null }): void {
	useLayoutEffect(() => {
		const bar = document.querySelector<HTMLElement>('.desk-bar');
		if (!bar) return;
		const measure = () => pane.current?.style.setProperty('--bar', `${bar.offsetHeight}px`);
		measure();
		const watch = new ResizeObserver(measure);
		watch.observe(bar);
		return () => watch.disconnect();
	}, []);
}
