/** Prose says how many: "few", "several" or "often" cannot be checked against the records, and neither can "only" before names that are typed. */
import type { Problem } from '../issue.ts';
import { locate, type Place } from '../locate.ts';
import type { Material } from '../material.ts';
import { component, type Prose, pieceAt, placeInText, readProse } from '../prose.ts';
import { textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { isQuantifier } from './quantifiers.ts';
import { countedUnits } from './typed-none.ts';

const amounts = [
	'few',
	'many',
	'several',
	'numerous',
	'countless',
	'a\\s+handful\\s+of',
	'(?:the|a)\\s+(?:large\\s+|small\\s+|great\\s+|vast\\s+)?(?:minority|majority)(?!\\s+of\\s)',
	'rarely|seldom|hardly|scarcely|barely|occasionally|sometimes',
	'often|frequently|usually|commonly',
	'mostly|mainly|largely|generally|typically|widely|predominantly|overwhelmingly',
].join('|');

/** How many or how often is a question, "too few" a judgement, and a few weeks are a time. */
const vague = new RegExp(
	`(?<!\\p{L})(?<!(?<!\\p{L})(?:how|however|too|as|so|that|not|enough|more|less)\\s+)(?:(?:an?|very|relatively)\\s+)?(?:${amounts})(?!\\p{L})(?!\\s+(?:\\p{L}+\\s+)?(?:minutes|hours|days|weeks|months|terms|semesters|years)(?!\\p{L}))`,
	'giu',
);

/** "Only" before what names or counts records; what stands between is a word or two: "only in", "only by the". */
function onlyPattern(units: readonly string[]): RegExp {
	const unit = units.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	return new RegExp(
		`(?<!\\p{L})(?<!not\\s+)only\\s+(?:\\p{Ll}+\\s+){0,2}?(?<named>${component}|(?:${unit})(?!\\p{L}))`,
		'giu',
	);
}

/** Components whose words are not ours, or are counted. */
const besides = ['Intended', 'Statement', 'Example', 'Term', 'None'];

const isBeside = (name: string) => besides.includes(name) || isQuantifier(name);

export function* checkVagueAmounts({ prose, recommendations, review }: Material): Iterable<Problem> {
	const only = onlyPattern(countedUnits(review));
	for (const source of prose) {
		const { elements, paragraphs } = readProse(source);
		for (const { pieces, isTask } of paragraphs) {
			if (isTask) continue;
			const text = pieces.map((piece) => piece.text).join('');
			for (const { found, index } of amountsIn(text, only)) {
				const at = pieceAt(pieces, index);
				if (!at || isQuestion(text, index) || at.piece.around.some(isBeside)) continue;
				const componentPiece = found.endsWith(component) ? pieceAt(pieces, index + found.length - 1) : undefined;
				if (componentPiece && isComputed(elements, componentPiece.piece.lines[0])) continue;
				yield problem(source, found, { path: [], place: placeInText(at.piece, at.offset) });
			}
		}
		for (const key of ['title', 'choice', 'description'])
			for (const { 0: phrase, index } of (textAt(source.data, key) ?? '').matchAll(vague))
				if (!isQuestion(textAt(source.data, key) ?? '', index))
					yield problem(source, phrase, { path: [key], place: locate(source, [key]) });
	}
	for (const source of recommendations)
		for (const { 0: phrase } of (textAt(source.data, 'beyond') ?? '').matchAll(vague))
			yield problem(source, phrase, { path: ['beyond'], place: locate(source, ['beyond']) });
}

function amountsIn(text: string, only: RegExp): readonly { found: string; index: number }[] {
	return [...text.matchAll(vague), ...text.matchAll(only)].map(({ 0: phrase, index }) => ({ found: phrase, index }));
}

/** Whether the sentence of an offset ends as a question. */
function isQuestion(text: string, offset: number): boolean {
	return /[.?!…](?=["”’')\]]*(?:\s|$))/u.exec(text.slice(offset))?.[0] === '?';
}

/** Whether the component at a place names or counts what a selection finds, so that "only" before it is so. */
function isComputed(elements: Prose['elements'], place: Place | undefined): boolean {
	const element = elements.find((one) => one.place.line === place?.line && one.place.column === place.column);
	return element?.attributes.some(({ name }) => name === 'of') ?? false;
}

function problem(source: SourceFile, phrase: string, at: Pick<Problem, 'path' | 'place'>): Problem {
	const isOnly = /^only/i.test(phrase);
	const quote = phrase.replaceAll(/\s+/g, ' ').replaceAll(component, '…');
	return {
		kind: 'vague-amount',
		source,
		...at,
		found: phrase,
		message: `"${quote}" is ${isOnly ? 'a limit' : 'an amount'} that cannot be checked.`,
		hint: isOnly
			? 'Let the names be those that a selection finds, as in "only in <Studies of="…" />", or say how many, with <Count of="…" total words />. Words that count no records stand in <Intended>…</Intended>.'
			: 'Say how many, with <Count of="…" total words />, or let it be counted, as <Few of="…" among="…">Few</Few> does. Words that count no records stand in <Intended>…</Intended>.',
	};
}
