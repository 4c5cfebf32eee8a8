/** In development: a change in the content folder reloads the site. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { readEnvironment } from '../environment.ts';

export function contentWatcher(): Plugin {
	const folder = path.resolve(readEnvironment().contentFolder);
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
