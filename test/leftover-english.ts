/** What of the English words of the program a site in Spanish still says. */
import fs from 'node:fs';
import { parse } from 'yaml';
import { absentStates } from '../src/schema/state.ts';
import { filesUnder } from './built-site.ts';
import { type Said, withoutAddresses } from './said-texts.ts';
import { englishTexts, spanishTexts, wordsOfText } from './wording-texts.ts';

/** Texts of the English tables with more words than two: what stands between the values that a sentence takes, too. */
const sentences = [...new Set(englishTexts().map((text) => text.replaceAll(/\s+/g, ' ').trim()))].filter(
	(text) => wordsOfText(text).length > 2,
);

const english = new Set(
	englishTexts()
		.flatMap(wordsOfText)
		.filter((word) => /^[a-z]+$/.test(word)),
);

/** Words of data files that pages quote as they are. */
const quoted = [absentStates.join(', '), 'example.org'];

/**
 * Gives each text that says a sentence of the English tables, or a word of theirs that neither the Spanish tables nor the
 * content have. `own` are words of the content.
 */
export function leftoverEnglish(said: readonly Said[], own: ReadonlySet<string>): readonly string[] {
	return said.flatMap(({ of, text }) => {
		const plain = quoted.reduce((rest, words) => rest.replaceAll(words, ' '), withoutAddresses(text));
		const sentence = sentences.find((one) => plain.includes(one));
		const words = wordsOfText(plain).filter((word) => english.has(word) && !spanish.has(word) && !own.has(word));
		return sentence || words.length > 0 ? [`${of}: ${text} (${sentence ?? words.join(', ')})`] : [];
	});
}

const spanish = new Set(spanishTexts().flatMap(wordsOfText));

/** The words of a content folder that readers see. Keys are in English, and so are values that are names of the schema. */
export function wordsOfContent(folder: string): ReadonlySet<string> {
	return new Set(
		filesUnder(folder).flatMap((file) => {
			const text = fs.readFileSync(file, 'utf8');
			if (file.endsWith('.yaml')) return [...textsIn(parse(text))].flatMap(wordsOfText);
			const [, head = '', body = ''] = text.split(/^---$/m);
			return [...[...textsIn(parse(head))].flatMap(wordsOfText), ...wordsOfText(body.replaceAll(/<[^>]*>/g, ' '))];
		}),
	);
}

function* textsIn(value: unknown): Iterable<string> {
	if (typeof value === 'string') {
		if (/[\s\p{Lu}]/u.test(value)) yield value;
	} else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* textsIn(one);
}
