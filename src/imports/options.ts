/** Parses the command line of `npm run import --`, and says of every wrong word what to write instead. */
import { parseArgs } from 'node:util';
import { isTakenByNpm } from '../environment.ts';
import { nearestOption } from '../records/nearest.ts';
import { quoteFound } from '../records/words.ts';
import { isEncoding } from './encoding.ts';

export interface ImportOptions {
	/** In the order of the command line, without repetitions. */
	files: readonly string[];
	into: string;
	map: string | undefined;
	overwrites: boolean;
	/** The encoding of files of text that are not UTF-8. It goes before that of the map. */
	encoding: string | undefined;
	isHelp: boolean;
	/** One message for each mistake. Where there are any, do not use the other fields. */
	problems: readonly string[];
}

const names = ['into', 'map', 'encoding', 'overwrite', 'help'] as const;

type Name = (typeof names)[number];

const isKnown = (name: string): name is Name => names.some((one) => one === name);

/** The options of a command line, with all mistakes in it. Never throws. */
export function parseImportOptions(words: readonly string[]): ImportOptions {
	const { tokens, positionals } = parseArgs({
		args: [...words],
		options: {
			into: { type: 'string' },
			map: { type: 'string' },
			encoding: { type: 'string' },
			overwrite: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
		},
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	const options = tokens.filter((token) => token.kind === 'option');
	const valuesOf = (name: Name) => options.filter((option) => option.name === name).map(({ value }) => value);
	const isHelp = valuesOf('help').length > 0;
	const [encoding] = valuesOf('encoding');
	const unknownOptions = [
		...new Set(options.filter(({ name }) => !isKnown(name)).map(({ index }) => words[index] ?? '')),
	];
	const problems = [
		...unknownOptions.map((word) => `${quoteFound(word)} is no option. ${optionHint(word)}`),
		...(isTakenByNpm('into') || isTakenByNpm('map')
			? ['npm has taken an option for itself. Write -- in front: npm run import -- FILE… --into FOLDER']
			: []),
		...(['into', 'map', 'encoding'] as const).flatMap((name) => [
			...(valuesOf(name).some((value) => value === undefined || value === '' || value.startsWith('--'))
				? [`--${name} lacks its value.`]
				: []),
			...(new Set(valuesOf(name)).size > 1 ? [`--${name} is said twice.`] : []),
		]),
		...(encoding !== undefined && encoding !== '' && !encoding.startsWith('--') && !isEncoding(encoding)
			? [
					`${quoteFound(encoding)} is no encoding that can be read. Write windows-1252, macintosh, utf-16le, gb18030, shift_jis, or another name of the Encoding Standard.`,
				]
			: []),
		...(valuesOf('into').length === 0
			? ['Where should the records go? Write --into FOLDER, such as --into my-review.']
			: []),
		...(positionals.length === 0 ? ['No file is named. Name one or more, such as studies.xlsx references.ris.'] : []),
	];
	return {
		files: [...new Set(positionals)],
		into: valuesOf('into')[0] ?? '',
		map: valuesOf('map')[0],
		encoding,
		overwrites: valuesOf('overwrite').length > 0,
		isHelp,
		problems: isHelp ? [] : problems,
	};
}

function optionHint(word: string): string {
	const nearest = nearestOption(word, names);
	return nearest === undefined
		? 'There are --into, --map, --encoding, --overwrite and --help.'
		: `Did you mean --${nearest}?`;
}
