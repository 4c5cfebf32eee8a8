/** What a plan says as a document alone: on its last step, on paper, and in Markdown and Word files. */
import type { Translated } from '../language.ts';
import type * as english from '../plan-outline.ts';
import { bracketDoubt, formatDoubtful, markDoubt, withDoubt } from './doubt.ts';
import { a, agree } from './genders.ts';
import { capitalise, formatNumber, midSentence } from './grammar.ts';
import { planWording } from './plan.ts';

type Comparison = Parameters<typeof english.planOutlineWording.alike>[3];

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

export const planOutlineWording: Translated<typeof english.planOutlineWording> = {
	title: (noun) => `Plan de ${a(noun)}`,
	chosen: (variable, options) => `${variable}: ${options.join(', ')}`,
	likeYours: (noun) => `${capitalise(noun.many)} como ${agree(noun, 'el suyo', 'la suya')}`,
	twice: (variable) => `${variable} (cuenta el doble)`,
	alike: (programme, matches, all, comparison) =>
		`${programme}: ${matches.count === 1 ? 'coincide' : 'coinciden'} ${formatNumber(matches.count)} de ${formatNumber(all)}${bracketDoubt(matches.count, matches.inDoubt)}: ${describeComparison(comparison)}`,
	decided: 'Lo que ha decidido',
	option: ({ variable, option }, count, { known, silent }, noun) =>
		`${variable}: ${option}. ${formatDoubtful(count)} de ${formatNumber(known.count)} ${noun.many} en que se conoce${bracketDoubt(known.count, known.inDoubt)}${silent.count > 0 ? `; en ${formatDoubtful(silent)} no se conoce` : ''}.`,
	decision: 'Decisión',
	reason: 'Motivo',
	noReason: 'Aún sin escribir.',
	finding: ({ label, text, figures, direction }) => {
		const side = direction && withDoubt(midSentence(direction.label), direction.isInDoubt);
		return [`${label}.`, side && `${capitalise(side)}:`, text, figures].filter(Boolean).join(' ');
	},
	columns: { task: 'Qué hacer', basis: 'En qué se apoya', owner: 'Quién', date: 'Para cuándo' },
	recommends: (label, text) => planWording.recommendsLinked((words) => words, label, text).join(''),
	open: 'Aún sin decidir',
	sources: 'Fuentes',
	origin: ({ review, version, date, site, today, licence, origin }) =>
		`${origin} ${review} Versión de los datos ${version} (${date}), ${site}, consultado el ${today}. ${licence}`,
	again: 'Este plan, de nuevo:',
};
