/** What the built page shows, for the time before something else is known. */
import type { TitleTextProps } from '../fragments/TitleText.tsx';
import type { FacetView } from './facet-view.ts';
import type { View } from './view.ts';

/** The titles that the built page shows, by study id. */
export function builtTitles({ results }: View): ReadonlyMap<string, TitleTextProps> {
	return new Map(
		results.flatMap((group) =>
			group.results.flatMap(({ id, title, language }) => (title ? [[id, { title, language }] as const] : [])),
		),
	);
}

/** The facets that the built page shows, by variable. */
export function builtFacets({ groups }: View): ReadonlyMap<string, FacetView> {
	const facets = groups.flatMap(({ blocks }) => blocks.flatMap((block) => block.facets));
	return new Map(facets.map((facet) => [facet.id, facet]));
}
