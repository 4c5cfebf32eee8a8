/** Runs a command of the program in this process, which has loaded most of it already: a process of its own takes up to a second. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { root } from './built-site.ts';

export interface CommandEnd {
	status: number;
	stdout: string;
	stderr: string;
}

export interface CommandPlace {
	/** The folder in which it runs; the project without it. */
	cwd?: string;
	/** Variables besides those of this process; CONTENT_DIR is not set without it. */
	environment?: Readonly<Record<string, string>>;
}

/** What `process.exit` throws while a command runs. */
class Ended extends Error {}

let runs = 0;

/**
 * Runs a script, such as `src/records/cli.ts`, with words, and gives its exit code and all that it prints. Afterwards
 * the process is as it was. An error that the script throws is thrown here. That a command runs in a process of its own
 * as well, `test/records/cli.test.ts` and `test/documents/cli.test.ts` try.
 */
export async function runCommand(
	script: string,
	words: readonly string[],
	{ cwd = root, environment = {} }: CommandPlace = {},
): Promise<CommandEnd> {
	const { argv, exit, exitCode } = process;
	const folder = process.cwd();
	const streams = [process.stdout, process.stderr] as const;
	const writes = streams.map(({ write }) => write);
	const listeners = streams.map((stream) => stream.listeners('error'));
	const printed = ['', ''];
	const file = path.join(root, script);
	try {
		for (const [name, value] of Object.entries({ CONTENT_DIR: undefined, GITHUB_ACTIONS: undefined, ...environment }))
			vi.stubEnv(name, value);
		process.chdir(cwd);
		process.argv = [process.execPath, file, ...words];
		process.exitCode = 0;
		process.exit = (code) => {
			process.exitCode = code ?? process.exitCode ?? 0;
			throw new Ended();
		};
		for (const [i, stream] of streams.entries())
			stream.write = (part: string | Uint8Array) => {
				printed[i] += typeof part === 'string' ? part : new TextDecoder().decode(part);
				return true;
			};
		// Another query is another module: the script runs anew, over the modules that it imports.
		await import(/* @vite-ignore */ `${pathToFileURL(file).href}?run=${runs++}`).catch((cause: unknown) => {
			if (!(cause instanceof Ended)) throw cause;
		});
		return { status: Number(process.exitCode), stdout: printed[0] ?? '', stderr: printed[1] ?? '' };
	} finally {
		for (const [i, stream] of streams.entries()) {
			stream.write = writes[i] as typeof stream.write;
			for (const listener of stream.listeners('error'))
				if (!listeners[i]?.includes(listener)) stream.off('error', listener as () => void);
		}
		Object.assign(process, { argv, exit, exitCode });
		process.chdir(folder);
		vi.unstubAllEnvs();
	}
}
