/**
 * Draws components on built pages. The library's own renderer draws each one twice: once to see whether it is a component
 * of Preact, and once for the page. Here it is asked after that of MDX, and there is no other kind.
 */
import renderer from '@astrojs/preact/server.js';

export default { ...renderer, check: async (component: unknown) => typeof component === 'function' };
