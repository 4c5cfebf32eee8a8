/** The words around the changes since the version that a link names. */
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import type * as english from '../since-version.ts';

export const sinceVersionWording: Translated<typeof english.sinceVersionWording> = {
	label: 'Desde la versión de este enlace',
	study: (study, changes) => rich`${study}${changes.length > 0 && `: ${changes.join('; ')}`}`,
};

export const pastListWording: Translated<typeof english.pastListWording> = {
	show: (version) => `Lo que encontró en la versión ${version}, con los datos de entonces`,
	table: (version) => `Estudios de la selección en la versión ${version}`,
};
