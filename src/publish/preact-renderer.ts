/**
 * Renders components of built pages. The library's own renderer renders each one twice: once to find out whether it is a
 * Preact component, and once for the page. Here every function is one: Astro asks the renderer of MDX first, and the site
 * has no components of another kind.
 */
import renderer from '@astrojs/preact/server.js';

export default { ...renderer, check: async (component: unknown) => typeof component === 'function' };
