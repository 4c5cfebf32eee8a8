/** How the bundler divides the scripts of pages into files: a few files, of which each page loads those that it needs. */

/** A group for the bundler (Rolldown's `codeSplitting`): its modules and what they import become one file. */
interface ChunkGroup {
	name: string;
	test: RegExp;
	priority: number;
}

/**
 * Without groups, the bundler makes one file for each set of pages that need the same modules. The explorer then needed 18
 * files, ten of them smaller than the overhead of a request. The groups are: what every page needs, and loads a part of a
 * page when it is asked for, says why it did not come, and copies a text; Preact, which redraws parts of pages; what most
 * of these parts need; and what the explorer shares with the embedded card of a selection.
 */
export const chunkGroups: readonly ChunkGroup[] = [
	{
		name: 'loading',
		test: /preload-helper|[\\/]src[\\/](?:requests[\\/]failure|components[\\/]copy-text|wording[\\/](?:copy|failure|language))\.ts/,
		priority: 4,
	},
	{ name: 'preact', test: /[\\/]node_modules[\\/]@?preact[\\/]|[\\/]components[\\/]wake-island\.ts/, priority: 3 },
	{
		name: 'page',
		test: /[\\/]src[\\/](?:wording[\\/](?:rich|actions|grammar)|requests[\\/]fetch-file|corpus[\\/]href)\.ts/,
		priority: 2,
	},
	{ name: 'selection', test: /[\\/]src[\\/]explorer[\\/](?:load|view)\.ts/, priority: 1 },
];

/**
 * The address of a script below the folder of the site, `_astro/LinkToThis.HASH.js`. Astro names the script of a component
 * `LinkToThis.astro_astro_type_script_index_0_lang`, which stood several times in each page.
 */
export function scriptFileName({ name }: { name: string }): string {
	return `_astro/${name.replace(/\.astro_.*$/, '').replaceAll(/[^\w-]/g, '_')}.[hash].js`;
}
