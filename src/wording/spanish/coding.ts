/** Who coded a value. */
import type * as english from '../coding.ts';
import type { Translated } from '../language.ts';

export const codingWording: Translated<typeof english.codingWording> = {
	review: 'Así consta en la revisión',
	site: 'Codificado por este sitio a partir de lo impreso',
	inferred: 'Inferido por este sitio; la revisión no lo dice',
	bibliography: 'De fuera de la revisión',
	judged: 'Juicio de la revisión',
	derived: 'Calculado a partir de una lista de la ficha o de su referencia',
};

export const codingOfPapersWording: Translated<typeof english.codingOfPapersWording> = {
	review: 'Así consta en el artículo',
	inferred: 'Inferido por este sitio; el artículo no lo dice',
	bibliography: 'De fuera del artículo',
};
