/**
 * Short attributes for the styles of components. Astro binds the styles of a component to its elements by an attribute of
 * 23 letters on each of them, which was a fifth of the page of a study. Here it has a short name, and stands only on
 * elements that a rule of these styles can match.
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
			const [file = '', query] = id.split('?');
			// A component that is added during development keeps the long name.
			const place = places.get(file.replaceAll('\\', '/'));
			if (place === undefined || !code.includes('data-astro-cid-')) return undefined;
			const ownCode = query === undefined ? withNeededScopes(code, fs.readFileSync(file, 'utf8')) : code;
			return {
				code: ownCode.replaceAll(/data-astro-cid-[a-z0-9]{8}/g, `data-${place}`),
				map: null,
			};
		},
	};
}

/** What an element must be for a part of a selector to match it. */
interface Demand {
	tag: string | undefined;
	classes: readonly string[];
}

/**
 * The code of a component without the attribute on elements that no rule of its styles can match. `source` is the
 * component as it was written. An element of which the code does not say what it is keeps the attribute.
 */
export function withNeededScopes(code: string, source: string): string {
	const demands = demandsOf(source);
	// The tag from its beginning to the attribute: static attributes, and those that are computed.
	const tags =
		/(<([a-z][a-z0-9-]*)((?:\s[^\s=<>$"`]+(?:="[^"$`]*")?|\$\{\$\$addAttribute\((?:(?!\$\$addAttribute)[^`])*?, "[^"]+"\)\})*)) data-astro-cid-[a-z0-9]{8}/g;
	return code.replaceAll(tags, (whole: string, begin: string, tag: string, attributes: string) => {
		// Computed classes may be any.
		if (/"class(:list)?"\)\}/.test(attributes)) return whole;
		const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? [];
		const isNeeded = demands.some(
			(demand) =>
				(demand.tag === undefined || demand.tag === tag) && demand.classes.every((name) => classes.includes(name)),
		);
		return isNeeded ? whole : begin;
	});
}

/** One demand for each part between the combinators of all selectors. */
function demandsOf(source: string): readonly Demand[] {
	const styles = [...source.matchAll(/<style(?![^>]*\bis:global)[^>]*>([\s\S]*?)<\/style>/g)]
		.map(([, css = '']) => css)
		.join('\n')
		.replaceAll(/\/\*[\s\S]*?\*\//g, '');
	return [...styles.matchAll(/([^{};]+)\{/g)]
		.map(([, selectors = '']) => selectors.trim())
		.filter((selectors) => !selectors.startsWith('@'))
		.flatMap((selectors) =>
			selectors
				// Not bound to the component.
				.replaceAll(/:global\((?:[^()]|\([^()]*\))*\)/g, ' ')
				.replaceAll(/:nth-([a-z-]+)\([^()]*\)/g, ':nth-$1')
				.split(/[\s>+~,()]+/)
				.filter((part) => !['', ':where', ':is'].includes(part))
				.map((part) => ({
					tag: /^[a-z][a-z0-9-]*/i.exec(part)?.[0],
					classes: [...part.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
				})),
		);
}
