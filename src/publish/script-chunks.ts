/** How the scripts of pages are cut: few files, of which each page loads those that it needs. */

/** A group of the bundler (Rolldown's `codeSplitting`): its modules, and what these import, make one file. */
interface ChunkGroup {
	name: string;
	test: RegExp;
	priority: number;
}

/**
 * By itself the bundler makes a file of all modules that the same pages need: the explorer asked for 18, of which ten are
 * smaller than what a request costs. What most pages need is one file now, the library that redraws parts of pages
 * another, and what the explorer shares with the card of any selection a third.
 */
export const chunkGroups: readonly ChunkGroup[] = [
	{ name: 'preact', test: /[\\/]node_modules[\\/]@?preact[\\/]|[\\/]components[\\/]wake-island\.ts/, priority: 3 },
	{
		name: 'page',
		test: /preload-helper|[\\/]src[\\/](?:wording[\\/](?:language|rich|actions|grammar)|requests[\\/]failure|corpus[\\/]href|schema[\\/]state)\.ts/,
		priority: 2,
	},
	{ name: 'selection', test: /[\\/]src[\\/]explorer[\\/](?:load|view)\.ts/, priority: 1 },
];
