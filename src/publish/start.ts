/** `npm start`: builds the site and serves it. Where the build fails nothing is served, also not the site of before. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const build = path.join(import.meta.dirname, 'build.ts');
// A process of its own, whose memory is free again while the site is served.
const { status } = spawnSync(process.execPath, [build, ...process.argv.slice(2)], { stdio: 'inherit' });
if (status === 0) await import('./preview.ts');
else process.exitCode = status ?? 1;
