/** Parses the address of a selection. Apart from `address.ts`, because the explorer loads it after its start. */
import type { Codebook, Variable } from '../corpus/corpus.ts';
import { codebookPlace, codeNamed, variableNamed } from './facet.ts';
import { parseSelection } from './parse-selection.ts';
import { type Selection, tidyClauses, tidyWords } from './selection.ts';
import type { ProblemKind, Vocabulary } from './selection-problem.ts';

/** A part of an address that cannot be used. `ignored-reasons.ts` tells readers why. */
export interface IgnoredPart {
	/** Its text, shortened; for the rest of very many, how many they are. */
	what: string;
	kind: ProblemKind | 'more';
	/** The label of its variable, or its key where there is none; empty for the rest of very many. */
	of: string;
}

export interface Address {
	selection: Selection;
	ignored: readonly IgnoredPart[];
}

const namedMost = 12;
const whatMost = 60;

/**
 * Parses the part of an address after `?`. Never throws: unknown, repeated or impossible parts are left out of the
 * selection and listed in `ignored`, at most a dozen by name.
 */
export function parseAddress(corpus: Codebook, query: string): Address {
	const { selection, problems } = parseSelection(vocabularyOf(corpus), query);
	const ignoredParts = problems.slice(0, namedMost).map(
		({ piece, kind, variable }): IgnoredPart => ({
			what: shorten(`${piece.key}=${piece.word}`),
			kind,
			of: variable?.label ?? piece.key,
		}),
	);
	if (problems.length > namedMost)
		ignoredParts.push({ what: String(problems.length - namedMost), kind: 'more', of: '' });
	return { selection: tidySelection(corpus, selection), ignored: ignoredParts };
}

function vocabularyOf(corpus: Codebook): Vocabulary<Variable> {
	return {
		variable: (name) => variableNamed(corpus, name),
		lacksVariable: () => true,
		code: (variable, word) => codeNamed(corpus, variable, word),
		isListed: () => true,
		lacksStudy: (id) => !corpus.studiesById.has(id),
		hasProgrammes: corpus.review.words.programme !== undefined,
	};
}

/** The selection with studies in the order of the corpus and tidy clauses. */
function tidySelection(corpus: Codebook, selection: Selection): Selection {
	const inCorpus = (ids: readonly string[]) => {
		const isIn = new Set(ids);
		return ids.length < 2 ? ids : corpus.studies.filter(({ id }) => isIn.has(id)).map(({ id }) => id);
	};
	return {
		...selection,
		clauses: tidyClauses(corpus, selection.clauses),
		ids: inCorpus(selection.ids),
		compare: inCorpus(selection.compare),
		cols: [...selection.cols].sort((a, b) => codebookPlace(corpus, a) - codebookPlace(corpus, b)),
	};
}

function shorten(text: string): string {
	const line = tidyWords(text);
	return line.length > whatMost ? `${tidyWords(line.slice(0, whatMost - 1))}…` : line;
}
