/** Words for the log of two readings of a review: how far they agreed on its statements. */
import type * as english from '../claim-agreement.ts';
import type { Translated } from '../language.ts';
import { formatCount, formatList, formatNumber, formatPercentage, withStop } from './grammar.ts';

/** "251 (83,7 %)"; a dash in place of the share if nothing was compared. */
const share = ({ pairs, agreed }: { pairs: number; agreed: number }) =>
	`${formatNumber(agreed)} (${pairs === 0 ? '–' : formatPercentage(Math.round((1000 * agreed) / pairs) / 10)})`;

export const claimAgreementWording: Translated<typeof english.claimAgreementWording> = {
	heading: 'Cómo se leyeron las afirmaciones de la revisión',
	agreement: ({ listing, condition, verdict }) =>
		`De ${formatCount(listing.pairs, { one: 'afirmación', many: 'afirmaciones' })} que anotó al menos una de las dos lecturas, ambas anotaron ${share(listing)}. Sobre cómo se recalcula una afirmación coincidieron en ${share(condition)} de ${formatNumber(condition.pairs)}; sobre su veredicto, en ${share(verdict)} de ${formatNumber(verdict.pairs)}.`,
	bySoftware: (readers) =>
		`Es un porcentaje de acuerdo entre dos pasadas de un programa informático, ${formatList(readers)}. No está corregido por el azar, y no es fiabilidad entre evaluadores humanos.`,
	byPeople: (readers) => `Es un porcentaje de acuerdo entre ${formatList(readers)}, sin corregir por el azar.`,
	software: (name) => `${name} (programa informático)`,
	differed: 'En qué difirieron dos lecturas de la revisión',
	leftOut: (count) =>
		formatCount(count, {
			one: 'afirmación anotada no entró en el registro:',
			many: 'afirmaciones anotadas no entraron en el registro:',
		}),
	forReason: (reason, count) => `${reason.replace(/\.$/, '')} (${formatNumber(count)}).`,
	on: {
		listing: 'Si puede compararse',
		condition: 'Cómo se recalcula',
		verdict: 'El veredicto, a mano',
	},
	readings: (first, second) => `Primera: ${withStop(first)} Segunda: ${withStop(second)}`,
	among: (conditions, group) => `${conditions} (entre: ${group})`,
	stands: {
		first: 'Vale la primera.',
		second: 'Vale la segunda.',
		both: 'Valen ambas.',
		neither: 'No vale ninguna.',
	},
	computed: 'El veredicto del sitio se calcula.',
};
