/** Whether a text holds a query, by reading it from start to end: written apart from the index, and with another stemmer. */
import snowball from 'snowball-stemmers';

const english = snowball.newStemmer('english');

const plainLetters: readonly (readonly [string, string])[] = [
	['ł', 'l'],
	['ø', 'o'],
	['đ', 'd'],
	['ð', 'd'],
	['ħ', 'h'],
	['ı', 'i'],
	['ĸ', 'k'],
	['ŋ', 'n'],
	['ŧ', 't'],
	['þ', 'th'],
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ĳ', 'ij'],
	['ſ', 's'],
];

function plain(text: string): string {
	let folded = '';
	for (const letter of text.normalize('NFKD').toLowerCase()) {
		if (/\p{M}/u.test(letter)) continue;
		folded += plainLetters.find(([from]) => from === letter)?.[1] ?? letter;
	}
	return folded.normalize('NFC');
}

/** A stem of one letter says nothing: such a word stands for itself. */
function stemOf(word: string): string {
	const stem = /^[a-z]+$/.test(word) ? english.stem(word) : word;
	return stem.length > 1 ? stem : word;
}

const roots = new Map<string, string>();

function root(word: string): string {
	const known = roots.get(word) ?? stemOf(word);
	roots.set(word, known);
	return known;
}

const alone =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word as written: its parts, one unless hyphens or apostrophes join several. */
type Unit = readonly string[];

/** The words of one block, letter by letter. */
function unitsOf(block: string): readonly Unit[] {
	const units: string[][] = [];
	let unit: string[] = [];
	let word = '';
	const endWord = () => {
		if (plain(word) !== '') unit.push(plain(word));
		word = '';
	};
	const endUnit = () => {
		endWord();
		if (unit.length > 0) units.push(unit);
		unit = [];
	};
	const letters = [...block];
	for (const [i, letter] of letters.entries()) {
		const [before = '', after = ''] = [letters[i - 1], letters[i + 1]];
		if (alone.test(letter)) {
			endUnit();
			unit.push(plain(letter));
			endUnit();
		} else if (/\p{M}/u.test(letter) && units.length > 0 && word === '' && unit.length === 0 && alone.test(before))
			continue;
		else if (/[\p{L}\p{N}\p{M}]/u.test(letter)) word += letter;
		else if (/[.,]/.test(letter) && /\p{N}/u.test(before) && /\p{N}/u.test(after)) word += letter;
		else if (/[-‐‑'’ʼ\u00ad]/u.test(letter) && word !== '') endWord();
		else endUnit();
	}
	endUnit();
	return units;
}

/** Whether the words of a phrase stand from one unit on; `skipped` parts of that unit are read already. */
function startsWith(
	units: readonly Unit[],
	at: number,
	skipped: number,
	words: readonly Unit[],
	isOpen: boolean,
): boolean {
	const [word, ...rest] = words;
	const unit = units[at];
	if (!word) return true;
	if (!unit) return false;
	const isLast = rest.length === 0;
	const agrees = (text: string, wanted: string, isEnd: boolean) =>
		isOpen && isLast && isEnd ? text.startsWith(wanted) : root(text) === root(wanted);
	const whole = word.join('');
	// The whole word as one, against one part, or against a compound from its start.
	const step = (parts: number) =>
		skipped + parts < unit.length
			? startsWith(units, at, skipped + parts, rest, isOpen)
			: startsWith(units, at + 1, 0, rest, isOpen);
	if (agrees(unit[skipped] ?? '', whole, true) && step(1)) return true;
	if (skipped === 0 && unit.length > 1 && unit.length <= 8 && agrees(unit.join(''), whole, true) && step(unit.length))
		return true;
	if (word.length === 1) return false;
	// Its parts, one after the other, over as many words as they take.
	let [number, place] = [at, skipped];
	for (const [i, part] of word.entries()) {
		const found = units[number]?.[place];
		if (found === undefined || !agrees(found, part, i === word.length - 1)) return false;
		place++;
		if (place === units[number]?.length) [number, place] = [number + 1, 0];
	}
	return startsWith(units, number, place, rest, isOpen);
}

/** Words of a query; characters that stand together are one word. */
function queryUnits(text: string): readonly Unit[] {
	const units: Unit[] = [];
	for (const piece of text.split(/\s+/)) {
		let run: string[] = [];
		const end = () => {
			if (run.length > 0) units.push(run);
			run = [];
		};
		for (const chunk of piece.split(new RegExp(`(${alone.source}\\p{M}*)`, 'u'))) {
			if (chunk === '') continue;
			if (alone.test(chunk)) run.push(plain(chunk));
			else {
				end();
				units.push(...unitsOf(chunk));
			}
		}
		end();
	}
	return units;
}

const read = new Map<string, readonly Unit[]>();

/** The words of a block, kept: it is asked for many. */
function unitsRead(block: string): readonly Unit[] {
	const known = read.get(block) ?? unitsOf(block);
	read.set(block, known);
	return known;
}

/** The phrases of a query, the last of them open where its last word is still being typed; none for a query without words. */
function phrasesOf(query: string, isTyping: boolean): { phrases: readonly (readonly Unit[])[]; isOpen: boolean } {
	const pieces = query.split(/["“”„«»]/);
	const phrases = pieces.flatMap((piece, i): readonly (readonly Unit[])[] => {
		const units = queryUnits(piece);
		if (units.length === 0) return [];
		return i % 2 === 1 && i < pieces.length - 1 ? [units] : units.map((unit) => [unit]);
	});
	const last = phrases.at(-1)?.at(-1)?.at(-1) ?? '';
	return { phrases, isOpen: isTyping && !/["”»\s]$/.test(query) && last.length >= 2 };
}

/** Whether a phrase stands in a block, from any part of any word on. */
function standsIn(block: string, phrase: readonly Unit[], isOpen: boolean): boolean {
	const units = unitsRead(block);
	return units.some((unit, from) => unit.some((_, part) => startsWith(units, from, part, phrase, isOpen)));
}

/** Whether a text, its blocks apart by line breaks, holds every word and phrase of a query; none for a query without words. */
export function holds(text: string, query: string, isTyping = false): boolean {
	return textsHolding([text], query, isTyping).length > 0;
}

const distinct = new WeakMap<readonly string[], ReadonlyMap<string, readonly number[]>>();

/** The blocks of some texts, each once, with the numbers of the texts that have it. */
function blocksOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
	const known = distinct.get(texts);
	if (known) return known;
	const blocks = new Map<string, Set<number>>();
	for (const [number, text] of texts.entries())
		for (const block of text.split('\n')) blocks.set(block, (blocks.get(block) ?? new Set()).add(number));
	const found = new Map([...blocks].map(([block, numbers]) => [block, [...numbers]]));
	distinct.set(texts, found);
	return found;
}

/** The numbers of all texts that hold a query, ascending: every block is read for each of its phrases. */
export function textsHolding(texts: readonly string[], query: string, isTyping = false): readonly number[] {
	const { phrases, isOpen } = phrasesOf(query, isTyping);
	if (phrases.length === 0) return [];
	const blocks = blocksOf(texts);
	const sets = phrases.map((phrase, i) => {
		const isLast = i === phrases.length - 1;
		return new Set(
			[...blocks].flatMap(([block, numbers]) => (standsIn(block, phrase, isOpen && isLast) ? numbers : [])),
		);
	});
	return texts.flatMap((_, number) => (sets.every((set) => set.has(number)) ? [number] : []));
}
