/** The corpus of content that is being checked, for rules that count and for the pages: built once, when the first of them needs it. */
import type { Corpus } from '../corpus/corpus.ts';
import { buildContent } from './build-content.ts';
import type { ContentReading } from './read.ts';

const corpora = new WeakMap<ContentReading['sources'], Corpus>();

/** Only of content without errors. Throws for other content. */
export function checkedCorpus(content: Pick<ContentReading, 'sources' | 'versions'>): Corpus {
	const corpus = corpora.get(content.sources) ?? buildContent(content);
	corpora.set(content.sources, corpus);
	return corpus;
}
