/** The text of a plan on screen, on paper, and in Markdown and Word files. */
import type { Translated } from '../language.ts';
import type * as english from '../plan.ts';
import { type Linker, rich } from '../rich.ts';
import { bracketDoubt, formatDoubtful, markDoubt } from './doubt.ts';
import { a, agree } from './genders.ts';
import { capitalise, formatNumber, midSentence } from './grammar.ts';

type Comparison = Parameters<typeof english.planWording.alike>[3];

const within = (criteria: Comparison['match']) =>
	criteria.map(({ label, isInDoubt }) => markDoubt(midSentence(label), isInDoubt)).join(', ');

/** `igual en parcela; distinto en presupuesto; sin dato sobre temporada`. */
function describeComparison({ match, differs, silent }: Comparison): string {
	return [
		`igual en ${within(match)}`,
		differs.length > 0 && `distinto en ${within(differs)}`,
		silent.length > 0 && `sin dato sobre ${within(silent)}`,
	]
		.filter(Boolean)
		.join('; ');
}

const recommends = <Link>(link: Linker<Link>, label: string, text: string) =>
	rich`La revisión recomienda: ${link(label)}. ${text}`;

export const planWording: Translated<typeof english.planWording> = {
	title: (noun) => `Plan de ${a(noun)}`,
	start: 'Punto de partida',
	chosen: (variable, options) => `${variable}: ${options.join(', ')}`,
	likeYours: (noun) => `${capitalise(noun.many)} como ${agree(noun, 'el suyo', 'la suya')}`,
	alike: (programme, matches, all, comparison) =>
		`${programme}: ${matches.count === 1 ? 'coincide' : 'coinciden'} ${formatNumber(matches.count)} de ${formatNumber(all)}${bracketDoubt(matches.count, matches.inDoubt)}: ${describeComparison(comparison)}`,
	decided: 'Lo que ha decidido',
	option: ({ variable, option }, count, { known, silent }, noun) =>
		`${variable}: ${option}. ${formatDoubtful(count)} de ${formatNumber(known.count)} ${noun.many} en que se conoce${bracketDoubt(known.count, known.inDoubt)}${silent.count > 0 ? `; en ${formatDoubtful(silent)} no se conoce` : ''}.`,
	recommends: (label, text) => recommends((words) => words, label, text).join(''),
	recommendsLinked: recommends,
	open: 'Aún sin decidir',
	sources: 'Fuentes',
	origin: ({ review, version, date, site, today, licence, origin }) =>
		`${origin} ${review} Versión de los datos ${version} (${date}), ${site}, consultado el ${today}. ${licence}`,
	again: 'Este plan, de nuevo:',
};
