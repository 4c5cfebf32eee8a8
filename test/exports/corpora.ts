/** The invented review of these tests, one without studies, and two of the fixtures. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { emptyCorpus, schoolGardens } from './invented.ts';

export const exportedCorpora: readonly { name: string; corpus: Corpus }[] = [
	{ name: 'school gardens', corpus: schoolGardens },
	{ name: 'no studies', corpus: emptyCorpus },
	{ name: 'test/fixtures/review', corpus: loadCorpus('test/fixtures/review') },
	{ name: 'test/fixtures/trials', corpus: loadCorpus('test/fixtures/trials') },
];
