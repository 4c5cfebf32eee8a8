/** The text of a plan on screen, on paper, and in Markdown and Word files. */
import type { Translated } from '../language.ts';
import type * as english from '../plan.ts';
import { type Linker, rich } from '../rich.ts';
import { bracketDoubt, formatDoubtful, markDoubt, withDoubt } from './doubt.ts';
import { a, agree, no } from './genders.ts';
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
	decision: 'Decisión',
	reason: 'Motivo',
	noReason: 'Aún sin escribir.',
	seen: 'Lo que se observó',
	finding: ({ label, text, figures, direction }) => {
		const side = direction && withDoubt(midSentence(direction.label), direction.isInDoubt);
		return [`${label}.`, side && `${capitalise(side)}:`, text, figures].filter(Boolean).join(' ');
	},
	left: (count) => `${formatNumber(count)} más en la página de la pregunta`,
	cautions: 'Cautelas',
	ofVariable: (label, sentence) => `${label}: ${midSentence(sentence)}`,
	review: 'Lo que dice la revisión',
	tasks: 'Lista de verificación',
	columns: { task: 'Qué hacer', basis: 'En qué se apoya', owner: 'Quién', date: 'Para cuándo' },
	evaluate: 'Cómo evaluarlo',
	measured: 'Estos hallazgos se midieron con:',
	notMeasured: 'Las fichas no nombran ningún instrumento de medida para tales hallazgos.',
	recommends: (label, text) => recommends((words) => words, label, text).join(''),
	recommendsLinked: recommends,
	open: 'Aún sin decidir',
	sources: 'Fuentes',
	origin: ({ review, version, date, site, today, licence, origin }) =>
		`${origin} ${review} Versión de los datos ${version} (${date}), ${site}, consultado el ${today}. ${licence}`,
	again: 'Este plan, de nuevo:',
};

export const planEvidenceWording: Translated<typeof english.planEvidenceWording> = {
	uncompared: (noun) =>
		`La revisión no muestra ${no(noun)} que compare una opción con otra. Contar quién eligió cada opción no puede mostrar cuál funciona mejor.`,
	compared: 'Comparado al menos una vez, en algún aspecto:',
};
