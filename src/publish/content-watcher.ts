/** In development: a change in the content folder reloads the site. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { readEnvironment } from '../environment.ts';

/** A plugin that reloads the page when a file of the content folder is changed, added or removed. */
export function contentWatcher(): Plugin {
	const folder = path.resolve(readEnvironment().contentFolder);
	return {
		name: 'content-watcher',
		apply: 'serve',
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (!isWithin(folder, path.resolve(file))) return;
				// The corpus is read once a module life: forgetting the modules reads it anew.
				server.environments.ssr?.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		},
	};
}

/** Whether a place is a folder or stands in it: `content-old` does not stand in `content`. */
export function isWithin(folder: string, place: string): boolean {
	return place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
}
