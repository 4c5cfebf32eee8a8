/**
 * Articles and endings that follow the gender of a noun. A review can give the gender of its nouns; without it, the ending
 * says it, which is right for most nouns of the field.
 */
import type { Gender, Noun } from '../grammar.ts';

/** Endings of feminine nouns: `la prueba`, `la intervención`, `la universidad`, `la síntesis`. */
const feminineEndings = /(?:a|[cstxn]ión|d|ez|umbre|sis|itis|triz)$/i;

/** Masculine nouns with such an ending: `el programa`, `el día`, `el análisis`, `el avión`. */
const masculineNouns =
	/^(?:\p{L}*(?:grama|sistema|problema|esquema|emblema|dilema|poema|panorama|drama|igma|clima|trauma|plasma)|[tl]ema|(?:idi|sínt|axi|dipl|ar|cromos|\p{L}{3,}[nrlic])oma|día|mapa|planeta|cometa|\p{L}*análisis|énfasis|paréntesis|césped|alud|ataúd|avión|camión|pez|juez|ajedrez)$/iu;

/** Feminine nouns with another ending: `la mano`, `la clase`, `la serie`, `la cohorte`. */
const feminineNouns =
	/^(?:mano|foto|radio|clase|serie|cohorte|muestra|fuente|especie|base|fase|imagen|señal|gente|parte|tarde|noche|sede|superficie|orden|labor|ley)$/i;

/** Feminine nouns that begin with a stressed a, before which the article is masculine: `el aula`, `un área`. */
const stressedStart = /^h?(?:á|a(?:gua|lma|rma|ula|ve|cta|la|sma|ncla|mbre|bla|cha|da)$)/i;

/** The first word of a noun carries its gender: `prueba de campo`, `ensayo clínico`. */
const headOf = ({ one }: Noun) => one.trim().split(/\s+/)[0] ?? '';

/** The gender that the review gives, or that the ending says. */
export function genderOf(noun: Noun): Gender {
	if (noun.gender) return noun.gender;
	const head = headOf(noun);
	if (feminineNouns.test(head)) return 'feminine';
	return feminineEndings.test(head) && !masculineNouns.test(head) ? 'feminine' : 'masculine';
}

/** The form of a word that agrees with a noun: `agree(noun, 'incluido', 'incluida')`. */
export function agree(noun: Noun, masculine: string, feminine: string): string {
	return genderOf(noun) === 'feminine' ? feminine : masculine;
}

/** Before a singular noun the article of `el aula` is that of a masculine noun. */
const agreeOne = (noun: Noun, masculine: string, feminine: string) =>
	genderOf(noun) === 'feminine' && !stressedStart.test(headOf(noun)) ? feminine : masculine;

/** `el estudio`, `la publicación`. */
export const the = (noun: Noun) => `${agreeOne(noun, 'el', 'la')} ${noun.one}`;

/** `del estudio`, `de la publicación`. */
export const ofThe = (noun: Noun) => `${agreeOne(noun, 'del', 'de la')} ${noun.one}`;

/** `los estudios`, `las publicaciones`. */
export const theMany = (noun: Noun) => `${agree(noun, 'los', 'las')} ${noun.many}`;

/** `un estudio`, `una publicación`. */
export const a = (noun: Noun) => `${agreeOne(noun, 'un', 'una')} ${noun.one}`;

/** `ningún estudio`, `ninguna publicación`. */
export const no = (noun: Noun) => `${agreeOne(noun, 'ningún', 'ninguna')} ${noun.one}`;

/** `otro estudio`, `otra publicación`. */
export const another = (noun: Noun) => `${agree(noun, 'otro', 'otra')} ${noun.one}`;

/** `todos los estudios`, `todas las publicaciones`. */
export const all = (noun: Noun) => `${agree(noun, 'todos', 'todas')} ${theMany(noun)}`;
