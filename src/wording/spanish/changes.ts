/** What the site says about additions, changes and removals in each version, and at former addresses. */
import type * as english from '../changes.ts';
import type { Translated } from '../language.ts';
import { between, rich } from '../rich.ts';

export const changesWording: Translated<typeof english.changesWording> = {
	description: (review) => `Qué ha cambiado en los datos de ${review}, por versión.`,
	lead: (version) =>
		`Qué entró en las fichas, qué cambió en ellas y qué salió, lo más reciente primero. Esta es la versión ${version}.`,
	feed: (review) => `Cambios: ${review}`,
	entry: (version) => `Versión de los datos ${version}`,
	feedOf: (title, review) => `${title}: cambios (${review})`,
	follow: {
		heading: 'Cómo seguir los cambios',
		site: (link) =>
			rich`Un lector de canales le avisa de cada versión nueva. Suscríbase al ${link('canal de todos los cambios')}, o al de una pregunta o selección: solo tiene entradas para las versiones que cambiaron lo que usted sigue.`,
		questions: 'Preguntas',
		selections: 'Selecciones',
		codes: (address) => rich`Cada código del libro de códigos tiene también un canal, en ${address}.`,
	},
	archived: (link) => rich`Conservada en un archivo como ${link}.`,
	kinds: { added: 'Añadido', changed: 'Modificado', removed: 'Eliminado' },
	change: (kind, what, studies) => rich`${kind} ${what}${studies.length > 0 && ' '}${between(studies, ', ')}`,
	kind: (label) => `${label}.`,
	kept: (links) => rich`Los datos tal como eran: ${between(links, ', ')}.`,
};

export const movedWording: Translated<typeof english.movedWording> = {
	moved: { title: 'Trasladada', heading: 'Esta página tiene ahora otra dirección' },
	left: { title: 'Retirada', heading: 'Lo que estaba aquí ha salido de la revisión' },
	where: (link) => rich`${link} dice cuándo y por qué.`,
	anchors: 'Ya no está aquí',
	anchor: (anchor, link) => rich`${anchor} lleva a ${link}.`,
};
