/** The review's figures, drawn for the selection. Their code is loaded when they are first opened. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { pageHref } from '../corpus/href.ts';
import { indexOf } from '../facets/build-index.ts';
import { select } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import type { FigureContent } from '../figures/figure.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { actionWording } from '../wording/actions.ts';
import { selectionFiguresWording as say, twoVariablesWording } from '../wording/explorer-figures.ts';
import { figureWording } from '../wording/figures.ts';
import { AxisFields } from './AxisFields.tsx';
import { FigureSaves } from './FigureSaves.tsx';
import type { RecordsById } from './records.ts';
import type { ExplorerState } from './state.ts';
import { addressOf, chosenAxes, figureHref, twoVariablesFigure } from './two-variables.ts';
import { orderedStudies, type ViewInput } from './view.ts';
import { WhenNear } from './WhenNear.tsx';
import { WithRecords } from './WithRecords.tsx';

type Drawing = typeof import('../figures/table.ts') &
	typeof import('../figures/cross-table.tsx') &
	typeof import('../fragments/FigureBlock.tsx');

interface FiguresProps {
	state: ExplorerState;
	input: ViewInput;
}

export function Figures(props: FiguresProps) {
	return (
		<WithRecords {...props} studies={orderedStudies(props.input)}>
			{(records) => <FiguresOfSelection {...props} records={new Map(records.map((study) => [study.id, study]))} />}
		</WithRecords>
	);
}

interface DrawnProps extends FiguresProps {
	records: RecordsById;
}

function FiguresOfSelection({ state, input, records }: DrawnProps) {
	const [drawing, setDrawing] = useState<Drawing | undefined>(undefined);
	const [problem, setProblem] = useState('');
	const [isAsked, ask] = useState(false);
	const isPrinting = usePrinting();
	const place = useRef<HTMLDivElement>(null);
	const width = useWidth(place);
	useEffect(() => {
		setProblem('');
		loadCode(() =>
			Promise.all([
				import('../figures/table.ts'),
				import('../figures/cross-table.tsx'),
				import('../fragments/FigureBlock.tsx'),
				import('../components/figure-details.ts'),
				import('../components/pin-names.ts'),
			]),
		).then(
			([table, cross, block]) => setDrawing({ ...table, ...cross, ...block }),
			(cause) => setProblem(tellFailure(say.failed, cause)),
		);
	}, []);
	if (problem)
		return (
			<p class="ignored" role="alert">
				{problem}{' '}
				<button type="button" onClick={() => location.reload()}>
					{actionWording.tryAgain}
				</button>
			</p>
		);
	if (!drawing || width === undefined)
		return (
			<div ref={place}>
				<p class="later fine">{say.loading}</p>
			</div>
		);
	const ids = select(indexOf(input.corpus), input.selection, input.matches);
	// Paper shows the widest composition.
	const room = isPrinting ? Number.POSITIVE_INFINITY : width;
	const props = { state, input, drawing, room, isAsked: isAsked || isPrinting };
	return (
		<div ref={place}>
			<p class="fine figure-keys" id="figure-keys">
				{figureWording.keys}
			</p>
			<p class="fine on-screen draw-all">
				{say.drawn}{' '}
				<button type="button" aria-pressed={isAsked} onClick={() => ask(!isAsked)}>
					{say.drawAll}
				</button>
			</p>
			<CrossTable {...props} records={records} />
			{input.corpus.figures.map((figure) => {
				// A figure of years can be split by any variable that the reader chooses, like the table above it.
				const split = figure.kind === 'years' ? (input.selection.split ?? figure.split) : figure.split;
				const own = { ...figure, ...(split ? { split } : {}) };
				const draw = () => drawing.figures[figure.kind]({ ...input, records, ids, figure: own });
				return <One key={figure.id} {...props} figure={figure} draw={draw} />;
			})}
		</div>
	);
}

interface OneProps {
	state: ExplorerState;
	input: ViewInput;
	figure: FigureRecord;
	draw: () => FigureContent;
	/** Set where all figures are drawn, however far from what is in view. */
	isAsked: boolean;
	/** The width that there is, in pixels. */
	room: number;
}

function One({ drawing, ...props }: OneProps & { drawing: Drawing }) {
	const { state, figure } = props;
	return (
		<section class="figure-of-selection" aria-labelledby={`title-${figure.id}`}>
			<h3 id={`title-${figure.id}`}>{figure.title}</h3>
			<Block drawing={drawing} {...props} />
			<p class="fine">
				<a href={`${pageHref(state.site, 'figures')}${figure.id}/`}>{say.overAll}</a>
			</p>
		</section>
	);
}

function Block({
	drawing: { FigureBlock },
	input,
	figure,
	draw,
	isAsked,
	room,
}: Omit<OneProps, 'state'> & { drawing: Drawing }) {
	return (
		<WhenNear of={input} isAsked={isAsked}>
			{() => {
				const content = draw();
				return (
					<FigureBlock
						figure={figure}
						drawn={content}
						name={say.picture(figure.title)}
						keys="figure-keys"
						room={room}
						files={<FigureSaves input={input} figure={figure} drawn={content} />}
					/>
				);
			}}
		</WhenNear>
	);
}

/** The width of an element, in pixels, however it changes; undefined until it is in the page. */
function useWidth(place: { readonly current: HTMLElement | null }): number | undefined {
	const [width, setWidth] = useState<number | undefined>(undefined);
	useEffect(() => {
		const measure = () => setWidth(place.current?.clientWidth);
		measure();
		addEventListener('resize', measure);
		return () => removeEventListener('resize', measure);
	}, []);
	return width;
}

/** Whether the page is being printed. The browser waits for what is drawn by the end of the event. */
function usePrinting(): boolean {
	const [isPrinting, setPrinting] = useState(false);
	useEffect(() => {
		const start = () => setPrinting(true);
		const end = () => setPrinting(false);
		addEventListener('beforeprint', start);
		addEventListener('afterprint', end);
		return () => {
			removeEventListener('beforeprint', start);
			removeEventListener('afterprint', end);
		};
	}, []);
	return isPrinting;
}

/** A table of any two variables against each other, for the selection. The choice is in the address. */
function CrossTable({ records, ...shared }: DrawnProps & { drawing: Drawing; isAsked: boolean; room: number }) {
	const { state, input, drawing } = shared;
	const { corpus, selection } = input;
	const variables = drawing.axisVariables(corpus);
	const axes = chosenAxes(corpus, selection, variables);
	if (!axes) return null;
	const choose = (change: Partial<Selection>) => state.go((now) => ({ ...now, ...change }), 'push');
	const figure = twoVariablesFigure(corpus, axes);
	const ids = select(indexOf(input.corpus), selection, input.matches);
	const draw = () => drawing.drawCrossTable({ ...input, records, ids, figure }, axes);
	return (
		<section class="figure-of-selection" aria-labelledby="title-cross-table">
			<h3 id="title-cross-table">{figure.title}</h3>
			<AxisFields variables={variables} axes={axes} choose={choose} />
			<Block {...shared} figure={figure} draw={draw} />
			<p class="fine">
				<a href={figureHref(state.site, { ...selection, ...addressOf(axes) })}>{twoVariablesWording.ownPage}</a>
			</p>
		</section>
	);
}
