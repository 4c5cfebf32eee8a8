/** `npm run preview`: serves the site that was built last, until it is stopped. */
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { settleInterrupted } from './interrupted-build.ts';
import { formatFailure, Refusal } from './refusal.ts';
import { hasSite, serveFolder } from './serve.ts';

try {
	await preview();
} catch (cause) {
	console.error(formatFailure(cause));
	process.exitCode = 1;
}

/** Whether an error says that a server could not listen on a port. */
function isListenError(cause: unknown): cause is NodeJS.ErrnoException {
	return cause instanceof Error && 'syscall' in cause && cause.syscall === 'listen';
}

async function preview(): Promise<void> {
	const { siteFolder, basePath } = readEnvironment();
	const site = path.resolve(siteFolder);
	const { said } = await settleInterrupted(site);
	for (const line of said) console.log(line);
	if (!hasSite(site))
		throw new Refusal(
			`There is no built site in ${siteFolder}. Build it with npm run build, or name the folder of another site with OUT_DIR.`,
		);
	const server = await serveFolder(site, basePath).catch((cause: unknown) => {
		// Any other error is a mistake in the program.
		if (!isListenError(cause)) throw cause;
		throw new Refusal(`No port from 4321 on can be opened: ${cause.message}.`);
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.close());
	console.log(`\nThe site is at ${server.address}\nStop it with Ctrl+C.`);
}
