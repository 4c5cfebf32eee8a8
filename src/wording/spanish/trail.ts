/** The way through the selection from which a reader opened a study. */
import type { Translated } from '../language.ts';
import type * as english from '../trail.ts';
import { formatNumber } from './grammar.ts';

export const trailWording: Translated<typeof english.trailWording> = {
	label: 'Su última selección',
	place: (place, total) => `${formatNumber(place)} de ${formatNumber(total)}`,
	back: (selection) => `Volver a la lista: ${selection}`,
	previous: (label) => `← ${label}`,
	next: (label) => `${label} →`,
};
