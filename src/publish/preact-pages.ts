/** The integration of Preact, without the work that a build of this site does not need: half of what components cost. */
import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/**
 * In development, as the library has it. A build leaves JSX to Vite's own compiler: Babel, with which the library refreshes
 * components, read every module once more. And it draws a component once: `preact-renderer.ts` says why it was twice.
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
