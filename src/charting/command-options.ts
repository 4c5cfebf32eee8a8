/** Parses the command lines of this room, and says of every wrong word what to write instead. */
import { parseArgs } from 'node:util';
import { isTakenByNpm } from '../environment.ts';
import { nearestOption } from '../records/nearest.ts';
import { quoteFound } from '../records/words.ts';

export interface CommandOption {
	/** What its value is, in capitals as the usage has it; undefined for an option without a value. */
	value?: string;
	isRepeatable?: true;
}

export interface CommandOptions {
	words: readonly string[];
	/** By the name of the option; an empty array if it was not given. */
	values(name: string): readonly string[];
	isHelp: boolean;
	/** One message for each mistake. */
	problems: readonly string[];
}

/** The options of a command line by a table of them, with all mistakes in it. Never throws. */
export function parseCommandOptions(
	args: readonly string[],
	table: Readonly<Record<string, CommandOption>>,
	command: string,
): CommandOptions {
	const names = [...Object.keys(table), 'help'];
	const { tokens, positionals } = parseArgs({
		args: [...args],
		options: {
			...Object.fromEntries(
				Object.entries(table).map(([name, { value }]) => [
					name,
					{ type: value === undefined ? 'boolean' : 'string' } as const,
				]),
			),
			help: { type: 'boolean', short: 'h' },
		},
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	const options = tokens.filter((token) => token.kind === 'option');
	const valuesOf = (name: string) => options.filter((option) => option.name === name).map(({ value }) => value);
	const unknownWords = options.filter(({ name }) => !names.includes(name)).map(({ index }) => args[index] ?? '');
	const npmOption = names.find((name) => isTakenByNpm(name));
	const problems = [
		...[...new Set(unknownWords)].map((word) => {
			const nearest = nearestOption(word, names);
			const all = names.map((name) => `--${name}`);
			return `${quoteFound(word)} is no option. ${nearest === undefined ? `There are ${all.slice(0, -1).join(', ')} and ${all.at(-1)}.` : `Did you mean --${nearest}?`}`;
		}),
		...(npmOption === undefined ? [] : [`npm has taken --${npmOption} for itself. Write -- in front: ${command}`]),
		...Object.entries(table).flatMap(([name, { value, isRepeatable }]) => [
			...(value !== undefined && valuesOf(name).some((one) => one === undefined || one === '' || one.startsWith('--'))
				? [`--${name} lacks its value: --${name} ${value}.`]
				: []),
			...(!isRepeatable && valuesOf(name).length > 1 ? [`--${name} is said twice.`] : []),
		]),
	];
	return {
		words: positionals,
		values: (name) => valuesOf(name).map((value) => value ?? ''),
		isHelp: valuesOf('help').length > 0,
		problems,
	};
}
