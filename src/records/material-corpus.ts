/** The corpus of content that is being checked, for rules that count and for the pages: built once, when the first of them needs it. */
import { keepFormerOutcomes } from '../claims/recompute.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { spliceColumns } from '../facets/splice-columns.ts';
import { buildContent } from './build-content.ts';
import { formerOutcomes } from './former-outcomes.ts';
import type { ContentReading } from './read.ts';

const corpora = new WeakMap<ContentReading['sources'], Corpus>();

/** Only of content without errors. Throws for other content. */
export function checkedCorpus(content: Pick<ContentReading, 'sources' | 'versions'>): Corpus {
	const before = corpora.get(content.sources);
	if (before) return before;
	const corpus = buildContent(content);
	if (servedCorpus) {
		spliceColumns(corpus, servedCorpus);
		keepFormerOutcomes(corpus, formerOutcomes(corpus, servedCorpus));
	}
	corpora.set(content.sources, corpus);
	return corpus;
}

let servedCorpus: Corpus | undefined;

/** Keeps a corpus in memory, so that a later one, in which few studies differ, can take over its columns and outcomes. */
export function keepServed(corpus: Corpus): void {
	servedCorpus = corpus;
}
