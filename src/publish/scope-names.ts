/**
 * Shortens the attributes by which Astro binds styles to the elements of a component. Astro's names have 23 characters and
 * are on every such element, which made them a fifth of the page of a study.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The folder that holds all components, also in its subfolders. */
const folder = path.resolve('src');

/**
 * A Vite plugin that turns `data-astro-cid-sc37mbbb` into `data-12`. The number is the index of the component's file among
 * all components, sorted by path.
 */
export function scopeNames(): Plugin {
	const components = fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.astro'))
		.map((file) => path.join(folder, file).replaceAll('\\', '/'))
		.sort();
	const places = new Map(components.map((file, place) => [file, place]));
	return {
		name: 'scope-names',
		// Runs after Astro has given the names and before the styles are compiled.
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
