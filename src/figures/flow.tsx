/** The figure of the selection of sources, as a flow (PRISMA 2020 flow diagram; PRISMA-ScR items 9 and 14). */
import { Flow } from '../charts/Flow.tsx';
import { pageHref } from '../corpus/href.ts';
import type { Review } from '../schema/review.ts';
import { isAbsentState, stateTraits } from '../schema/state.ts';
import { withDoubt } from '../wording/doubt.ts';
import { flowWording as say } from '../wording/figure-states.ts';
import { nameValue } from '../wording/figures.ts';
import { formatNumber } from '../wording/grammar.ts';
import type { FigureContent, FigureInput } from './figure.ts';

export function drawFlow({ corpus, site, figure }: FigureInput): FigureContent {
	const { flow = [] } = corpus.review;
	const absent = flow.filter(({ count }) => isAbsentState(count)).length;
	const boxes = flow.map((box) => {
		const words = isAbsentState(box.count)
			? say.absent(stateTraits[box.count].label)
			: withDoubt(say.number(box.count, box.unit), box.doubt !== undefined);
		return {
			name: nameValue([box.label], words),
			count: words,
			isGiven: !isAbsentState(box.count),
			label: box.label,
			stage: say.stages[box.stage],
			isAside: box.side === true,
			...(box.included ? { href: pageHref(site, 'studies') } : {}),
			...(remarkOf(box) ? { note: remarkOf(box) } : {}),
		};
	});
	return {
		picture: (
			<Flow
				id={`figure-${figure.id}`}
				title={figure.title}
				description={say.description(figure.question, flow.length, absent)}
				boxes={boxes}
			/>
		),
		table: {
			columns: [
				{ label: say.columns.box },
				{ label: say.columns.stage },
				{ label: say.columns.number, isNumber: true },
				{ label: say.columns.unit },
				{ label: say.columns.note },
				{ label: say.columns.source },
			],
			rows: flow.map((box) => [
				{ text: box.label, ...(box.included ? { href: pageHref(site, 'studies') } : {}) },
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
		counted: absent === 0 ? say.allGiven : say.someGiven(flow.length, absent),
		leftOut: [],
	};
}

/** The remarks on a box: its note, and why its number may be wrong; an empty string without either. */
function remarkOf({ note, doubt }: NonNullable<Review['flow']>[number]): string {
	return [note, doubt && say.doubt(doubt)].filter(Boolean).join(' ');
}
