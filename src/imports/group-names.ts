/** Names a group of columns that stand for one code each, where nothing above them does. */
import { foldText } from './fold.ts';

interface GroupName {
	/** Of at most 60 characters. */
	label: string;
	/** The columns without the words that all of them share. */
	parts: readonly string[];
	/** Whether no word stands for all, so that a person has to find one. */
	isOpen: boolean;
}

/** The words that all texts begin with, or all end with; fewer than all words of each. */
function sharedWords(texts: readonly (readonly string[])[]): readonly string[] {
	const [first = []] = texts;
	const most = Math.min(...texts.map(({ length }) => length)) - 1;
	const sharedLength = first.findIndex(
		(word, i) => i >= most || !texts.every((text) => foldText(text[i] ?? '') === foldText(word)),
	);
	return first.slice(0, sharedLength < 0 ? 0 : sharedLength);
}

/** Words that name nothing by themselves. */
const isEmptyWord = (word: string) =>
	/^(the|a|an|of|on|in|and|or|for|to|is|are|has|other|no|not|any|with|by|was|were)$/i.test(word);

/** What several columns are together: the words that they share, or else the first two of them, which stay true if others come. */
export function nameGroup(columns: readonly string[]): GroupName {
	const [only = ''] = columns;
	if (columns.length < 2) return { label: only.slice(0, 60), parts: columns, isOpen: false };
	const texts = columns.map((column) => column.split(/[\s_]+/).filter((word) => word !== ''));
	const before = sharedWords(texts);
	const behind = sharedWords(texts.map((words) => [...words].reverse())).toReversed();
	const isName = (words: readonly string[]) =>
		words.some((word) => !isEmptyWord(word) && /\p{L}{2}/u.test(word)) && words.join(' ').length <= 60;
	if (isName(before))
		return {
			label: capital(trimmed(before)),
			parts: texts.map((words) => words.slice(before.length).join(' ')),
			isOpen: false,
		};
	if (isName(behind))
		return {
			label: capital(trimmed(behind)),
			parts: texts.map((words) => words.slice(0, words.length - behind.length).join(' ')),
			isOpen: false,
		};
	const pair = columns.slice(0, 2);
	const columnNames = pair.every((column) => column.length <= 22)
		? pair
		: [only.length > 46 ? `${only.slice(0, 45).trimEnd()}…` : only];
	const label = `${columnNames.join(', ')}${columnNames.length < columns.length ? ' and others' : ''}`;
	return { label, parts: columns, isOpen: true };
}

/** Words without empty ones at their ends: `Type of` names a type. */
function trimmed(words: readonly string[]): string {
	const from = words.findIndex((word) => !isEmptyWord(word));
	const to = words.findLastIndex((word) => !isEmptyWord(word));
	return words
		.slice(from, to + 1)
		.join(' ')
		.replace(/[:,;–-]+$/, '');
}

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
