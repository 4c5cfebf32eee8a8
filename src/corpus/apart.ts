/** Studies that keep their page and are not counted. */
import type { ApartReason } from '../schema/apart.ts';
import type { Corpus, Study } from './corpus.ts';

/** A study that no count, figure, list or file has. */
export interface ApartStudy {
	study: Study;
	why: ApartReason;
	/** The study that replaces it; undefined where none does. */
	by?: Study;
}

type WithApart = Pick<Corpus, 'studies' | 'apart'>;

/** All studies that have a page: those that are counted, and behind them the others. */
export function studiesWithPage({ studies, apart = [] }: WithApart): readonly Study[] {
	return apart.length === 0 ? studies : [...studies, ...apart.map(({ study }) => study)];
}

/** The study with an id, whether or not it is counted; undefined if there is none. */
export function studyWithPage(
	{ studiesById, apart = [] }: Pick<Corpus, 'studiesById' | 'apart'>,
	id: string,
): Study | undefined {
	return studiesById.get(id) ?? apart.find(({ study }) => study.id === id)?.study;
}

/** Why a study is not counted; undefined for one that is. */
export function apartOf({ apart = [] }: Pick<Corpus, 'apart'>, id: string): ApartStudy | undefined {
	return apart.find(({ study }) => study.id === id);
}
