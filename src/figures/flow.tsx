/** The selection of sources as a flow (PRISMA 2020 flow diagram; PRISMA-ScR items 9 and 14). */
import { Flow } from '../charts/Flow.tsx';
import { pageHref } from '../corpus/href.ts';
import type { Review } from '../schema/review.ts';
import { isAbsentState, stateTraits, stateWithin } from '../schema/state.ts';
import { withDoubt } from '../wording/doubt.ts';
import { formatNumber } from '../wording/grammar.ts';
import type { Drawn, FigureInput } from './figure.ts';

const stages = { identification: 'Identification', screening: 'Screening', included: 'Included' } as const;

export function drawFlow({ corpus, site, figure }: FigureInput): Drawn {
	const { flow } = corpus.review;
	const absent = flow.filter(({ count }) => isAbsentState(count)).length;
	const boxes = flow.map((box) => {
		const words = isAbsentState(box.count)
			? `[${stateWithin(box.count)}]`
			: withDoubt(`${formatNumber(box.count)}${box.unit ? ` ${box.unit}` : ''}`, box.doubt !== undefined);
		return {
			name: `${box.label}: ${words}`,
			count: words,
			isGiven: !isAbsentState(box.count),
			label: box.label,
			stage: stages[box.stage],
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
				description={`${figure.question} ${flow.length} boxes, of which ${absent} have no number. The same stands in the table.`}
				boxes={boxes}
			/>
		),
		table: {
			columns: [
				{ label: 'Box' },
				{ label: 'Stage' },
				{ label: 'Number', isNumber: true },
				{ label: 'Counted' },
				{ label: 'Note' },
				{ label: 'Source' },
			],
			rows: flow.map((box) => [
				{ text: box.label, ...(box.included ? { href: pageHref(site, 'studies') } : {}) },
				{ text: stages[box.stage] },
				{
					text: isAbsentState(box.count) ? stateTraits[box.count].label : formatNumber(box.count),
					...(box.doubt === undefined ? {} : { inDoubt: true }),
				},
				{ text: box.unit ?? '' },
				{ text: remarkOf(box) },
				{ text: box.source },
			]),
		},
		counted: `The numbers are the review’s own and those of the whole review: the flow is the same whatever is selected. ${absent === 0 ? 'All are given.' : `Of ${flow.length} numbers ${absent} ${absent === 1 ? 'is' : 'are'} not given; none is computed from the others.`}`,
		leftOut: [],
	};
}

/** What is said of a box beside its number: its note, and why the number may be wrong; empty for nothing. */
function remarkOf({ note, doubt }: Review['flow'][number]): string {
	return [note, doubt && `In doubt: ${doubt}`].filter(Boolean).join(' ');
}
