/**
 * Short names for the attributes by which Astro binds styles to the elements of a component. Its own names have 23
 * letters and stand on every such element: they were a fifth of the page of a study.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** A folder in which components are. */
const folder = path.resolve('src');

/** `data-astro-cid-sc37mbbb` → `data-12`: the place of the component among all, by its path. */
export function scopeNames(): Plugin {
	const components = fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.astro'))
		.map((file) => path.join(folder, file).replaceAll('\\', '/'))
		.sort();
	const places = new Map(components.map((file, place) => [file, place]));
	return {
		name: 'scope-names',
		// Behind Astro, which gives the names, and before the styles are compiled.
		enforce: 'pre',
		transform(code, id) {
			const [file = ''] = id.split('?');
			// A component that is added during development keeps the long name.
			const place = places.get(file.replaceAll('\\', '/'));
			if (place === undefined || !code.includes('data-astro-cid-')) return undefined;
			return {
				code: code.replaceAll(/data-astro-cid-[a-z0-9]{8}/g, `data-${place}`),
				map: null,
			};
		},
	};
}
