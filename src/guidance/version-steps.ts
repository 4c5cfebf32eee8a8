/** What changed from each version of the data to the next. */
import type { Corpus } from '../corpus/corpus.ts';
import type { FrozenVersion } from '../corpus/frozen.ts';
import { inPresentNames } from './present-names.ts';
import { type VersionDifference, versionDifference } from './version-difference.ts';

/** From one version to the next. */
export interface VersionStep {
	/** The data after it, with present names. */
	corpus: Corpus;
	difference: VersionDifference;
}

/**
 * The steps of the data, newest first. `versions` are the frozen ones, newest first; the last step leads to the corpus.
 * Empty where nothing came before it.
 */
export function versionSteps(corpus: Corpus, versions: readonly FrozenVersion[]): readonly VersionStep[] {
	const past = versions
		.filter(({ version }) => version !== corpus.review.version)
		.map((version) => inPresentNames(corpus, version));
	return past.map((before, i) => {
		const next = past[i - 1];
		const after = next ? corpusThen(corpus, next) : corpus;
		return { corpus: after, difference: versionDifference(after, before) };
	});
}

/** The corpus as it was in a version, whose names are the present ones. */
function corpusThen(corpus: Corpus, past: FrozenVersion): Corpus {
	const { listed: _, ...rest } = corpus;
	const { version, date, variables, studies, lists, recommendations = [], questions = [] } = past;
	return {
		...rest,
		review: { ...corpus.review, version, dates: { ...corpus.review.dates, data: date }, lists: [...lists] },
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
		recommendations,
		questions: corpus.questions.flatMap((one) => {
			const then = questions.find(({ id }) => id === one.id);
			const { compared: __, ...own } = one;
			return then ? [{ ...own, ...(then.compared === undefined ? {} : { compared: then.compared }) }] : [];
		}),
	};
}
