/** Parses the command line of `npm run check:links --`, and says for every wrong word what to write instead. */
import { parseArgs } from 'node:util';
import { isTakenByNpm } from '../environment.ts';
import { nearestOption } from '../records/nearest.ts';
import { quoteFound } from '../records/words.ts';

export interface LinkOptions {
	site: string | undefined;
	all: boolean;
	/** In the order of the command line, without repetitions. */
	files: readonly string[];
	isHelp: boolean;
	/** One message for each mistake. Where there are any, do not use the other fields. */
	problems: readonly string[];
}

const names = ['site', 'all', 'help'] as const;

type Name = (typeof names)[number];

const isKnown = (name: string): name is Name => names.some((one) => one === name);

/** The options of a command line, with all mistakes in it. Never throws. */
export function parseOptions(words: readonly string[]): LinkOptions {
	const { tokens, positionals } = parseArgs({
		args: [...words],
		options: { site: { type: 'string' }, all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	const options = tokens.filter((token) => token.kind === 'option');
	const sites = options.filter(({ name }) => name === 'site').map(({ value }) => value);
	const isHelp = options.some(({ name }) => name === 'help');
	const unknownOptions = [
		...new Set(options.filter(({ name }) => !isKnown(name)).map(({ index }) => words[index] ?? '')),
	];
	const problems = [
		...unknownOptions.map((word) => `${quoteFound(word)} is no option. ${optionHint(word)}`),
		...options
			.filter(({ name, value }) => isKnown(name) && name !== 'site' && value !== undefined)
			.map(({ name }) => `--${name} takes no value.`),
		...(isTakenByNpm('site')
			? ['npm has taken --site for itself. Write -- in front of it: npm run check:links -- --site …']
			: []),
		...(sites.some((site) => site === undefined || site.startsWith('--'))
			? [`--site lacks its value. ${siteHint}`]
			: []),
		...(new Set(sites).size > 1 ? ['--site is said twice. Check the links of one site at a time.'] : []),
		...(positionals.length === 0 ? ['No document is named. Name one or more, such as guide.docx docs/*.md.'] : []),
	];
	return {
		site: sites[0],
		all: options.some(({ name }) => name === 'all'),
		files: [...new Set(positionals)],
		isHelp,
		problems: isHelp ? [] : problems,
	};
}

function optionHint(word: string): string {
	const nearest = nearestOption(word, names);
	return nearest === undefined ? 'There are --site, --all and --help.' : `Did you mean --${nearest}?`;
}

export const siteHint = 'Write where the site stands, such as --site https://example.org/reviews/one/';

/** The full address of the first page, with a slash at its end; or a message that says what is wrong with `address`. */
export function parseSite(address: string): { root: URL } | { problem: string } {
	const text = address.trim();
	if (text === '') return { problem: `--site is empty. ${siteHint}` };
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
		const rest = text.replace(/^(?:h[a-z]{0,5}:?)?\/+/i, '');
		const isHost = /^[^/\s:@]+\.[^/\s:@]+(:\d+)?(\/|$)/.test(rest) && URL.canParse(`https://${rest}`);
		return {
			problem: `--site: ${quoteFound(text)} is no whole address of a web page. ${isHost ? `Did you mean https://${rest}?` : siteHint}`,
		};
	}
	const { origin, pathname } = new URL(text);
	return { root: new URL(pathname.replace(/(?<=\/)index\.html$/, '').replace(/\/*$/, '/'), origin) };
}
