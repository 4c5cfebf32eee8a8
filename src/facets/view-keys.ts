/** The keys of a selection that are not variables: words, studies, and how the selection is shown. */
import { reservedKeys } from '../schema/variable.ts';
import { isFilterable } from './facet.ts';
import { comparedMost, doubtWord, type Selection, tidyWords, units, views } from './selection.ts';
import type { SelectionPiece } from './selection-pieces.ts';
import type { Selectable, SelectionProblem, Tell, Unfit, Vocabulary } from './selection-problem.ts';

export type ReservedKey = (typeof reservedKeys)[number];

const reservedWords: ReadonlySet<string> = new Set(reservedKeys);

/** Whether a key is not the name of a variable, but one of `reservedKeys`. */
export function isReserved(key: string): key is ReservedKey {
	return reservedWords.has(key);
}

export type SelectionDraft = { -readonly [Key in keyof Selection]: Selection[Key] };

type Reader = (
	vocabulary: Vocabulary<Selectable>,
	draft: SelectionDraft,
	pieces: readonly SelectionPiece[],
	tell: Tell<Pick<SelectionProblem, 'allowed'>>,
) => void;

/** Reads a key that may have one word; the same word may be repeated. `read` returns why a word cannot be used. */
const once =
	(read: (vocabulary: Vocabulary<Selectable>, draft: SelectionDraft, word: string) => Unfit | undefined): Reader =>
	(vocabulary, draft, pieces, tell) => {
		const [first, ...others] = firstOfEach(pieces);
		if (!first) return;
		const [kind, allowed] = read(vocabulary, draft, first.word) ?? [];
		if (kind) tell(kind, first, allowed ? { allowed } : {});
		for (const piece of others) tell('said-twice', piece);
	};

function firstOfEach(pieces: readonly SelectionPiece[]): readonly SelectionPiece[] {
	const byWord = new Map<string, SelectionPiece>();
	for (const piece of pieces) if (!byWord.has(piece.word)) byWord.set(piece.word, piece);
	return [...byWord.values()];
}

const axis = (key: 'x' | 'y' | 'split'): Reader =>
	once((vocabulary, draft, word) => {
		const variable = vocabulary.variable(word);
		if (!variable || !isFilterable(variable)) return ['unknown-axis'];
		draft[key] = variable.id;
		return undefined;
	});

const studies =
	(key: 'compare' | 'ids', most = Number.POSITIVE_INFINITY): Reader =>
	(vocabulary, draft, pieces, tell) => {
		const usable = firstOfEach(pieces).filter((piece) => {
			const isLacking = vocabulary.lacksStudy(piece.word);
			if (isLacking) tell('unknown-study', piece);
			return !isLacking;
		});
		for (const piece of usable.slice(most)) tell('compared-too-many', piece);
		draft[key] = usable.slice(0, most).map(({ word }) => word);
	};

export const viewKeys: Readonly<Record<ReservedKey, Reader>> = {
	q: once((_, draft, word) => {
		draft.q = tidyWords(word);
		return undefined;
	}),
	view: once((_, draft, word) => {
		const view = views.find((candidate) => candidate === word);
		if (!view) return ['unknown-view', views];
		draft.view = view;
		return undefined;
	}),
	sort: once((vocabulary, draft, word) => {
		const isDescending = word.startsWith('-');
		const name = isDescending ? word.slice(1) : word;
		const variable = vocabulary.variable(name);
		if (!variable && name !== 'study') return ['unknown-order'];
		if (variable || isDescending) draft.sort = { by: variable?.id ?? name, isDescending };
		return undefined;
	}),
	cols: (vocabulary, draft, pieces, tell) => {
		const columns = pieces.flatMap((piece) => {
			const variable = vocabulary.variable(piece.word);
			if (!variable) tell('unknown-column', piece);
			return variable?.id ?? [];
		});
		draft.cols = [...new Set(columns)];
	},
	compare: studies('compare', comparedMost),
	record: once((vocabulary, draft, word) => {
		if (vocabulary.lacksStudy(word)) return ['unknown-study'];
		draft.record = word;
		return undefined;
	}),
	unit: once(({ hasProgrammes }, draft, word) => {
		const allowed = units.filter((unit) => unit !== 'programme' || hasProgrammes);
		const unit = allowed.find((candidate) => candidate === word);
		if (!unit) return ['unknown-unit', allowed];
		draft.unit = unit;
		return undefined;
	}),
	doubt: once((_, draft, word) => {
		if (word !== doubtWord) return ['unknown-doubt', [doubtWord]];
		draft.isFirm = true;
		return undefined;
	}),
	x: axis('x'),
	y: axis('y'),
	split: axis('split'),
	v: once((_, draft, word) => {
		if (!/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(word)) return ['no-version'];
		draft.v = word;
		return undefined;
	}),
	id: studies('ids'),
};
