/** In development: a change in the content folder reloads the site. */
import path from 'node:path';
import type { Plugin } from 'vite';

export function contentWatcher(): Plugin {
	const folder = path.resolve(process.env.CONTENT_DIR ?? 'content');
	return {
		name: 'content-watcher',
		apply: 'serve',
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (!path.resolve(file).startsWith(folder)) return;
				// The corpus is read once a module life: forgetting the modules reads it anew.
				server.environments.ssr?.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		},
	};
}
