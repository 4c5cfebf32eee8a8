/**
 * Renders components of built pages. The library's own renderer renders each one twice: once to find out whether it is a
 * Preact component, and once for the page. Here every function is one: Astro asks the renderer of MDX first, and the site
 * has no components of another kind. Nor does it look for signals in their props, since no component that Astro wakes is on
 * the site; it takes half as long. Slots are left to the library.
 */
import renderer from '@astrojs/preact/server.js';
import { type ComponentType, h } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';

async function drawComponent(this: unknown, ...drawing: Parameters<typeof renderer.renderToStaticMarkup>) {
	const [component, props, slots] = drawing;
	if (Object.keys(slots).length > 0) return renderer.renderToStaticMarkup.apply(this, drawing);
	return { attrs: {}, html: await renderToStringAsync(h(component as ComponentType, props)) };
}

export default {
	...renderer,
	check: async (component: unknown) => typeof component === 'function',
	renderToStaticMarkup: drawComponent,
};
