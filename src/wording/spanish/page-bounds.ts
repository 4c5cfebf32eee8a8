/** What a page says about a list of which it shows only the first entries. */
import type { Translated } from '../language.ts';
import type * as english from '../page-bounds.ts';
import { rich } from '../rich.ts';
import { agree, all as allOf } from './genders.ts';
import { capitalise, formatCount, formatNumber, type Noun } from './grammar.ts';

/** `Los primeros 20 de 312 estudios.` */
const firstOf = (count: number, all: number, noun: Noun) =>
	`${agree(noun, 'Los primeros', 'Las primeras')} ${formatNumber(count)} de ${formatCount(all, noun)}.`;

export const boundWording: Translated<typeof english.boundWording> = {
	first: (count, all, noun, link) =>
		rich`${firstOf(count, all, noun)} ${link(`${agree(noun, 'Todos', 'Todas')}, en el explorador`)}.`,
	alone: firstOf,
	more: (rest) => `${formatNumber(rest)} más`,
	studiesOf: (count, all, noun, report, link) =>
		rich`${firstOf(count, all, noun)} ${link(`${capitalise(allOf(report))} que ${agree(noun, 'los', 'las')} tienen, en el explorador`)}.`,
};
