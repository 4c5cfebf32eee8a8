/** Counts within prose and tables: how many of how many, and how many of these are in doubt. */
import type * as english from '../counts.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { bracketDoubt } from './doubt.ts';
import { a, agree, no } from './genders.ts';
import { capitalise, formatCount, formatNumber, type Noun } from './grammar.ts';

/** The numbers from 2 to 12, for the start of a sentence. What is one or none has a gender. */
const numerals = ['', '', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez', 'Once', 'Doce'];

type Count = Parameters<typeof english.countWording.count>[0];

const nothing: Noun = { one: '', many: '' };

/** The part of the text that links to what is counted. */
function linkedText({ count, noun, all, isSpelled }: Count): string {
	if (all !== undefined || !noun) return isSpelled ? spelledAlone(count, noun ?? nothing) : formatNumber(count);
	if (!isSpelled) return formatCount(count, noun);
	if (count === 0) return capitalise(no(noun));
	if (count === 1) return capitalise(a(noun));
	const word = numerals[count];
	return word ? `${word} ${noun.many}` : formatCount(count, noun);
}

/** `Ninguna`, `Una`, `Dos`, `13`: the noun follows later, or not at all. */
function spelledAlone(count: number, noun: Noun): string {
	if (count === 0) return agree(noun, 'Ninguno', 'Ninguna');
	if (count === 1) return agree(noun, 'Uno', 'Una');
	return numerals[count] ?? formatNumber(count);
}

export const countWording: Translated<typeof english.countWording> = {
	count: (of, link, hold) => {
		const { count, inDoubt, noun, all } = of;
		const rest = all === undefined ? '' : ` de ${noun ? formatCount(all, noun) : formatNumber(all)}`;
		const phrase = rich`${link(linkedText(of))}${rest}${bracketDoubt(count, inDoubt)}`;
		return noun ? [hold(phrase)] : phrase;
	},
	years: (first, last) => (first === undefined ? 'ningún año' : first === last ? String(first) : `${first} a ${last}`),
};

export const codeBarsWording: Translated<typeof english.codeBarsWording> = {
	value: 'Valor',
	definition: 'Definición',
	bar: 'Barra',
	others: (amount, all) =>
		rich`Estos son los más próximos. ${all(`Todos los valores, con ${formatNumber(amount)} más`)}.`,
};
