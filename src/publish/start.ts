/** `npm start`: builds the site and serves it. If the build fails, nothing is served, not even the previous site. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const build = path.join(import.meta.dirname, 'build.ts');
// In a process of its own, so that the memory of the build is free while the site is served.
const { status } = spawnSync(process.execPath, [build, ...process.argv.slice(2)], { stdio: 'inherit' });
if (status === 0) await import('./preview.ts');
else process.exitCode = status ?? 1;
