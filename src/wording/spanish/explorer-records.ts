/** What the explorer says about full records, which it fetches when it needs them. */
import type * as english from '../explorer-records.ts';
import type { Translated } from '../language.ts';
import { formatCount, formatNumber } from './grammar.ts';

export const recordsWording: Translated<typeof english.recordsWording> = {
	failed: 'No se pudieron cargar las fichas',
	tooMany: ({ needed, most, report }) =>
		`Esto necesita las fichas completas de ${formatCount(needed, report)}, más de las que caben en una página. Filtre hasta que queden como máximo ${formatNumber(most)}; la lista y la tabla ya muestran el conjunto completo.`,
	fetching: (count, report) => `Cargando las fichas completas de ${formatCount(count, report)}…`,
	needsFile: (bytes) => `Esto necesita fichas completas, ${formatMegabytes(bytes)} antes de comprimir.`,
	fetch: 'Cargar las fichas',
};

/** `24,5 MB`. */
export const formatMegabytes: typeof english.formatMegabytes = (bytes) => `${formatNumber(bytes / 1e6)} MB`;
