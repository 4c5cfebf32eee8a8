/** What the site says of the review that it presents: whether it appraised its studies, and what its records come from. */
import type { Translated } from '../language.ts';
import type * as english from '../review-sort.ts';

export const reviewSortWording: Translated<typeof english.reviewSortWording> = {
	kinds: {
		'scoping-review': 'una revisión exploratoria',
		'systematic-map': 'un mapa sistemático',
		'systematic-review': 'una revisión sistemática',
		'qualitative-synthesis': 'una síntesis cualitativa',
		'meta-analysis': 'un metaanálisis',
	},
	maps: {
		'scoping-review': 'Una revisión exploratoria cartografía la evidencia; no la valora.',
		'systematic-map': 'Un mapa sistemático describe la evidencia; no la valora.',
	},
	appraised: 'La revisión valoró críticamente sus estudios.',
	notAppraised: 'La revisión no valoró críticamente sus estudios.',
	provenance: {
		review: 'Las fichas se codificaron a partir de la revisión, no de los artículos primarios.',
		papers: 'Las fichas se codificaron a partir de los propios artículos.',
	},
	origin: (kind, maps, isOfPapers) =>
		`Las fichas proceden de ${isOfPapers ? 'los artículos de ' : ''}${kind}${maps ? ', que cartografía la evidencia y no la valora' : ''}:`,
	records: (kind) => `fichas de estudios de ${kind}`,
	source: { review: 'Datos extraídos de:', papers: 'Datos extraídos de los artículos incluidos en:' },
};
