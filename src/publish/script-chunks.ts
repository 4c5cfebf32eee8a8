/** How the bundler divides the scripts of pages into files: a few files, of which each page loads those that it needs. */

/** A group for the bundler (Rolldown's `codeSplitting`): its modules and what they import become one file. */
interface ChunkGroup {
	name: string;
	test: RegExp;
	priority: number;
}

/**
 * Without groups, the bundler makes one file for each set of pages that need the same modules. The explorer then needed 18
 * files and the page of any two variables 41, most of them smaller than the overhead of a request. A group takes what its
 * modules import along, unless a group before it has that already, so groups import from groups before them alone.
 *
 * The first four are on most interactive pages. The others are what some of these pages share, each loaded whole: words
 * found in texts, an address read and explained, what cards and figures call things, links and files to take away, letters
 * and marks as they are drawn, a selection read from an address, links to a view, and the figure of two variables with its
 * frame. A module that the explorer begins with stands in one of the first four, or it would load the others too.
 */
const modulesByGroup: Readonly<Record<string, RegExp>> = {
	// What every page needs, and what loads a part of a page when it is asked for, says why it did not come, and copies a text.
	loading:
		/preload-helper|rolldown[\\/]runtime|[\\/]src[\\/](?:requests[\\/]failure|components[\\/]copy-text|wording[\\/](?:spanish[\\/])?(?:copy|failure|language))\.ts/,
	// What redraws parts of pages.
	preact: /[\\/]node_modules[\\/]@?preact[\\/]|[\\/]components[\\/]wake-island\.ts/,
	page: /[\\/]src[\\/](?:wording[\\/](?:spanish[\\/])?(?:rich|actions|grammar)|requests[\\/]fetch-file|corpus[\\/]href)\.ts/,
	selection: /[\\/]src[\\/](?:explorer[\\/](?:load|view)|schema[\\/]rich-text)\.ts/,
	words: /[\\/]src[\\/]search[\\/](?:find-texts|excerpt|query|fetched-index)\.ts/,
	address: /[\\/]src[\\/]facets[\\/](?:parse-address|ignored-reasons)\.ts/,
	naming: /[\\/]src[\\/]wording[\\/](?:spanish[\\/])?(?:card|nouns|figures)\.ts/,
	taking: /[\\/]src[\\/](?:exports[\\/]link-texts|components[\\/]save-file|fragments[\\/]LinkTextGroups)\.tsx?/,
	drawing: /[\\/]src[\\/](?:charts[\\/](?:text|Mark)|wording[\\/](?:spanish[\\/])?article)\.tsx?/,
	asked: /[\\/]src[\\/](?:explorer[\\/](?:read-selection|two-variables|card-view)|corpus[\\/]finding-groups)\.ts/,
	linking: /[\\/]src[\\/]explorer[\\/]LinkToView\.tsx/,
	crossing:
		/[\\/]src[\\/](?:figures[\\/]cross-table|fragments[\\/]FigureBlock|explorer[\\/](?:FigureSaves|AxisFields))\.tsx/,
};

export const chunkGroups: readonly ChunkGroup[] = Object.entries(modulesByGroup).map(([name, test], i, all) => ({
	name,
	test,
	priority: all.length - i,
}));

/**
 * The address of a script below the folder of the site, `_astro/LinkToThis.HASH.js`. Astro names the script of a component
 * `LinkToThis.astro_astro_type_script_index_0_lang`, which stood several times in each page.
 */
export function scriptFileName({ name }: { name: string }): string {
	return `_astro/${name.replace(/\.astro_.*$/, '').replaceAll(/[^\w-]/g, '_')}.[hash].js`;
}
