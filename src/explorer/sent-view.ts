/** The first view as its page sends it along: what the first drawing of the browser needs, and no more. */
import type { View } from './view.ts';

/**
 * Without definitions: a third of the page. The built page has them where they are seen; when a page is drawn over, what is
 * built stays, and by the time that a definition can be asked for, the corpus is there.
 */
export function sentView(view: View): View {
	const groups = view.groups.map((group) => ({
		...group,
		blocks: group.blocks.map((block) => ({
			...block,
			facets: block.facets.map(({ definition: _, rows, ...facet }) => ({
				...facet,
				rows: rows.map(({ definition: __, ...row }) => row),
			})),
		})),
	}));
	return { ...view, groups };
}
