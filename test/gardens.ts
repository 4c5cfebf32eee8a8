/** The invented review of `fixtures/review/`, which most tests ask. */
import { loadCorpus } from '../src/records/load.ts';

export const gardens = loadCorpus('test/fixtures/review');
