/** What the explorer says of a record that stands open beside the list. */
import { formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const besideWording = /* @__PURE__ */ english({
	region: 'Record beside the list',
	place: (nth: number, total: number) => `${formatNumber(nth)} of ${formatNumber(total)}`,
	/** In place of that, if a change of the filters left it out. */
	outside: 'No longer in the selection',
	/** `name` renders the name of the study that comes next, which only screen readers read. */
	previous: <Name>(study: string | undefined, name: Linker<Name>) =>
		study === undefined ? rich`Previous` : rich`Previous${name(`: ${study}`)}`,
	next: <Name>(study: string | undefined, name: Linker<Name>) =>
		study === undefined ? rich`Next` : rich`Next${name(`: ${study}`)}`,
	page: ({ one }: Noun) => `The whole record, on the page of this ${one}`,
	found: 'What was found',
	/** Of findings whose direction is not known, as figures call them. */
	noDirection: 'Direction not known',
	/** `directions`: `Favourable (5), no difference (1)`. */
	strip: (directions: string) => `What was found: ${directions}`,
	noFindings: (state: string) => `Findings: ${state}`,
	doubts: 'In doubt',
	unknown: 'Not known',
	known: (count: number, total: number) =>
		`${formatNumber(count)} of the ${formatNumber(total)} values of its record ${count === 1 ? 'is' : 'are'} known.`,
	/** The labels of variables whose value has one state: `Not reported: cost, pay.` */
	silent: (state: string, variables: string) => `${state}: ${variables}.`,
});
