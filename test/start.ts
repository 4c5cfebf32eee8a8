/** `npm run test:start`: runs `npm start` as people do, reads the first page, and stops it. Ends with 1 if any of it fails. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readEnvironment } from '../src/environment.ts';

const isWindows = process.platform === 'win32';

// A group of its own, which can be stopped as a whole: npm starts a shell, which starts Node.
const npm = spawn('npm start', { stdio: ['ignore', 'pipe', 'inherit'], shell: true, detached: !isWindows });

try {
	const address = await addressSaid();
	if (address === undefined) throw new Error('npm start ended without an address');
	const answer = await fetch(address);
	const page = await answer.text();
	if (answer.status !== 200 || !page.includes('<h1'))
		throw new Error(`no first page at ${address}: status ${answer.status}, ${page.length} characters`);
	if (!new URL(address).pathname.startsWith(readEnvironment().basePath))
		throw new Error(`not under the base path: ${address}`);
	console.log(`npm start works: ${address} answers with ${page.length} characters.`);
} finally {
	const ended = npm.exitCode === null && npm.signalCode === null ? once(npm, 'exit') : undefined;
	stopAll(npm);
	await ended;
}

/** The address that is printed when the site is built and served; undefined if npm ends before. Prints all that is said. */
function addressSaid(): Promise<string | undefined> {
	let said = '';
	return new Promise((resolve) => {
		// What is said later is read too: a program ends where nobody reads.
		npm.stdout.on('data', (text: Buffer) => {
			process.stdout.write(text);
			said += text.toString();
			const [, address] = /The site is at (\S+)\s/.exec(said) ?? [];
			if (address !== undefined) resolve(address);
		});
		npm.stdout.once('end', () => resolve(undefined));
	});
}

function stopAll({ pid, exitCode, signalCode }: ChildProcess): void {
	if (pid === undefined || exitCode !== null || signalCode !== null) return;
	if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
	else process.kill(-pid, 'SIGTERM');
}
