/** For each row of a table, the variables whose value is in doubt, as facets count them. */
import { type Corpus, entriesOf, type Study } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import type { ListName } from '../schema/list.ts';

/** For each study, the ids of the variables whose value is in doubt; empty for a study without doubts. */
export function studyDoubts({ variables }: Pick<Corpus, 'variables'>, studies: readonly Study[]) {
	const own = variables.filter(({ of }) => of === 'study');
	return studies.map(({ values }) =>
		own.flatMap(({ id }) => {
			const value = values[id];
			return value && isInDoubt(value) ? [id] : [];
		}),
	);
}

/** The same for each entry of a list, study after study. */
export function entryDoubts({ variables }: Pick<Corpus, 'variables'>, studies: readonly Study[], list: ListName) {
	const own = variables.filter(({ of }) => of === list);
	return studies
		.flatMap((study) => entriesOf(study, list))
		.map((entry) =>
			own.flatMap(({ id }) => {
				const value = entry.values[id];
				return value && isInDoubt(value, entry) ? [id] : [];
			}),
		);
}
