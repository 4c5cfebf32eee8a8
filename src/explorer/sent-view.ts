/** The first view as it is sent with its page: only what the browser needs for its first drawing. */
import type { View } from './view.ts';

/**
 * The view without definitions, which would be a third of the page. The HTML of the built page has those that can be seen,
 * and hydration keeps it. By the time a reader can open the others, the corpus has arrived.
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
