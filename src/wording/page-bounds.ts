/** What a page says of a list of which it shows the first entries alone. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const boundWording = /* @__PURE__ */ english({
	/** `link` is given the words that lead to all of them. */
	first: <Link>(count: number, all: number, noun: Noun, link: Linker<Link>) =>
		rich`The first ${formatNumber(count)} of ${formatCount(all, noun)}. ${link('All of them, in the explorer')}.`,
	/** Behind names of studies, or of values. */
	more: (left: number) => `${formatNumber(left)} more`,
	/** Entries of studies, which the explorer lists by their studies. */
	studiesOf: <Link>(count: number, all: number, noun: Noun, report: Noun, link: Linker<Link>) =>
		rich`The first ${formatNumber(count)} of ${formatCount(all, noun)}. ${link(`All ${report.many} that have them, in the explorer`)}.`,
});
