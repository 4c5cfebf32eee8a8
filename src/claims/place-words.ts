/**
 * The words by which numbers, quantities and citations are found in a text, for each language: see `text-places.ts`. All
 * are written in small letters and matched whatever their capitals. A new language is a row of the table.
 */
import type { SiteLanguage } from '../schema/site-language.ts';

export interface PlaceWords {
	/** Words that are a number; articles that look like one are left out. A word may be a pattern. */
	numbers: readonly string[];
	/** What joins two of them to one number, as a pattern: the hyphen of "twenty-one". */
	joint: string;
	/** Words of quantity. A word may be a pattern, and may hold a space. */
	quantities: readonly string[];
	/** The word before the last of several authors, and what stands for the rest of them, as patterns. */
	and: string;
	andOthers: string;
	/** A month before a year is a date, and no author. */
	months: readonly string[];
}

export const placeWords: Readonly<Record<SiteLanguage, PlaceWords>> = {
	en: {
		numbers: [
			...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
			...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty'],
			...['forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred', 'thousand', 'million', 'dozen'],
			...['single', 'once', 'twice', 'double', 'thirds?', 'quarters?'],
		],
		joint: '-',
		quantities: [
			...['all', 'both', 'each', 'every', 'everyone', 'none', 'no', 'neither', 'nobody', 'any', 'most', 'mostly'],
			...['majority', 'minority', 'half', 'few', 'fewer', 'fewest', 'less', 'least', 'more', 'many', 'several'],
			...['some', 'only', 'solely', 'exclusively', 'always', 'never', 'typically', 'usually', 'commonly'],
			...['generally', 'often', 'rarely', 'largest', 'smallest', 'longest', 'shortest', 'highest', 'lowest'],
		],
		and: '(?:and|&)',
		andOthers: String.raw`et al\.?`,
		months: [
			...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
			...['november', 'december'],
		],
	},
	es: {
		// "Un" and "una" are articles far more often than numbers.
		numbers: [
			...['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece'],
			...['catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte', 'veinti[a-zúéí]+'],
			...['treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa', 'cien', 'cientos?'],
			...[
				'(?:dos|tres|cuatro|seis|ocho)cient[oa]s',
				'quinient[oa]s',
				'setecient[oa]s',
				'novecient[oa]s',
				'mil',
				'miles',
			],
			...['millón', 'millones', 'docenas?', 'dobles?', 'tercios?', '(?:tercera|cuarta|quinta) parte'],
		],
		joint: String.raw`\s+y\s+|\s+(?=mil)`,
		quantities: [
			...['tod[oa]s?', 'amb[oa]s', 'cada', 'ningun[oa]s?', 'ningún', 'nadie', 'ni', 'algun[oa]s?', 'algún'],
			...['cualquiera?', 'cualesquiera', 'mayoría', 'minoría', 'mitad', 'poc[oa]s?', 'menos', 'más', 'much[oa]s?'],
			...['vari[oa]s', 'divers[oa]s', 'sólo', 'sol[oa]s?', 'solamente', 'únicamente', 'únic[oa]s?'],
			...['exclusivamente', 'siempre', 'nunca', 'jamás', 'normalmente', 'habitualmente', 'generalmente'],
			...['frecuentemente', 'comúnmente', 'a menudo', 'a veces', 'raramente', 'raras? ve(?:z|ces)', 'mayor(?:es)?'],
			...['menor(?:es)?', 'máxim[oa]s?', 'mínim[oa]s?'],
		],
		and: '(?:y|e|&)',
		andOthers: String.raw`(?:et al\.?|y cols?\.?|y colaboradores)`,
		months: [
			...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'setiembre'],
			...['octubre', 'noviembre', 'diciembre'],
		],
	},
};
