/** Words for linking to a page, a part of it or a view, for citing it, and for embedding it. */
import type { Translated } from '../language.ts';
import type * as english from '../link.ts';
import { rich } from '../rich.ts';
import { the } from './genders.ts';

export const thingWording: Translated<typeof english.thingWording> = {
	page: 'esta página',
	variable: 'esta variable',
	value: 'este valor',
	figure: 'esta figura',
	record: 'esta ficha',
	finding: 'este hallazgo',
	question: 'esta pregunta',
	recommendation: 'esta recomendación',
	statement: 'esta afirmación',
	part: 'esto',
};

export const linkTextNames: Translated<typeof english.linkTextNames> = {
	address: 'Dirección',
	markdown: 'Markdown',
	html: 'HTML',
	card: 'Una tarjeta que se ajusta a su marco',
};

export const linkWording: Translated<typeof english.linkWording> = {
	linkTo: (thing) => `Enlace a ${thing}`,
	withVersion: (version) => `Con la versión de los datos ${version}`,
	cite: (thing, mark) => rich`Citar ${mark(thing)}`,
	citeReport: (report) => `Citar ${the(report)}`,
	citeReview: 'Citar la revisión',
	putIntoPage: 'Insertar en una página',
	card: (link) => rich`${linkTextNames.card} (${link('véase')})`,
};
