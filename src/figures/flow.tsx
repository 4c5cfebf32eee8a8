/** The figure of the selection of sources, as a flow (PRISMA 2020 flow diagram; PRISMA-ScR items 9 and 14). */

import { Flow } from '../charts/Flow.tsx';
import { type FlowBox, layoutFlow } from '../charts/flow.ts';
import { codeHref, pageHref } from '../corpus/href.ts';
import { type NamedFlow, selectionFlows } from '../corpus/selection-flows.ts';
import type { Review } from '../schema/review.ts';
import { isAbsentState, stateTraits } from '../schema/state.ts';
import { withDoubt } from '../wording/doubt.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { flowWording as say } from '../wording/figure-states.ts';
import { nameValue } from '../wording/figures.ts';
import { formatNumber } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import type { FigureContent, FigureInput } from './figure.ts';

export function drawFlow({ corpus, site, figure }: FigureInput): FigureContent {
	const flows = selectionFlows(corpus);
	const { report, programme } = corpus.review.words;
	const ownNouns = [report, ...(programme ? [programme] : [])];
	const isSeveral = flows.length > 1;
	const flow = flows.flatMap((own) => own.boxes.map((box, i) => ({ box, own, isFirst: i === 0 })));
	const nameOf = ({ search }: NamedFlow) => (search ? say.search(search.label, search.date) : say.sum);
	/** The studies of a flow: those that its search added, or all. */
	const hrefOf = ({ search }: NamedFlow) =>
		search && isSeveral ? codeHref(site, search.variable, search.code) : pageHref(site, 'studies');
	const absent = flow.filter(({ box }) => isAbsentState(box.count)).length;
	const boxes = flow.map(({ box, own, isFirst }) => {
		const words = isAbsentState(box.count)
			? say.absent(stateTraits[box.count].label)
			: withDoubt(say.number(box.count, box.unit, ownNouns), box.doubt !== undefined);
		return {
			name: nameValue([box.label], words),
			count: words,
			isGiven: !isAbsentState(box.count),
			label: box.label,
			stage: say.stages[box.stage],
			isAside: box.side === true,
			...(isFirst && isSeveral ? { heading: nameOf(own) } : {}),
			...(box.included ? { href: hrefOf(own) } : {}),
			...(remarkOf(box) ? { note: remarkOf(box) } : {}),
		};
	});
	return {
		...compose(
			(room, ending) => (
				<Flow
					id={`figure-${figure.id}${ending}`}
					title={figure.title}
					description={say.description(figure.question, flow.length, absent)}
					boxes={boxes}
					room={room}
				/>
			),
			(room) => layoutFlow(boxes, room).width,
		),
		shows: showsOf(boxes, absent),
		table: {
			columns: [
				...(isSeveral ? [{ label: say.columns.search }] : []),
				{ label: say.columns.box },
				{ label: say.columns.stage },
				{ label: say.columns.number, isNumber: true },
				{ label: say.columns.unit },
				{ label: say.columns.note },
				{ label: say.columns.source },
			],
			rows: flow.map(({ box, own }) => [
				...(isSeveral ? [{ text: nameOf(own) }] : []),
				{ text: box.label, ...(box.included ? { href: hrefOf(own) } : {}) },
				{ text: say.stages[box.stage] },
				{
					text: isAbsentState(box.count) ? stateTraits[box.count].label : formatNumber(box.count),
					...(box.doubt === undefined ? {} : { inDoubt: true }),
				},
				{ text: box.unit ?? '' },
				{ text: remarkOf(box) },
				{ text: box.source },
			]),
		},
		counted: [
			absent === 0 ? say.allGiven : say.someGiven(flow.length, absent),
			...(flows.some(({ isSum }) => isSum) ? [say.summed] : []),
		].join(' '),
		leftOut: [],
	};
}

/** The remarks on a box: its note, and why its number may be wrong; an empty string without either. */
function remarkOf({ note, doubt }: NonNullable<Review['flow']>[number]): string {
	return [note, doubt && say.doubt(doubt)].filter(Boolean).join(' ');
}

/** From the first number of the flow to its last. */
function showsOf(boxes: readonly FlowBox[], absent: number): string {
	const givenBoxes = boxes.filter(({ isGiven, isAside }) => isGiven && !isAside);
	return showsWording.flow(givenBoxes[0]?.count ?? '', givenBoxes.at(-1)?.count ?? '', absent, boxes.length);
}
