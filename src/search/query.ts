/** A search query: words, phrases in quotation marks, or the identifier of one report. */
import { fold, readWords, type Word } from './words.ts';

/** A word of a query: its parts one after the other, or all of them as one word. */
export interface QueryWord {
	/** Folded parts: one, or several for a compound and for a script without spaces. */
	parts: readonly string[];
	/** The compound as one word; absent for other words. */
	joined?: string;
}

/** Words that must stand one after the other; one word alone is the common case. */
export type QueryPhrase = readonly QueryWord[];

export interface Query {
	/** A text must hold all of them to be found. */
	phrases: readonly QueryPhrase[];
	/** Whether the last word of the last phrase is still being typed: it then matches all words that begin with it. */
	isPrefix: boolean;
	/** The identifier in the form of the index, where the whole query is one. */
	identifier?: string;
}

/** Shorter prefixes are not searched for while someone types: they would match too much. */
const prefixLeast = 2;

/** Parses the text of a query. Without letters or digits it has no phrases, and finds nothing. */
export function parseQuery(text: string, { isPrefix = false } = {}): Query {
	const phrases: QueryPhrase[] = [];
	const pieces = text.split(/["“”„«»]/);
	for (const [i, piece] of pieces.entries()) {
		const words = queryWords(piece);
		// A quotation mark that is not closed does not open a phrase.
		const isQuoted = i % 2 === 1 && i < pieces.length - 1;
		if (isQuoted && words.length > 0) phrases.push(words);
		else phrases.push(...words.map((word) => [word]));
	}
	const last = phrases.at(-1)?.at(-1);
	const isOpen = isPrefix && !/["”»\s]$/.test(text) && (last?.parts.at(-1)?.length ?? 0) >= prefixLeast;
	const identifier = identifierOf(text);
	return { phrases, isPrefix: isOpen, ...(identifier === undefined ? {} : { identifier }) };
}

function queryWords(text: string): readonly QueryWord[] {
	const words: QueryWord[] = [];
	const wordsOfText = readWords(text);
	const compounds = wordsOfText.filter(({ span }) => span > 1);
	const isWithin = ({ place }: Word, whole: Word) => place >= whole.place && place < whole.place + whole.span;
	let run: { parts: string[]; to: number } | undefined;
	for (const word of wordsOfText.filter(({ span }) => span === 1)) {
		const whole = compounds.find((compound) => isWithin(word, compound));
		if (whole) {
			if (word.place === whole.place) {
				const parts = wordsOfText.filter((part) => part.span === 1 && isWithin(part, whole)).map((part) => part.word);
				words.push({ parts, joined: whole.word });
			}
			run = undefined;
		} else if (run && run.to === word.from && word.isCharacter) {
			// Characters without a space between them are searched for as one sequence.
			run.parts.push(word.word);
			run.to = word.to;
		} else {
			const parts = [word.word];
			words.push({ parts });
			run = word.isCharacter ? { parts, to: word.to } : undefined;
		}
	}
	return words;
}

/**
 * The form of an identifier in the index: a DOI in any spelling, a PMID or a PMCID, also as an address, the number of a
 * reference (`[12]`, `#12` or `reference 12`), or the id of a record. Undefined for any other text. A number alone may
 * be a PMID; where no report has that PMID, the number is searched for as a word.
 */
export function identifierOf(text: string): string | undefined {
	const plain = fold(decodeAddress(text.trim())).replaceAll(/\s+/g, ' ');
	const doi = /^[(<]?(?:\S*\/|doi:? ?)?(10\.\d{4,9}\/(?:[^\s()<>?#]|\([^\s()]*\))+?)[.,;)>]*(?:[?#]\S*)?$/.exec(
		plain,
	)?.[1];
	if (doi) return `doi ${doi}`;
	const pmid = /^(?:pmid:? ?|\S*(?:\/pubmed\/|pubmed\.ncbi\.nlm\.nih\.gov\/))?(\d{5,9})\/?$/.exec(plain)?.[1];
	if (pmid) return `pmid ${pmid}`;
	const pmcid = /^(?:pmcid:? ?)?(?:https?:\/\/\S+\/)?pmc(\d{4,9})\/?$/.exec(plain)?.[1];
	if (pmcid) return `pmcid ${pmcid}`;
	const number = /^(?:\[(\d{1,4})\]|#(\d{1,4})|reference (\d{1,4}))$/.exec(plain);
	if (number) return `reference ${number.slice(1).find((digits) => digits !== undefined)}`;
	return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(plain) ? `id ${plain}` : undefined;
}

/** Text copied from an address may contain percent-encoded characters. */
function decodeAddress(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (cause) {
		// A per cent sign that does not begin an escape stands for itself.
		if (cause instanceof URIError) return text;
		throw cause;
	}
}
