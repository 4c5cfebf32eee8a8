/** What the pages of a review's statements say: the register, the page of one, and where they stand on other pages. */
import type * as english from '../claim-page.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { formatDoubt } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatCount, formatList, formatNumber, midSentence, type Noun, typeset } from './grammar.ts';

const statement: Noun = { one: 'afirmación', many: 'afirmaciones', gender: 'feminine' };

const versionsOf = (versions: readonly string[]) =>
	`${versions.length === 1 ? 'la versión' : 'las versiones'} ${formatList(versions)}`;

export const claimsPageWording: Translated<typeof english.claimsPageWording> = {
	description: (review) =>
		`Qué afirmaciones de ${review} pueden reconstruirse a partir de sus propias fichas y cuáles dan otra cosa.`,
	limits:
		'Una diferencia dice que dos lugares de la revisión no dicen lo mismo, o que sus fichas se leyeron de otro modo; no dice cuál de los dos tiene razón ni cómo de bien se hizo la revisión. Una coincidencia dice que un número se sigue de la tabla, no que la tabla sea correcta.',
	conversion: 'El texto se convirtió a partir del artículo publicado, y la conversión puede tener sus propios fallos.',
	text: (text) => `Su origen: ${midSentence(text)}`,
	covered: (claimedCount, places) =>
		`El texto tiene ${formatNumber(places)} corchetes de citas, números y palabras de cantidad. Estas afirmaciones abarcan ${formatNumber(claimedCount)}; de cada uno de los demás consta el motivo.`,
	all: (count) => `${formatCount(count, statement)}, por sección`,
	group: (verdict, count, bearing) =>
		`${verdict}${bearing === undefined ? '' : ` – ${midSentence(bearing)}`} (${formatNumber(count)})`,
	list: (count) => (count === 1 ? 'Ver la afirmación' : `Ver las ${formatCount(count, statement)}`),
	groupName: (verdict, bearing) => (bearing === undefined ? verdict : `${verdict} – ${midSentence(bearing)}`),
	toGroups: 'Más abajo',
	files: (report, csv, json) =>
		rich`Todas también como ${report('informe para imprimir')}, ${csv('tabla (CSV)')} o ${json('datos (JSON)')}.`,
	rebuilt: 'Coinciden',
	bySection: 'Números por sección',
	filters: 'Mostrar solo',
	section: 'Sección',
	verdict: 'Veredicto',
	kind: 'Tipo',
	subject: 'Tema',
	study: (noun) => `Cita: ${noun.one}`,
	any: 'Cualquiera',
	clear: 'Mostrar todo',
	shown: (count, all) => `${formatNumber(count)} de ${formatCount(all, statement)}`,
	none: 'Ninguna cumple todo esto.',
	differenceIn: (readings, difference) =>
		readings.length === 0 ? difference : `${readings.map(typeset).join('; ')}. ${difference}`,
	moreDifferences: (count) =>
		formatCount(count, { one: 'diferencia más', many: 'diferencias más', gender: 'feminine' }),
	place: (section, paragraph) => (paragraph === undefined ? section : `${section}, párrafo ${formatNumber(paragraph)}`),
};

export const claimPageWording: Translated<typeof english.claimPageWording> = {
	description: (text, verdict) =>
		`Qué dice la revisión, con nuestras palabras: ${typeset(text)} Vuelto a calcular a partir de sus fichas: ${midSentence(verdict)}.`,
	title: (text) => `Qué dice la revisión: ${typeset(text)}`,
	searchTitle: (text, verdict) => `Qué dice la revisión (${midSentence(verdict)}): ${typeset(text)}`,
	linkTitle: (text, review, verdict) =>
		`${typeset(text).replace(/\.$/, '')} (afirmación de ${review} con nuestras palabras; vuelta a calcular a partir de sus fichas: ${midSentence(verdict)})`,
	says: 'Qué dice la revisión',
	inOurWords: (place) => `${place}. Con nuestras palabras.`,
	stated: 'Afirmado',
	cites: 'Cita',
	citesOther: 'Cita además',
	quantifier: 'Palabra',
	kind: 'Tipo',
	verdict: 'Veredicto',
	comparisons: 'Comparaciones',
	reading: (words, verdict) => `${typeset(words)}: ${midSentence(verdict)}`,
	condition: 'Condición',
	among: 'Entre',
	width: {
		wider: 'Esto pide menos de lo que dice la afirmación: puede contradecirla, pero no confirmarla.',
		narrower: 'Esto pide más de lo que dice la afirmación: puede confirmarla, pero no contradecirla.',
	},
	sets: (hasCitations) => (hasCitations ? 'Con cita, y con ficha acorde' : 'Con ficha acorde'),
	aside: 'Los valores que solo están en este pasaje se dejan aparte, para que la afirmación no se juzgue por sí misma.',
	inExplorer: 'En el explorador:',
	values: 'Los valores que la deciden',
	further: (count, noun, link) =>
		rich`${formatCount(count, noun)} más sin fila aquí: ${link('ver la lista completa')}.`,
	recorded: 'En la ficha',
	source: 'Lugar en la revisión',
	noEntry: 'ninguna entrada así',
	ownPassage: 'de este pasaje, se deja aparte',
	found: 'Qué muestra la fuente',
	settled: 'Qué lo resolvería',
	bears: 'Qué entendería de otro modo quien lee',
	history: 'Versiones',
	same: (versions) => `Según las fichas de ${versionsOf(versions)}, el veredicto era el mismo.`,
	changed: (versions, verdict) =>
		`Según las fichas de ${versionsOf(versions)}, el veredicto era: ${midSentence(verdict)}.`,
	uncomparable: (versions) => `Las fichas de ${versionsOf(versions)} no contienen todo lo que pide.`,
	elsewhere: 'Dónde está en este sitio',
	unchecked: 'Por qué no se vuelve a calcular',
	previous: 'Antes en la revisión',
	next: 'Después',
	flow: (link) => rich`La casilla se muestra con ${link('el flujo de selección')}.`,
	searches: (link) => rich`Las búsquedas y sus estrategias están en ${link('la página de métodos')}.`,
	against: (text, link) => rich`Se compara con otra afirmación: ${link(typeset(text))}`,
	reference: (key, link) => rich`Es la ${link(`referencia ${key}`)} de la lista.`,
	references: (link) => rich`Todas están en ${link('la lista de referencias')}.`,
};

export const claimFigureWording: Translated<typeof english.claimFigureWording> = {
	title: 'Las afirmaciones de la revisión por sección y veredicto',
	description:
		'Cada marca es una afirmación y lleva a su página. Las que se reconstruyen exactamente van primero en su fila. Al final de la fila: cuántas se reconstruyen, de cuántas que pueden comprobarse.',
	row: (section, counts) =>
		`${section}: ${formatList(counts.map(({ label, count }) => `${midSentence(label)} ${formatNumber(count)}`))}`,
	total: (agreeingCount, checkable) =>
		checkable === 0 ? '–' : `${formatNumber(agreeingCount)} de ${formatNumber(checkable)}`,
	mark: (verdict, text) => `${verdict}: ${typeset(text)}`,
	sets: 'Publicaciones con cita y publicaciones con ficha acorde',
	setsDescription:
		'Cada marca es una publicación y lleva a su página. Las llaves abarcan las que la revisión cita y las que sus fichas respaldan.',
	set: (label, { count, inDoubt }) =>
		`${label} (${[formatNumber(count), formatDoubt(count, inDoubt)].filter(Boolean).join(', ')})`,
	unit: (study, set) => `${study}: ${midSentence(set)}`,
	more: (count) => `y ${formatNumber(count)} más`,
	cited: 'Con cita',
	recorded: 'Con ficha acorde',
};

export const claimsElsewhereWording: Translated<typeof english.claimsElsewhereWording> = {
	ofStudy: (noun) => `Qué dice la revisión de: ${noun.one}`,
	ofStudyLead: (noun) =>
		`Afirmaciones de la revisión que citan o nombran esta publicación (${noun.one}), y si su ficha las respalda.`,
	bornOut: 'La ficha la respalda',
	otherwise: 'La ficha dice otra cosa',
	depends: 'Depende de cómo se lea la condición',
	open: 'La ficha lo deja abierto',
	notCompared: 'Sin comparar con la ficha',
	uncited: 'Con ficha acorde, sin cita',
	answer: (words, count) => `${words} (${formatNumber(count)})`,
	arithmetic: 'Selección y participantes, recalculados',
	arithmeticLead:
		'Lo que la revisión afirma de su selección y de sus participantes, comparado con las fichas y consigo misma.',
	home: (summary, link) =>
		rich`Las afirmaciones de la revisión, comparadas con estas fichas: ${midSentence(summary)} ${link('Ver la revisión, recalculada')}.`,
	checked: 'Recalculado a partir de las fichas',
	all: (link) => rich`Todas las afirmaciones están en ${link('la revisión, recalculada')}.`,
};

export const claimReportWording: Translated<typeof english.claimReportWording> = {
	description: (review) => `Todas las afirmaciones de ${review} que se compararon con sus fichas, para imprimir.`,
	lead: (review, version, date) => `${review}. Versión de los datos ${version}, ${date}.`,
	verdicts: 'Veredictos por sección',
	section: 'Sección',
	total: 'Todas',
	paragraph: (number) => `párrafo ${formatNumber(number)}`,
	condition: (sentence) => `Condición: ${typeset(sentence)}.`,
	set: (label, names, most) => `${label}: ${formatNames(names, most)}.`,
	seen: (note) => `Qué muestra la fuente: ${typeset(note)}`,
	back: (link) => rich`Para filtrarlas, véase ${link('la página con todas las afirmaciones')}.`,
};
