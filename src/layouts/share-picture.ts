/** Which picture a page names for those who link to it. `publish/share-pictures.ts` draws them. */

/** The folder of the pictures, below the site. */
export const shareFolder = 'share';

/** The picture of all pages that have none of their own. */
export const sitePicture = `${shareFolder}/site.png`;

/** The picture of all studies. */
export const studiesPicture = `${shareFolder}/studies.png`;

/**
 * The file of the picture for the page at a place, `figures/years/`, below the site: a figure and a question have their
 * own, studies share one, and so do all other pages.
 */
export function sharePicture(place: string): string {
	const [, kind, id] = /^(figures|guidance)\/([^/]+)\/$/.exec(place) ?? [];
	if (kind !== undefined && id !== undefined && place !== 'guidance/plan/') return `${shareFolder}/${kind}-${id}.png`;
	return /^studies\//.test(place) ? studiesPicture : sitePicture;
}
