/** A corpus as the files of a release keep it: written as JSON and read back. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import { type FrozenVersion, parseFrozen } from '../../src/corpus/frozen.ts';
import { formatJson, publishedQuestion, publishedStudy } from '../../src/exports/json.ts';
import { type VersionDifference, versionDifference } from '../../src/guidance/version-difference.ts';
import { type SmallStudy, smallCorpus } from '../corpus/small-corpus.ts';

export const finding = (id: string, direction: string, text: string) => ({
	id,
	direction,
	about: ['work'],
	text,
	source: 'Text',
});

/** The difference between two small corpora. */
export const difference = (then: SmallStudy[], now: SmallStudy[]): VersionDifference =>
	fetched(smallCorpus(now), smallCorpus(then));

function freeze(corpus: Corpus): FrozenVersion {
	const studies = { studies: corpus.studies.map(publishedStudy) };
	const { variables, recommendations, questions } = corpus;
	return parseFrozen(
		'1.0.0',
		'2020-01-01',
		formatJson(studies),
		formatJson({ variables }),
		formatJson({ recommendations, questions: questions.map(publishedQuestion) }),
	);
}

/** The difference as a browser gets it. */
export function fetched(now: Corpus, then: Corpus): VersionDifference {
	return JSON.parse(formatJson(versionDifference(now, freeze(then)))) as VersionDifference;
}

/** The same review with other variables or studies. */
export function withParts(
	corpus: Corpus,
	{ variables, studies }: Partial<Pick<Corpus, 'variables' | 'studies'>>,
): Corpus {
	const parts = { variables: variables ?? corpus.variables, studies: studies ?? corpus.studies };
	return {
		...corpus,
		...parts,
		variablesById: new Map(parts.variables.map((variable) => [variable.id, variable])),
		studiesById: new Map(parts.studies.map((study) => [study.id, study])),
	};
}
