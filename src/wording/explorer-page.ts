/** What the page around the explorer says, before any script runs. */
import { formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const explorePageWording = /* @__PURE__ */ english({
	description: (review: string) => `Filter, search, compare and export the studies of ${review}.`,
	heading: 'Explore the studies',
	/** `count` is the number of studies on the page, if it does not have all. */
	withoutScript: <Link>(report: Noun, count: number | undefined, table: Linker<Link>) =>
		rich`Filtering needs a script, which your browser does not run: filters in the address are not applied. ${
			count === undefined ? 'All' : `The first ${formatNumber(count)}`
		} ${report.many} are below; every value beside them leads to a page that lists its ${report.many}. ${table('The table of studies')} has all of them and can be sorted without script.`,
});
