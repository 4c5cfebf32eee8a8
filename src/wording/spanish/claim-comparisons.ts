/** Sentences about one comparison of a statement: what is compared, what is stated, and what stands on the other side. */
import type * as english from '../claim-comparisons.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { formatAmount, formatCount, formatList, formatNumber, type Noun, quote } from './grammar.ts';

type Ends = Parameters<typeof english.claimComparisonWording.count.found>[0];

/** `7`, `5–9`, `al menos 5`; `cualquier número` if both ends are open. */
function formatEnds({ low, high }: Ends, unit?: Noun): string {
	const [min, max] = [Number.isFinite(low) ? low : undefined, Number.isFinite(high) ? high : undefined];
	return min === undefined && max === undefined ? 'cualquier número' : formatAmount({ min, max }, unit);
}

const namesOrNone = (names: readonly string[]) => (names.length === 0 ? '–' : formatList(names));

/** A number in the records; both the smallest and the largest are said so. */
const inRecords = (ends: Ends | undefined) =>
	ends ? `${formatEnds(ends)} en las fichas` : 'ningún número en las fichas';

export const claimComparisonWording: Translated<typeof english.claimComparisonWording> = {
	what: 'Qué se compara',
	stated: 'Afirmado',
	found: 'Frente a',
	result: 'Resultado',
	further: (rest, link) =>
		rich`${formatCount(rest, { one: 'comparación más está', many: 'comparaciones más están' })} en ${link('los datos de las afirmaciones')}.`,
	sentence: (what, statement, evidence) => `${what}: se afirma ${statement}; ${evidence}.`,
	alone: 'solo lo dice este pasaje',

	citations: {
		what: 'Citas',
		found: (count, repeats) =>
			`${formatNumber(count)} con cita allí${repeats.length === 0 ? '' : `, ${formatList(repeats)} dos veces`}`,
	},
	count: { what: 'Número', found: inRecords },
	share: {
		what: 'Proporción',
		found: (ends, total, noun) =>
			`${formatEnds(ends, { one: '%', many: '%' })} de ${formatCount(total, noun)} en las fichas`,
	},
	list: {
		what: 'Lo citado',
		complete: 'como lista completa',
		examples: 'como ejemplos',
		found: ({ otherwise, open, uncited, isComplete }) => {
			const parts = [
				...(otherwise > 0 ? [`${formatNumber(otherwise)} con ficha distinta`] : []),
				...(open > 0 ? [`${formatNumber(open)} sin decidir en la ficha`] : []),
				...(isComplete && uncited > 0 ? [`${formatNumber(uncited)} más con ficha acorde`] : []),
			];
			return parts.length > 0
				? formatList(parts)
				: isComplete
					? 'lo mismo en las fichas'
					: 'todo lo citado tiene ficha acorde';
		},
	},
	quantifier: {
		what: (word) => `La palabra ${quote(word)}`,
		found: (ends, total, noun) => `${formatEnds(ends)} de ${formatCount(total, noun)} en las fichas`,
	},
	sum: {
		what: 'Suma',
		found: (ends, count, missingCount, noun) =>
			count === 0
				? 'ningún número así en las fichas'
				: `${formatEnds(ends)} en ${formatCount(count, noun)}${missingCount === 0 ? '' : `; ${formatNumber(missingCount)} sin número`}`,
	},
	least: { what: 'El menor', found: inRecords },
	most: { what: 'El mayor', found: inRecords },
	holders: {
		what: 'Quién lo tiene',
		names: namesOrNone,
		found: (names) => (names.length === 0 ? 'nadie en las fichas' : `${formatList(names)} en las fichas`),
	},
	leading: {
		what: (variable, isLeast) => (isLeast ? `${variable}: lo menos frecuente` : `${variable}: lo más frecuente`),
		found: (labels) => (labels.length === 0 ? 'nada en las fichas' : `${formatList(labels)} en las fichas`),
	},
	order: {
		what: (variable) => `Orden según ${quote(variable)}`,
		stated: (names) => names.join(' – '),
		holds: 'el mismo en las fichas',
		broken: (names) => `fuera de este orden en las fichas: ${formatList(names)}`,
		open: 'las fichas lo dejan abierto',
	},
	'recorded-number': {
		what: 'Número',
		found: (ends) => (ends ? `${formatEnds(ends)} en la ficha` : 'ningún número en la ficha'),
	},
	'recorded-code': {
		what: (variable) => variable,
		found: (labels) => (labels.length === 0 ? 'nada en la ficha' : `${formatList(labels)} en la ficha`),
	},
	box: {
		what: (label) => `Flujo de selección: ${label}`,
		found: (count) => (count === undefined ? 'ningún número en el flujo' : `${formatNumber(count)} en el flujo`),
	},
	parts: {
		what: 'Sus partes',
		found: (parts, sum) => `${formatParts(parts)} = ${formatNumber(sum)}`,
	},
	'own-share': {
		what: 'Porcentaje',
		found: (part, whole, percent) =>
			percent === undefined
				? 'ningún porcentaje de cero'
				: `${formatNumber(part)} de ${formatNumber(whole)} = ${formatAmount({ value: percent }, { one: '%', many: '%' })}`,
	},
	author: { what: (key) => `Referencia ${key}, primer autor` },
	authors: { what: (key) => `Referencia ${key}, autores` },
	year: { what: (key) => `Referencia ${key}, año` },
	journal: { what: (key) => `Referencia ${key}, revista` },
	title: { what: (key) => `Referencia ${key}, título` },
	listed: (words) => (words === undefined ? 'nada en la lista de referencias' : `${words} en la lista de referencias`),
	label: { what: (study) => `Etiqueta de la fila: ${study}` },
	labels: {
		what: 'Etiquetas de las filas',
		stated: (count) => formatCount(count, { one: 'etiqueta', many: 'etiquetas', gender: 'feminine' }),
		found: 'las mismas en la lista de referencias',
	},
	sources: {
		what: 'Fuentes nombradas',
		found: (section, hereOnly, thereOnly) =>
			hereOnly.length + thereOnly.length === 0
				? `las mismas en ${quote(section)}`
				: `en ${quote(section)} ${formatList([...(hereOnly.length > 0 ? [`no ${formatList(hereOnly, 'or')}`] : []), ...(thereOnly.length > 0 ? [`también ${formatList(thereOnly)}`] : [])])}`,
	},
	brackets: {
		what: (source, line) =>
			line === 0
				? `Estrategia de ${source}: paréntesis`
				: `Estrategia de ${source}, línea ${formatNumber(line)}: paréntesis`,
		stated: 'equilibrados',
		found: (openedCount, closedCount) =>
			`se abren ${formatNumber(openedCount)}, se cierran ${formatNumber(closedCount)}`,
		none: 'no hay ninguna estrategia impresa',
	},
	lines: {
		what: (source, line) => `Estrategia de ${source}, línea ${formatNumber(line)}: líneas que nombra`,
		stated: (lineCount) => formatCount(lineCount, { one: 'línea anterior', many: 'líneas anteriores' }),
		found: (missingNumbers) =>
			missingNumbers.length === 0 ? 'están todas' : `no están: ${formatList(missingNumbers.map(formatNumber))}`,
	},
	'other-number': {
		what: (claim) => `Número, frente a ${quote(claim.replace(/\.$/, ''))}`,
	},
	'other-citations': {
		what: (claim) => `Citas, frente a ${quote(claim.replace(/\.$/, ''))}`,
		found: (hereOnly, thereOnly) => foundThere(hereOnly, thereOnly),
	},
	'other-names': {
		what: (claim) => `Lo que se nombra, frente a ${quote(claim.replace(/\.$/, ''))}`,
		denied: (names) => `nadie nombró ${formatList(names, 'or')}`,
		named: (names) => `nombra ${formatList(names)}`,
		none: 'no nombra nada de ello',
		found: (hereOnly, thereOnly) => foundThere(hereOnly, thereOnly),
	},
	terms: {
		what: (word) => `${quote(word)} en las estrategias de búsqueda`,
		every: 'en todas',
		some: 'al menos en una',
		found: (strategies, sourcesWithout) =>
			strategies === 0
				? 'no hay ninguna estrategia impresa'
				: `en ${formatNumber(strategies - sourcesWithout.length)} de ${formatNumber(strategies)}${sourcesWithout.length === 0 ? '' : `, no en ${formatList(sourcesWithout, 'or')}`}`,
	},
	titles: {
		what: (words) => `Obras con ${quote(words)} en el título`,
		found: (count) => `${formatNumber(count)} en la lista de referencias`,
	},
	included: {
		what: 'Obras citadas',
		stated: 'incluidas aquí',
		found: (includedCount, citedCount) =>
			citedCount === 1
				? `${includedCount === 1 ? '' : 'no '}lo está`
				: includedCount === citedCount
					? 'lo están todas'
					: `lo están ${formatNumber(includedCount)} de ${formatNumber(citedCount)}`,
	},
	people: {
		what: 'Iniciales',
		found: (unknownNames) =>
			unknownNames.length === 0
				? 'todas son iniciales de los autores'
				: `no están entre las iniciales de los autores: ${formatList(unknownNames)}`,
	},
};

/** What the other list has otherwise. */
function foundThere(hereOnly: readonly string[], thereOnly: readonly string[]): string {
	if (hereOnly.length + thereOnly.length === 0) return 'allí, lo mismo';
	const parts = [
		...(hereOnly.length > 0 ? [`no ${formatList(hereOnly, 'or')}`] : []),
		...(thereOnly.length > 0 ? [`también ${formatList(thereOnly)}`] : []),
	];
	return `allí ${formatList(parts)}`;
}

/** `412 − 61`, `96 + 1204`. */
function formatParts(parts: readonly number[]): string {
	return parts
		.map((part, i) =>
			i === 0 ? formatNumber(part) : part < 0 ? `− ${formatNumber(-part)}` : `+ ${formatNumber(part)}`,
		)
		.join(' ');
}
