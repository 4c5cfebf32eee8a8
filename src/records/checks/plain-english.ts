/**
 * Checks that words for readers are plain: no turns to avoid, short sentences, few passives, and terms with an
 * explanation.
 */

import type { Problem } from '../issue.ts';
import { locate } from '../locate.ts';
import type { Material } from '../material.ts';
import { passive, terms, turnsIn } from '../plain-english.ts';
import { placeInText, readProse } from '../prose.ts';
import { isRecord, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { sentencesOf } from '../sentences.ts';

/** The most words in a sentence. */
const longest = 35;
/** The largest share of passive sentences (0–1), and the fewest sentences for which the share is checked. */
const mostPassives = 0.5;
const fewestSentences = 10;

export function* checkPlainEnglish(material: Material): Iterable<Problem> {
	for (const source of material.prose) {
		yield* turnsInProse(source);
		yield* termsIn(source);
		yield* sentencesThatTire(source);
	}
	const { recommendations, figures, planner, selections, variableFiles, isImported } = material;
	// What a codebook and records took from a team's tables is how the team coded, and no prose of the site.
	const sources = [...recommendations, figures, planner, selections, ...(isImported ? [] : variableFiles)];
	for (const source of sources) if (source) yield* turnsInValues(source, source.data, []);
	if (!isImported) yield* turnsInRecords(material);
}

const turnsInRecords = ruleOfRecords((source) => turnsInValues(source, source.data, []));

function* turnsInProse(source: SourceFile): Iterable<Problem> {
	for (const words of readProse(source).texts)
		for (const { found, index, plain } of turnsIn(words.text))
			yield { ...stilted(found, plain), source, path: [], place: placeInText(words, index) };
	for (const key of ['title', 'choice', 'description']) yield* turnsInText(source, textAt(source.data, key), [key]);
}

/** Keys of records whose values are sentences that the authors wrote. */
const sentenceKeys = new Set('beyond definition kept label lead note question reading text title'.split(' '));

function* turnsInValues(source: SourceFile, value: unknown, path: Path): Iterable<Problem> {
	if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* turnsInValues(source, item, [...path, i]);
	else if (isRecord(value))
		// Quotes are the words of others.
		for (const [key, item] of Object.entries(value))
			if (key === 'quotes' || key === 'printed') continue;
			else if (typeof item !== 'string') yield* turnsInValues(source, item, [...path, key]);
			else if (sentenceKeys.has(key)) yield* turnsInText(source, item, [...path, key]);
}

function* turnsInText(source: SourceFile, text: string | undefined, path: Path): Iterable<Problem> {
	for (const { found, plain } of turnsIn(text ?? ''))
		yield { ...stilted(found, plain, `${path.at(-1)}: `), source, path, place: locate(source, path) };
}

const stilted = (turn: string, plain: string, before = '') => ({
	kind: 'stilted-words' as const,
	found: turn,
	message: `${before}"${turn}" is a turn that busy readers have to read twice.`,
	hint: `Say it plainly, for instance: ${plain}.`,
});

function* termsIn(source: SourceFile): Iterable<Problem> {
	const { texts, paragraphs } = readProse(source);
	const page = paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
	for (const { term, meaning } of terms) {
		const [first] = page.matchAll(term);
		// The explanation stands in brackets after the term.
		if (!first || /^\s*\(/.test(page.slice(first.index + first[0].length))) continue;
		for (const words of texts) {
			const [match] = words.text.matchAll(term);
			if (!match) continue;
			if (!words.around.includes('Term'))
				yield {
					kind: 'unexplained-term',
					source,
					path: [],
					place: placeInText(words, match.index),
					found: match[0],
					message: `"${match[0]}" is a term of research, and its meaning does not stand behind it.`,
					hint: `Give the meaning in brackets where the term first stands, as in "${match[0]} (${meaning})", or say it in other words.`,
				};
			break;
		}
	}
}

function* sentencesThatTire(source: SourceFile): Iterable<Problem> {
	const sentences = sentencesOf(readProse(source));
	for (const { text, words, place } of sentences)
		if (words > longest)
			yield {
				kind: 'long-sentence',
				source,
				path: [],
				place,
				found: text,
				message: `This sentence has ${words} words, and up to ${longest} can be read once.`,
				hint: 'Make two of it, or leave out what readers do not need.',
			};
	const passives = sentences.filter(({ text }) => passive.test(text));
	const [first] = passives;
	if (!first || sentences.length < fewestSentences || passives.length <= mostPassives * sentences.length) return;
	yield {
		kind: 'many-passives',
		source,
		path: [],
		place: first.place,
		found: first.text,
		message: `${passives.length} of ${sentences.length} sentences on this page are passive. This is the first.`,
		hint: 'Say who did it: "tutors asked for training", not "training was asked for".',
	};
}
