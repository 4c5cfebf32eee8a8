/** The names of cards in the list of cards. */
import type * as english from '../card-names.ts';
import type { Translated } from '../language.ts';

export const cardNames: Translated<typeof english.cardNames> = {
	study: 'Un estudio',
	finding: 'Uno de sus hallazgos',
	figure: 'Una figura',
	question: 'La respuesta breve a una pregunta',
	claim: 'Una afirmación de la revisión y su veredicto',
	selection: 'Una selección con nombre',
	anySelection: 'Cualquier otra selección, calculada por un script',
};
