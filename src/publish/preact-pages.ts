/** The Astro integration of Preact without the work that a build of this site does not need. This halves the time for components. */
import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/**
 * In development, the same as `@astrojs/preact`. A build compiles JSX with Vite's own compiler instead of the library's Babel,
 * which would read every module a second time, and renders each component once instead of twice (`preact-renderer.ts`).
 */
export function preactPages(): AstroIntegration {
	return {
		name: 'preact-pages',
		hooks: {
			'astro:config:setup'(setup) {
				const isBuild = setup.command === 'build';
				if (isBuild) {
					const serverEntrypoint = fileURLToPath(new URL('preact-renderer.ts', import.meta.url));
					setup.addRenderer({ name: 'preact-pages', serverEntrypoint });
					setup.updateConfig({ vite: { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } });
				}
				const { hooks } = preact(isBuild ? { include: /(?!)/ } : {});
				return hooks['astro:config:setup']?.(setup);
			},
		},
	};
}
