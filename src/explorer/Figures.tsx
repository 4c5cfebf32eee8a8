/** The review's figures, drawn for the selection. Their code is loaded when they are first opened. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import { pageHref } from '../corpus/href.ts';
import { formatCsv } from '../exports/csv.ts';
import { explorerHref } from '../facets/address.ts';
import { indexOf } from '../facets/build-index.ts';
import { select } from '../facets/select.ts';
import { sentenceOf } from '../facets/sentence.ts';
import type { FigureContent } from '../figures/figure.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { actionWording } from '../wording/actions.ts';
import { selectionFiguresWording as say, twoVariablesWording } from '../wording/explorer-figures.ts';
import { figureWording } from '../wording/figures.ts';
import { saveWording } from '../wording/save.ts';
import type { RecordsById } from './records.ts';
import type { ExplorerState } from './state.ts';
import { chosenAxes, twoVariablesFigure } from './two-variables.ts';
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
	const shared = { state, input, drawing, room, isAsked: isAsked || isPrinting };
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
			<CrossTable {...shared} records={records} />
			{input.corpus.figures.map((figure) => {
				// A figure of years can be split by any variable that the reader chooses, like the table above it.
				const split = figure.kind === 'years' ? (input.selection.split ?? figure.split) : figure.split;
				const own = { ...figure, ...(split ? { split } : {}) };
				const draw = () => drawing.figures[figure.kind]({ ...input, records, ids, figure: own });
				return <One key={figure.id} {...shared} figure={figure} draw={draw} />;
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
	state,
	input,
	figure,
	draw,
	isAsked,
	room,
}: OneProps & { drawing: Drawing }) {
	return (
		<WhenNear of={input} isAsked={isAsked}>
			{() => {
				const drawn = draw();
				return (
					<FigureBlock
						figure={figure}
						drawn={drawn}
						name={say.picture(figure.title)}
						keys="figure-keys"
						room={room}
						files={<Files state={state} input={input} figure={figure} drawn={drawn} />}
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
	const choose = (axis: 'x' | 'y' | 'split', id: string) =>
		state.go((now) => ({ ...now, [axis]: id === '' ? undefined : id }), 'push');
	const field = (axis: 'x' | 'y' | 'split', label: string, value: string | undefined) => (
		<label>
			{label}{' '}
			<select id={`axis-${axis}`} value={value ?? ''} onChange={(event) => choose(axis, event.currentTarget.value)}>
				{axis === 'split' && <option value="">{twoVariablesWording.noSplit}</option>}
				{variables.map(({ id, label: name }) => (
					<option value={id} key={id}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
	const figure = twoVariablesFigure(corpus, axes);
	const ids = select(indexOf(input.corpus), selection, input.matches);
	const draw = () => drawing.drawCrossTable({ ...input, records, ids, figure }, axes);
	return (
		<section class="figure-of-selection" aria-labelledby="title-cross-table">
			<h3 id="title-cross-table">{figure.title}</h3>
			<p class="axes">
				{field('y', twoVariablesWording.rows, axes.rows)} {field('x', twoVariablesWording.columns, axes.columns)}{' '}
				{field('split', twoVariablesWording.split, axes.split)}
			</p>
			<Block {...shared} figure={figure} draw={draw} />
		</section>
	);
}

interface FilesProps extends FiguresProps {
	figure: FigureRecord;
	drawn: FigureContent;
}

/** Saves the picture as SVG or PNG, with the selection in its credit, and its table as CSV. File names have the version. */
function Files({ state, input, figure, drawn }: FilesProps) {
	const [message, tell] = useState('');
	const pictures = () => loadCode(() => import('../components/write-picture.ts'));
	const svgOf = async () => {
		const { writeSvg } = await pictures();
		const { text } = sentenceOf(input.corpus, input.selection, input.matches);
		const address = `${location.origin}${explorerHref(state.site, input.selection)}`;
		return writeSvg(input.corpus, figure, drawn, say.selectionAt(text, address), location.origin);
	};
	const save = async (ending: string, write: () => Promise<Blob>) => {
		try {
			const name = `${figure.id}-${input.corpus.review.version}.${ending}`;
			saveFile(name, await write());
			tell(saveWording.saved(name));
		} catch (cause) {
			tell(tellFailure(saveWording.fileFailed, cause));
		}
	};
	const csv = async () => {
		const { header, rows } = (await loadCode(() => import('../figures/file.ts'))).fileRows(drawn.table);
		return formatCsv(header, rows);
	};
	const files: readonly ['svg' | 'png' | 'csv', () => Promise<Blob>][] = [
		['svg', async () => new Blob([await svgOf()], { type: 'image/svg+xml' })],
		['png', async () => new Blob([(await (await pictures()).writePng(await svgOf())).bytes], { type: 'image/png' })],
		['csv', async () => new Blob([await csv()], { type: 'text/csv;charset=utf-8' })],
	];
	return (
		<p class="buttons">
			{files.map(([ending, write]) => (
				<button
					type="button"
					key={ending}
					aria-label={say.save(figureWording.files[ending], figure.title)}
					onClick={() => save(ending, write)}
				>
					{figureWording.files[ending]}
				</button>
			))}
			<span class="fine" role="status">
				{message}
			</span>
		</p>
	);
}
