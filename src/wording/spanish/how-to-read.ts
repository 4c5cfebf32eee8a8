/** What the page on how to read the site says. */
import type * as english from '../how-to-read.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { bracketDoubt } from './doubt.ts';
import { a, agree, all } from './genders.ts';
import { capitalise, formatCount, typeset } from './grammar.ts';

export const howToReadWording: Translated<typeof english.howToReadWording> = {
	description: (title) => `Cómo dicen las páginas de ${title} lo que se sabe, lo que está en duda y lo que falta.`,
	lead: 'Qué significan los números, las palabras y los signos de este sitio. Cada ejemplo procede de sus fichas.',
	counts: 'Un recuento',
	count: (noun, areSquares) => [
		`${agree(noun, 'Cuántos', 'Cuántas')} ${noun.many} tienen esta respuesta. ${capitalise(a(noun))} con varias respuestas cuenta en cada una de ellas.`,
		`${agree(noun, 'Cuántos de ellos', 'Cuántas de ellas')} están en duda. ${agree(noun, 'Los', 'Las')} demás no cambian, se resuelvan como se resuelvan las dudas.`,
		areSquares
			? `Un cuadrado por ${noun.one}; un cuadrado vacío está en duda.`
			: `Qué parte representan de ${all(noun)}; la parte sin rellenar está en duda.`,
		`De ${agree(noun, 'cuántos', 'cuántas')} ${noun.many} se conoce siquiera la respuesta. De ${agree(noun, 'los', 'las')} demás no se conoce, lo que no significa «no».`,
	],
	values: 'Un valor',
	value: (noun, isOfPapers) => [
		'La respuesta, como código del libro de códigos. Lleva a todo lo que la comparte.',
		`Lo que los códigos omiten, por qué el valor puede ser erróneo, o lo que ${isOfPapers ? 'el artículo' : 'la revisión'} dice en otro lugar.`,
		`Dónde lo dice ${isOfPapers ? 'el artículo' : 'la revisión'}, y quién lo codificó. En la página de ${a(noun)}, estas líneas aparecen si se piden.`,
	],
	valueOf: (variable, study) => rich`${variable}, de ${study}`,
	states: 'Lo que falta',
	stateLead: 'Una respuesta que falta se registra con el motivo. Solo «ninguno» significa que no hubo.',
	stateExample: (variable, link, { count, inDoubt }, noun) =>
		rich`${typeset(variable)}: ${link(formatCount(count, noun))}${bracketDoubt(count, inDoubt)}.`,
	signs: 'El signo de un hallazgo',
	signLead:
		'Un signo dice en qué dirección apunta un hallazgo, no cuánta fuerza tiene. Un signo sin rellenar está en duda.',
	sign: (label, definition, count) => rich`${label} ${definition} ${count}.`,
	doubts: 'En duda',
	doubt: (isOfPapers) => [
		`Un valor está en duda si puede ser erróneo, si se infirió en lugar de estar impreso, o si dos lugares ${isOfPapers ? 'del artículo' : 'de la revisión'} difieren. Su ficha da el motivo.`,
		'Un valor en duda se cuenta con los demás, y el recuento lo dice. Su marca en una figura está sin rellenar.',
	],
	leaveOut: (link) =>
		rich`En el explorador, un interruptor omite todos los valores en duda: ${link('véanse los estudios sin ellos')}.`,
	links: 'Los números son enlaces',
	link: 'Un número, una marca de una figura o un nombre lleva a los estudios que hay detrás. Cada página y cada vista del explorador tiene una dirección duradera, que puede llevar la versión de los datos con que se leyó.',
};
