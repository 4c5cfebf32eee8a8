/** Labels of buttons that several parts of the site have. */
import type * as english from '../actions.ts';
import type { Translated } from '../language.ts';

export const actionWording: Translated<typeof english.actionWording> = {
	tryAgain: 'Intentar de nuevo',
	close: 'Cerrar',
	showFewer: 'Mostrar menos',
};
