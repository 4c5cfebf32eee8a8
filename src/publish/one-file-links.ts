/** Ids and links of pages that become parts of one file. */
import { attribute, type Element, elementsIn, setAttribute } from './html-tree.ts';

interface Place {
	/** The id of its article. */
	key: string;
	/** The ids on the page. */
	ids: ReadonlySet<string>;
}

/** Each page by its place, with the id that it gets in the file and the ids that it has. */
export function formPlaces(pages: readonly { place: string; html: string }[]): ReadonlyMap<string, Place> {
	return new Map(
		pages.map(({ place, html }) => {
			const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
			return [place, { key: place === '' ? 'home' : place.replace(/\/$/, '').replaceAll('/', '.'), ids }];
		}),
	);
}

/** Attributes that name the ids of other elements. */
const naming = ['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];

const ownId = (key: string, id: string) => `${key}--${id}`;

/** Gives each id below an element the name of its page in front, and each reference to one. Ids are then unique in the file. */
export function prefixIds(main: Element, key: string): void {
	for (const element of elementsIn(main, () => true)) {
		const id = attribute(element, 'id');
		if (id !== undefined) setAttribute(element, 'id', ownId(key, id));
		for (const name of naming) {
			const ids = attribute(element, name);
			if (ids !== undefined)
				setAttribute(
					element,
					name,
					ids
						.split(' ')
						.map((one) => ownId(key, one))
						.join(' '),
				);
		}
		for (const { name, value } of element.attrs)
			if (value.includes('url(#')) setAttribute(element, name, value.replaceAll('url(#', `url(#${key}--`));
	}
}

interface FileSite {
	base: string;
	home: string | undefined;
	places: ReadonlyMap<string, Place>;
}

/**
 * Makes the links of a page those of the file: to its articles, and to the site for pages that are not in it. Where the
 * address of the site is not known, such a link becomes plain words. The page of a code is the table of its variable.
 */
export function linkInside(main: Element, from: string, { base, home, places }: FileSite): void {
	// No such host exists: it tells links within the site from others.
	const here = new URL(`${base}${from}`, 'https://site.invalid');
	for (const element of elementsIn(main, (one) => attribute(one, 'href') !== undefined)) {
		const url = URL.parse(attribute(element, 'href') ?? '', here);
		if (!url || url.origin !== here.origin || !url.pathname.startsWith(base)) continue;
		const place = url.pathname.slice(base.length);
		const target = places.get(place) ?? places.get(place.replace(/^by\/([^/]+)\/.*$/, 'codebook/$1/'));
		const anchor = decodeURIComponent(url.hash.slice(1));
		if (target && url.search === '')
			setAttribute(element, 'href', `#${target.ids.has(anchor) ? ownId(target.key, anchor) : target.key}`);
		else setAttribute(element, 'href', home === undefined ? undefined : `${home}${place}${url.search}${url.hash}`);
		// Such links open where they stand, and are not downloads.
		setAttribute(element, 'download', undefined);
	}
}
