/** Reads the environment variables that the README lists, and names those that cannot be used. */
import { z } from 'zod';
import { passwordHint, webAddressFault, withoutPassword } from './schema/web-address.ts';

/** Treats a variable that is empty, or holds only spaces, as unset. */
const unsetWhenEmpty = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value);

const variable = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema);

const hasScheme = (text: string) => /^https?:\/\//i.test(text);

const nearestAddress = (text: string) =>
	!hasScheme(text) && URL.canParse(`https://${text}`) && /^[^/\s:]+\.[^/\s:]+/.test(text)
		? ` Did you mean "https://${text}"?`
		: '';

const WebAddressSchema = z.string().refine((text) => webAddressFault(text) === undefined, {
	error: ({ input }) =>
		webAddressFault(String(input)) === 'password'
			? `holds a name or a password. ${passwordHint}`
			: `is not a web address. Write it with https:// or http:// in front.${nearestAddress(String(input))}`,
});

/**
 * The web address of the site without a path. The path is a variable of its own, `BASE_PATH`: here it would be lost.
 */
const SiteUrlSchema = WebAddressSchema.pipe(
	z
		.string()
		.refine((text) => `${new URL(text).origin}/` === new URL(text).href, {
			error: ({ input }) => {
				const { origin, pathname } = new URL(String(input));
				const path = pathname.length > 1 ? `, and BASE_PATH=${pathname.replace(/(?<=.)\/$/, '')}` : '';
				return `holds more than where the site will stand. Write SITE_URL=${origin}${path}.`;
			},
		})
		.transform((text) => new URL(text).origin),
);

/** The address of the page of a repository. Pages below it are named by their path, which a question would swallow. */
const RepositoryUrlSchema = WebAddressSchema.pipe(
	z
		.string()
		.refine((text) => !/[?#]/.test(text), { error: 'holds a ? or a #. Write the address of the repository alone.' })
		.transform((text) => text.replace(/\/+$/, '')),
);

/**
 * Whether a text can be a base path. Refuses `.` and `..`, which browsers and hosts resolve, and characters that an
 * address must escape.
 */
const isBasePath = (text: string) =>
	/^\/?([A-Za-z0-9._~-]+\/)*([A-Za-z0-9._~-]+\/?)?$/.test(text) && !/(^|\/)\.{1,2}(\/|$)/.test(text);

const BasePathSchema = z
	.string()
	.refine(isBasePath, {
		error:
			'is not a path of an address. Write letters without accents, digits and - . _ ~, with / between folders, such as /reviews/one.',
	})
	.transform((text) => `/${text.replace(/^\/|\/$/g, '')}`);

const FolderSchema = z.string().refine((text) => !/^~($|[\\/])/.test(text), {
	error: 'begins with ~, which stands for a home folder only in a shell. Write the whole path.',
});

const VariablesSchema = z.object({
	SITE_URL: variable(SiteUrlSchema.optional()),
	BASE_PATH: variable(BasePathSchema.default('/')),
	CONTENT_DIR: variable(FolderSchema.default('content')),
	OUT_DIR: variable(FolderSchema.default('dist')),
	REPOSITORY_URL: variable(RepositoryUrlSchema.optional()),
	CHROME_PATH: variable(z.string().optional()),
	PSEUDO_LANGUAGE: variable(z.string().optional()),
	NO_COLOR: variable(z.string().optional()),
	GITHUB_ACTIONS: variable(z.string().optional()),
});

export interface Environment {
	/** Where the site will stand, without path and without a slash at its end: `https://example.org`. */
	siteUrl: string | undefined;
	/** The path under which it will stand, with a slash in front and none at its end: `/reviews/one`, or `/`. */
	basePath: string;
	/** The content folder, as the variable has it: not resolved to a whole path. */
	contentFolder: string;
	/** The folder of the built site, as the variable has it: not resolved to a whole path. */
	siteFolder: string;
	/** The repository whose issues take reports of errors, without a slash at its end. */
	repositoryUrl: string | undefined;
	/** The browser for the browser tests and for the picture of the site. */
	chromePath: string | undefined;
	/** Whether the program's words get accents, so that a test can find words that do not come from `src/wording/`. */
	isPseudoLanguage: boolean;
	/** Whether text may be coloured (https://no-color.org). */
	isColourAllowed: boolean;
	/** Whether a GitHub workflow runs the command, and shows annotations. */
	isGithub: boolean;
}

/**
 * Parses the variables. Throws an error with one line for each variable that cannot be used: its name, the value found
 * and what to write.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
	const result = VariablesSchema.safeParse(variables);
	if (!result.success)
		throw new EnvironmentError(
			result.error.issues
				.map(({ path: [name = ''], message }) => `${String(name)}: "${show(variables[String(name)])}" ${message}`)
				.join('\n'),
		);
	const { data } = result;
	return {
		siteUrl: data.SITE_URL,
		basePath: data.BASE_PATH,
		contentFolder: data.CONTENT_DIR,
		siteFolder: data.OUT_DIR,
		repositoryUrl: data.REPOSITORY_URL,
		chromePath: data.CHROME_PATH,
		isPseudoLanguage: data.PSEUDO_LANGUAGE !== undefined,
		isColourAllowed: data.NO_COLOR === undefined,
		isGithub: data.GITHUB_ACTIONS !== undefined,
	};
}

/** Thrown if a variable has a value that cannot be used. */
class EnvironmentError extends Error {}

/** The value as a terminal can show it: without a password, control characters replaced, and at most 200 characters. */
function show(value = ''): string {
	const plain = withoutPassword(value).replaceAll(/\p{C}/gu, '\uFFFD');
	return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

/** The environment of this process. If it cannot be used, writes why to stderr and ends the process with `exitCode`. */
export function readEnvironment(exitCode = 1): Environment {
	try {
		return parseEnvironment(process.env);
	} catch (cause) {
		if (!(cause instanceof EnvironmentError)) throw cause;
		process.stderr.write(`${cause.message}\n`);
		process.exit(exitCode);
	}
}

/**
 * Takes the content folder from the words of a command, where it may stand among options: `my-review --again`. It goes
 * before `CONTENT_DIR`, for this process and those that it starts. Returns the other words, and with them every further
 * folder.
 */
export function takeContentFolder(words: readonly string[]): readonly string[] {
	const folder = words.find((word) => !word.startsWith('-'));
	if (folder === undefined) return words;
	process.env.CONTENT_DIR = folder;
	const at = words.indexOf(folder);
	return words.filter((_, i) => i !== at);
}

/** Whether npm took `--NAME` as its own option because it stood before `--`. The script then never sees it. */
export function isTakenByNpm(name: string): boolean {
	return Boolean(process.env[`npm_config_${name.replaceAll('-', '_')}`]);
}

/** Stops Astro from sending data about builds to its makers. Call it before Astro is loaded. */
export function forbidTelemetry(): void {
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
}

/** The environment for a child process: that of this process, with `others` added or replaced. */
export function environmentWith(others: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
	return { ...process.env, ...others };
}
