/** What a page says about a list of which it shows only the first entries. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const boundWording = /* @__PURE__ */ english({
	/** `link` makes a link from the words for all entries. */
	first: <Link>(count: number, all: number, noun: Noun, link: Linker<Link>) =>
		rich`The first ${formatNumber(count)} of ${formatCount(all, noun)}. ${link('All of them, in the explorer')}.`,
	/** Where no address can ask for all of them. */
	alone: (count: number, all: number, noun: Noun) => `The first ${formatNumber(count)} of ${formatCount(all, noun)}.`,
	/** Follows names of studies or of values. */
	more: (rest: number) => `${formatNumber(rest)} more`,
	/** For entries of lists: the explorer shows the studies that have them. */
	studiesOf: <Link>(count: number, all: number, noun: Noun, report: Noun, link: Linker<Link>) =>
		rich`The first ${formatNumber(count)} of ${formatCount(all, noun)}. ${link(`All ${report.many} that have them, in the explorer`)}.`,
});
