/** The selection flows of a review: one, or of a living review one for each search, and what they add up to. */
import type { Review } from '../schema/review.ts';
import { isAbsentState } from '../schema/state.ts';
import { type Codebook, variableOf } from './corpus.ts';
import { codeLabel } from './label.ts';

type FlowRecord = NonNullable<Review['flow']>[number];

export interface NamedFlow {
	/** The search; undefined for the only flow of a review, and for the sum. */
	search?: { variable: string; code: string; label: string; date: string };
	/** Whether it is the sum of those before it. */
	isSum?: true;
	boxes: readonly FlowRecord[];
}

/**
 * The flows in the order of the searches, and behind several their sum. Empty without a flow. There is no sum where a
 * search has no flow, or where the flows have boxes of different stages, sides or units.
 */
export function selectionFlows(corpus: Codebook): readonly NamedFlow[] {
	const { living, flow = [] } = corpus.review;
	if (!living) return flow.length === 0 ? [] : [{ boxes: flow }];
	const variable = variableOf(corpus, living.variable);
	const flows = living.rounds.map(
		({ code, date, flow: own = [] }, i): NamedFlow => ({
			search: { variable: variable.id, code, label: codeLabel(variable, code), date },
			boxes: i === 0 ? flow : own,
		}),
	);
	const sum = sumOf(flows.map(({ boxes }) => boxes));
	return [...flows.filter(({ boxes }) => boxes.length > 0), ...(sum ? [{ isSum: true as const, boxes: sum }] : [])];
}

const shapeOf = ({ stage, side = false, unit = '' }: FlowRecord) => `${stage} ${side} ${unit}`;

/** Each box with what the boxes in its place add up to; undefined for flows of different shapes, and for fewer than two. */
function sumOf(flows: readonly (readonly FlowRecord[])[]): readonly FlowRecord[] | undefined {
	const [first = [], ...others] = flows;
	const isAlike = others.every(
		(flow) => flow.length === first.length && flow.every((box, i) => shapeOf(box) === shapeOf(first[i] as FlowRecord)),
	);
	if (others.length === 0 || first.length === 0 || !isAlike) return undefined;
	return first.map((box, i): FlowRecord => {
		const own = [box, ...others.flatMap((flow) => flow[i] ?? [])];
		const absent = own.map(({ count }) => count).find(isAbsentState);
		const doubt = own.find((one) => one.doubt !== undefined)?.doubt;
		const { note: _, doubt: __, count: ___, source: ____, ...rest } = box;
		return {
			...rest,
			count: absent ?? own.reduce((sum, { count }) => sum + (isAbsentState(count) ? 0 : count), 0),
			source: '',
			...(doubt === undefined ? {} : { doubt }),
		};
	});
}
