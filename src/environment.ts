/** Reads the environment variables of the README, and says by name which of them cannot be used. */
import { z } from 'zod';

/** A variable that is empty, or holds only spaces, is unset. */
const unsetWhenEmpty = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value);

const variable = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema);

const hasScheme = (text: string) => /^https?:\/\//i.test(text);

const nearestAddress = (text: string) =>
	!hasScheme(text) && URL.canParse(`https://${text}`) && /^[^/\s:]+\.[^/\s:]+/.test(text)
		? ` Did you mean "https://${text}"?`
		: '';

const WebAddressSchema = z.string().refine((text) => hasScheme(text) && URL.canParse(text), {
	error: ({ input }) =>
		`is not a web address. Write it with https:// or http:// in front.${nearestAddress(String(input))}`,
});

/** A path is a variable of its own, `BASE_PATH`: in an address it would be lost. */
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

/** Without `.` and `..`, which browsers and hosts resolve, and without characters that an address must escape. */
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
	REPOSITORY_URL: variable(WebAddressSchema.transform((text) => text.replace(/\/+$/, '')).optional()),
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
	/** The content folder, as it is written. */
	contentFolder: string;
	/** The folder of the built site, as it is written. */
	siteFolder: string;
	/** The repository whose issues take reports of errors, without a slash at its end. */
	repositoryUrl: string | undefined;
	/** The browser of the browser tests and of the picture. */
	chromePath: string | undefined;
	/** Whether the program speaks with accents, so that a test finds words that do not come from `src/wording/`. */
	isPseudoLanguage: boolean;
	/** Whether text may be coloured (https://no-color.org). */
	isColourAllowed: boolean;
	/** Whether GitHub runs the command, and shows annotations. */
	isGithub: boolean;
}

/** Throws with one line for each variable that cannot be used: its name, what was found and what to write. */
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

/** A variable has a value that cannot be used. */
class EnvironmentError extends Error {}

/** What a terminal can show of a value: cut, and without control characters. */
function show(value = ''): string {
	const plain = value.replaceAll(/\p{C}/gu, '\uFFFD');
	return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

/** The environment of this process. Where it cannot be used, says why and ends the process with the exit code. */
export function readEnvironment(exitCode = 1): Environment {
	try {
		return parseEnvironment(process.env);
	} catch (cause) {
		if (!(cause instanceof EnvironmentError)) throw cause;
		process.stderr.write(`${cause.message}\n`);
		process.exit(exitCode);
	}
}

/** Whether npm took `--NAME` for itself, because it stood before `--`: the script then never saw it. */
export function isTakenByNpm(name: string): boolean {
	return Boolean(process.env[`npm_config_${name.replaceAll('-', '_')}`]);
}

/** Astro sends no word of a build to its makers. To be called before Astro is loaded. */
export function forbidTelemetry(): void {
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
}

/** The environment of a process that this one starts: the same, but for `others`. */
export function environmentWith(others: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
	return { ...process.env, ...others };
}
