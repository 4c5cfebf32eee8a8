/** What the site says about changes between two versions of the data: above results, on pages, and in reports on links. */
import type * as english from '../difference.ts';
import type { Since } from '../difference.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { agree, no } from './genders.ts';
import { formatCount, formatList, formatNumber, midSentence, type Noun } from './grammar.ts';

const versionOf = ({ from, date }: Since) => `la versión ${from} de ${date}`;

/** How many studies were added, removed or recoded. */
interface Counts {
	added: number;
	removed: number;
	recoded: number;
}

/** `entraron 2 estudios y se recodificó 1 estudio`. */
function formatChanges({ added, removed, recoded }: Counts, noun: Noun, recodedWords: Noun): string {
	const phrases: readonly [count: number, words: Noun][] = [
		[added, { one: 'entró', many: 'entraron' }],
		[removed, { one: 'salió', many: 'salieron' }],
		[recoded, recodedWords],
	];
	return formatList(
		phrases
			.filter(([count]) => count > 0)
			.map(([count, words]) => `${count === 1 ? words.one : words.many} ${formatCount(count, noun)}`),
	);
}

export const differenceWording: Translated<typeof english.differenceWording> = {
	unknownVersion: (version, versions) =>
		`Este enlace nombra la versión ${version} de los datos, que aquí no se conoce, de modo que no puede decirse qué ha cambiado desde entonces. ${
			versions.length === 0
				? 'Todavía no se conserva ninguna versión.'
				: `Versiones conservadas: ${formatList(versions)}.`
		}`,

	view: {
		unknown: (since, variables) =>
			`Este enlace se hizo con ${versionOf(since)}, que no tenía ${formatList(variables)}: no puede decirse qué contenía entonces.`,
		changed: (since, counts, { before, now }, noun) =>
			`Desde ${versionOf(since)} esta vista ha cambiado: ${formatChanges(counts, noun, { one: 'en ella se recodificó', many: 'en ella se recodificaron' })}. Contenía ${formatDoubtful(before, noun)} entonces y contiene ${formatDoubtful(now)} ahora.`,
		unchanged: (since) => `Desde ${versionOf(since)} no ha cambiado nada en esta vista.`,
		noStudy: (since, noun) =>
			`Desde ${versionOf(since)} ${no(noun)} ha entrado en esta vista, ha salido de ella ni se ha recodificado.`,
		words: ({ from }) =>
			`Las palabras se buscan en las fichas de hoy; lo que se encontraba con ellas en ${from} no se conserva.`,
	},

	study: {
		isNew: (since) => `Esta ficha es nueva desde ${versionOf(since)}.`,
		changed: (since) => `Desde ${versionOf(since)} esta ficha ha cambiado.`,
		reworded: (since) => `Desde ${versionOf(since)} solo se han reescrito notas o lugares de esta ficha.`,
		unchanged: (since) => `Desde ${versionOf(since)} no ha cambiado nada en esta ficha.`,
	},

	page: {
		changed: (since, counts, noun) =>
			`Desde ${versionOf(since)} esta página ha cambiado: ${formatChanges(counts, noun, { one: 'se recodificó', many: 'se recodificaron' })}.`,
		unchanged: (since) => `Desde ${versionOf(since)} no ha cambiado nada de lo que cuenta esta página.`,
		noStudy: (since, noun) =>
			`Desde ${versionOf(since)} no ha cambiado ${no(noun)} de ${agree(noun, 'los', 'las')} que cuenta esta página.`,
	},

	groups: {
		added: { title: 'Entraron', whole: 'nuevo en los datos' },
		removed: { title: 'Salieron', whole: 'ya no está en los datos' },
		recoded: { title: 'Se recodificaron' },
	},
	moreStudies: (count) => `y ${formatNumber(count)} más`,
	moreChanges: (count) => `y ${formatCount(count, { one: 'cambio', many: 'cambios' })} más`,

	gone: (labels) => `Ya no están en el libro de códigos: ${formatList(labels)}.`,
	redefined: (labels) => `Definidos de otro modo desde entonces: ${formatList(labels)}.`,

	chosen: {
		compared: 'lo que se comparó',
		table: 'lo que cuenta su tabla',
		evidence: 'aquello en que se apoya',
		stands: 'dónde se cumple',
	},

	comparedOf: (choice) => `lo que se comparó (${midSentence(choice)})`,

	came: (label, now) => `${label}, añadido: ${now}`,
	left: (label, then) => `${label}, eliminado: ${then}`,
	recoded: (label, now, then) => `${label}: ${now}; antes, ${then}`,
};
