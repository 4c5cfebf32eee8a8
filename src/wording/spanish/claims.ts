/** Words for statements of a review that are compared with its records: kinds, verdicts, and what they mean. */
import type * as english from '../claims.ts';
import type { Translated } from '../language.ts';
import { formatAmount, formatCount, formatNumber } from './grammar.ts';

export const verdictWording: Translated<typeof english.verdictWording> = {
	differs: { label: 'Difiere', meaning: 'Al menos una comparación da algo distinto de lo afirmado.' },
	depends: {
		label: 'Depende de la lectura',
		meaning: 'Su condición puede leerse de varios modos, que llevan a resultados distintos.',
	},
	partly: { label: 'Coincide en parte', meaning: 'Nada la contradice, y una parte no puede compararse.' },
	agrees: { label: 'Se reconstruye exactamente', meaning: 'Cada comparación da lo afirmado.' },
	alone: {
		label: 'Se apoya solo en este pasaje',
		meaning: 'Nada más en la revisión habla de ello, de modo que no se juzga.',
	},
	unchecked: { label: 'No puede comprobarse', meaning: 'Las fichas ni la respaldan ni la contradicen.' },
};

export const comparisonResultWording: Translated<typeof english.comparisonResultWording> = {
	agrees: 'coincide',
	differs: 'difiere',
	unchecked: 'no puede compararse',
};

export const uncheckedWording: Translated<typeof english.uncheckedWording> = {
	alone: 'Nada más en la revisión habla de ello.',
	'not-charted': 'Las fichas no tienen ningún código para aquello de lo que trata.',
	vague: 'Puede leerse de tantos modos que ningún recuento la decidiría.',
	'other-works': 'Trata de obras que la revisión no incluye.',
	lost: 'Aquello a lo que se refiere se perdió al convertir el texto.',
	judgement: 'Es un juicio, y ningún recuento lo decide.',
};

export const claimSetWording: Translated<typeof english.claimSetWording> = {
	both: 'Con cita y con ficha acorde',
	otherwise: 'Con cita y con ficha distinta',
	open: 'Con cita, y la ficha lo deja abierto',
	uncited: 'Con ficha acorde, sin cita',
	aside: 'Sin cita, y solo este pasaje lo decide',
};

export const uncitedClaimSetWording: Translated<typeof english.uncitedClaimSetWording> = {
	uncited: 'Con ficha acorde',
};

export const claimQuantifierWording: Translated<typeof english.claimQuantifierWording> = {
	all: { word: 'todos', needs: 'cada uno' },
	none: { word: 'ninguno', needs: 'ni uno solo' },
	most: { word: 'la mayor parte', needs: 'más de la mitad' },
	majority: { word: 'la mayoría', needs: 'más de la mitad' },
	half: { word: 'la mitad', needs: 'exactamente la mitad' },
	few: { word: 'pocos', needs: 'una cuarta parte como máximo' },
	some: { word: 'algunos', needs: 'al menos uno' },
	several: { word: 'varios', needs: 'más de dos' },
	only: { word: 'solo', needs: 'ningún otro' },
};

export const claimVerdictWording: Translated<typeof english.claimVerdictWording> = {
	summary: (agreeingCount, checkable) =>
		checkable === 0
			? 'Ninguna afirmación puede comprobarse.'
			: `De ${formatCount(checkable, { one: 'afirmación comprobable', many: 'afirmaciones comprobables' })}, ${formatNumber(agreeingCount)} ${agreeingCount === 1 ? 'se reconstruye' : 'se reconstruyen'} exactamente.`,
	withoutDoubt: (firm) => `Sin los valores en duda el veredicto sería: ${firm}.`,
	count: (label, count) => `${label}: ${formatNumber(count)}`,
};

/** `7 estudios`, `aprox. 60`, `9–410 personas`, `84,5 %`. */
export const formatStated: typeof english.formatStated = (number, unit) =>
	formatAmount(typeof number === 'number' ? { value: number } : number, unit);

export const claimKindWording: Translated<typeof english.claimKindWording> = {
	count: 'Recuento',
	share: 'Proporción',
	sum: 'Suma',
	extreme: 'Intervalo o superlativo',
	quantifier: 'Palabra de cantidad',
	order: 'Orden',
	citations: 'Lista de citas',
	bibliographic: 'Nombre, año o título',
	sources: 'Fuentes y personas',
	strategy: 'Estrategia de búsqueda',
	table: 'Dentro de la tabla',
};

export const settledByWording: Translated<typeof english.settledByWording> = {
	extraction: 'Lo resolvería una mirada a lo que se extrajo de los artículos citados.',
	row: 'Quedaría resuelto si se añadiera una fila a la tabla o una cita a la frase.',
	typing: 'Puede ser un error al teclear. La fuente del número o del nombre lo resolvería.',
	condition: 'Quedaría resuelto si la revisión dijera según qué condición cuenta.',
	paper: 'Lo resolvería una mirada al propio artículo.',
	conversion: 'Lo resolvería una mirada a la página publicada, porque el texto usado aquí es una conversión.',
};

export const bearingWording: Translated<typeof english.bearingWording> = {
	conclusion: {
		label: 'Una conclusión',
		meaning: 'Si se lee como consta en las fichas, una conclusión se diría de otro modo.',
	},
	picture: {
		label: 'El panorama',
		meaning: 'Si se lee como consta en las fichas, el panorama del campo cambiaría un poco.',
	},
	detail: {
		label: 'Un detalle',
		meaning: 'Si se lee como consta en las fichas, cambiaría un detalle y ningún hallazgo.',
	},
};
