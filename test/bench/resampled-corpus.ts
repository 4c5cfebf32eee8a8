/** The first review with more studies than it has: its codebook, and values of its records in other combinations. */
import type { Corpus, Study } from '../../src/corpus/corpus.ts';
import { sharesFrom } from './generate.ts';

/** One programme in ten has two reports. */
const siblings = 0.1;
/** How many values of a study are those of another record. */
const swapped = 0.3;

/** The studies of a corpus, then copies of them until there are `size`. Entries of lists are shared, so that many fit. */
export function resampledCorpus(corpus: Corpus, size: number, seed = 1): Corpus {
	const random = sharesFrom(seed);
	const { studies: models } = corpus;
	const model = (): Study => models[Math.floor(random() * models.length)] as Study;
	const ids = Object.keys(models[0]?.values ?? {});
	let programme = models.at(-1)?.programme ?? '';
	const copies = Array.from({ length: Math.max(0, size - models.length) }, (_, i): Study => {
		const own = model();
		const id = `copy-${i}`;
		if (random() > siblings) programme = id;
		const others = ids.flatMap((variable) => {
			const value = random() < swapped ? model().values[variable] : undefined;
			return value ? [[variable, value] as const] : [];
		});
		return {
			...own,
			id,
			programme,
			label: `${own.label} (${i + 1})`,
			values: { ...own.values, ...Object.fromEntries(others) },
		};
	});
	const studies = [...models.slice(0, size), ...copies];
	return { ...corpus, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
}
