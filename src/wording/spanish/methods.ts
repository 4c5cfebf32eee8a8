/** What the site says about how the review was made, and how its records were charted. */
import type { Translated } from '../language.ts';
import type * as english from '../methods.ts';
import { onDemand } from '../on-demand.ts';
import { rich } from '../rich.ts';
import { formatCount, formatList, formatNumber, formatPercentage, withStop } from './grammar.ts';
import { languageTag } from './language.ts';

export const methodsWording: Translated<typeof english.methodsWording> = {
	description: (review) => `Cómo se hizo ${review} y cómo se extrajeron los datos de sus fichas.`,
	published: (date) => rich`La revisión se publicó el ${date}.`,
	selection: 'Selección',
	dashed: 'Una casilla de línea discontinua es un número que la revisión no da.',
	extraction: 'Extracción de datos de la revisión',
	appraisal: 'Valoración crítica y síntesis',
	limitations: 'Limitaciones que reconoce la revisión',
	conclusions: 'Qué concluye',
	concluding: 'Las conclusiones de la propia revisión, con nuestras palabras.',
	recommendations: 'Qué recomienda',
	to: { educators: 'A quienes enseñan', researchers: 'A quienes investigan' },
};

export const eligibilityWording: Translated<typeof english.eligibilityWording> = {
	heading: 'Criterios de elegibilidad',
	population: 'Población',
	concept: 'Concepto',
	context: 'Contexto',
	included: 'Se incluye',
	excluded: 'Se excluye',
	dated: (date) => `Con fecha de ${date}.`,
};

export const searchesWording: Translated<typeof english.searchesWording> = {
	heading: 'Búsquedas',
	table: 'Fuentes consultadas',
	source: 'Fuente',
	kind: 'Clase',
	date: 'Fecha de búsqueda',
	days: ({ from, to }) => `${from} a ${to}`,
	hits: 'Registros encontrados',
	limits: (limits) => `Límites: ${limits}`,
	kinds: {
		database: 'Base de datos',
		'grey-literature': 'Literatura gris',
		'reference-lists': 'Listas de referencias',
		register: 'Registro de estudios',
	},
	strategies: 'Estrategias, tal como están impresas',
	copy: 'Copiar la estrategia',
};

const index = /* @__PURE__ */ onDemand(
	() => new Intl.NumberFormat(languageTag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** A percentage with at most one digit after the comma; a dash if nothing was compared. */
const formatPercent = (part: number, whole: number) =>
	whole === 0 ? '–' : formatPercentage(Math.round((1000 * part) / whole) / 10);

export const chartingWording: Translated<typeof english.chartingWording> = {
	heading: 'Cómo se extrajeron los datos de las fichas',
	none: 'No hay constancia de una doble extracción de datos.',
	agreement: ({ agreed, pairs }, coders) =>
		`Las dos extracciones dieron la misma respuesta en ${formatNumber(agreed)} de ${formatNumber(pairs)} comparaciones (${formatPercent(agreed, pairs)}). ${
			coders === undefined
				? 'Es un porcentaje de acuerdo, sin corregir por el azar.'
				: coders.every(({ kind }) => kind === 'software')
					? `Es un porcentaje de acuerdo entre ${formatList(coders.map(({ name }) => name))} sobre el mismo texto. No está corregido por el azar, y no es fiabilidad entre evaluadores humanos.`
					: `Es un porcentaje de acuerdo entre ${formatList(coders.map(({ name, kind }) => (kind === 'software' ? `${name} (programa informático)` : name)))}, sin corregir por el azar.`
		}`,
	measures:
		'Kappa es la de Cohen (1960), para variables con un solo código: el acuerdo corregido por el azar, con los estados como códigos propios. No está definida si ambas lecturas usaron una única categoría. Jaccard es la proporción media de códigos que tienen ambas lecturas entre los que tiene alguna de las dos (Jaccard 1912), para variables con varios códigos.',
	kappa: 'Kappa',
	jaccard: 'Jaccard',
	undefinedKappa: 'no definida',
	index: (value) => index().format(value),
	byVariable: 'Acuerdo por variable',
	variable: 'Variable',
	same: 'Iguales',
	compared: 'Comparadas',
	share: 'Acuerdo',
	percent: ({ agreed, pairs }) => formatPercent(agreed, pairs),
	decided: (count) => formatCount(count, { one: 'decisión registrada', many: 'decisiones registradas' }),
	further: (rest, link) => rich`Hay ${formatNumber(rest)} más en ${link('los datos')}.`,
	decision: (study, { field, stands, value, reason }) =>
		rich`${study}, ${field}: ${stands}${value ? ` (${String(value)})` : ''}. ${reason}`,
	stands: {
		first: 'se mantuvo la primera',
		second: 'se mantuvo la segunda',
		both: 'se mantuvieron ambas',
		neither: 'ninguna se mantuvo como estaba',
	},
	readings: (first, second) => `Primera: ${withStop(first)} Segunda: ${withStop(second)}`,
};

export const checklistWording: Translated<typeof english.checklistWording> = {
	heading: 'Lista de verificación PRISMA-ScR',
	about: 'Tricco y colaboradores, 2018. En qué lugar comunica la revisión cada ítem, según la lectura de este sitio.',
	item: 'Ítem',
	asks: 'Qué pide',
	where: 'Dónde',
	state: 'Estado',
	partly: 'En parte',
};
