/** The name of the file of all programmes, below the page of the planner. */
import type { Corpus } from '../corpus/corpus.ts';
import { isLean } from '../corpus/profile.ts';

/** On a lean site it is compressed with gzip: for 10,000 studies it has 13 MB of text. */
export function programmesFile(corpus: Pick<Corpus, 'review' | 'studies'>): string {
	return isLean(corpus) ? 'programmes.json.gz' : 'programmes.json';
}
