/** What the planner says: its page, its questions, and the plan that builds up. */
import type { Translated } from '../language.ts';
import type * as english from '../planner.ts';
import { rich } from '../rich.ts';
import { bracketDoubt, formatDoubtful, withDoubt } from './doubt.ts';
import { a, agree, no, theMany } from './genders.ts';
import { capitalise, formatCount, formatNumber, midSentence, typeset } from './grammar.ts';
import { nouns } from './nouns.ts';
import { planWording } from './plan.ts';

export const planPageWording: Translated<typeof english.planPageWording> = {
	title: (noun) => `Planificar ${a(noun)}`,
	description: (noun, review) => `Compare lo que tiene con ${theMany(noun)} de ${review}, decida y guarde su plan.`,
	none: 'Esta revisión no tiene planificador.',
	unscripted:
		'Para elegir y escribir hace falta un script, que su navegador no ejecuta. Cada opción lleva a las fichas que la tienen, y cada pregunta a su evidencia.',
	decide: (link, noun) =>
		rich`${link('Decidirlo en un plan')}, junto a lo que hicieron ${noun.many} parecid${agree(noun, 'os', 'as')}.`,
	invitation: (link, noun) =>
		rich`${link(`Planificar ${a(noun)}`)}: describa ${agree(noun, 'el suyo', 'la suya')}, vea a qué ${noun.many} se parece más, decida y guarde su plan.`,
};

export const planFormWording: Translated<typeof english.planFormWording> = {
	noneAtAll: (label) => `${label} en absoluto`,
	reports: (labels) => labels.join(', '),
};

export const plannerWording: Translated<typeof english.plannerWording> = {
	start: planWording.start,
	name: 'Un nombre para su plan',
	likeYours: 'Lo más parecido a lo suyo',
	noMatch: (noun) => `${capitalise(no(noun))} coincide con lo que ha elegido`,
	best: ({ best, size, matches, criteria }, noun) =>
		`${formatNumber(best.count)} de ${formatNumber(size)} ${noun.many} más ${agree(noun, 'parecidos al suyo', 'parecidas a la suya')}${bracketDoubt(best.count, best.inDoubt)}: ${matches === 1 ? 'coincide' : 'coinciden'} ${formatNumber(matches)} de ${formatNumber(criteria)}`,
	steps: 'Pasos del plan',
	isDecided: ', decidido',
	place: (step, steps, decidedCount, choices) =>
		`Paso ${formatNumber(step)} de ${formatNumber(steps)} · ${formatNumber(decidedCount)} de ${formatCount(choices, nouns.choice)}: con decisión`,
	wholePage: 'Toda la evidencia',
	back: (step) => `← ${step}`,
	next: (step) => `${step} →`,
	ownWords: 'Su motivo',
	recommends: planWording.recommendsLinked,
	plan: 'Su plan',
	empty: (link) =>
		rich`Aún no hay nada elegido. Lo que elija y escriba se reúne aquí, con sus fuentes: comience por ${link('el punto de partida')} o por cualquier decisión.`,
	planNotLoaded: 'No se pudo componer el plan',
	notLoaded: 'No se pudo cargar lo que hicieron otros, de modo que ahora no puede compararse ni escribirse nada',
	kept: (failure) => `${failure} Lo que ha elegido se conserva en la dirección.`,
	unknownParts: (parts, more) =>
		`La dirección de este plan nombra algo que esta revisión no tiene: ${parts.join('; ')}${more > 0 ? `; y ${formatNumber(more)} más` : ''}. Se ha omitido, y el resto del plan está aquí. El enlace puede estar dañado o ser anterior a los datos.`,
	older: (version, today) =>
		`Este plan se hizo con la versión ${version} de los datos. Lo que ahora aparece junto a él procede de la versión ${today}.`,
};

export const keptPlansWording: Translated<typeof english.keptPlansWording> = {
	heading: 'Planes en este navegador',
	unnamed: 'Un plan sin nombre',
	found: (count, plan, link) =>
		count === 1
			? rich`Tiene 1 plan en este navegador: ${typeset(plan)}. ${link('Continuar')}`
			: rich`Tiene ${formatNumber(count)} planes en este navegador. El último: ${typeset(plan)}. ${link('Continuar')}`,
	open: 'abierto ahora',
	changed: (day) => `modificado el ${day}`,
	delete: 'Eliminar',
	deleteNamed: (plan) => `Eliminar: ${plan}`,
	deleteAll: 'Eliminar todos los planes',
	begin: 'Empezar otro plan',
	all: 'Todos los planes',
	deleted: (plan) =>
		`Eliminado de este navegador: ${plan}. El historial del navegador aún tiene direcciones que lo contienen: en un ordenador compartido, borre también el historial.`,
	unreadable:
		'Este navegador no conserva ningún plan, o sus planes no pueden leerse. Su plan está en la dirección de esta página: guarde el enlace.',
	where:
		'Lo que elige y escribe se conserva en este navegador, en este dispositivo, hasta que lo elimine aquí. Nadie más lo recibe, salvo que envíe el enlace: el plan está también en la dirección. En un ordenador compartido, elimine el plan al terminar y borre el historial del navegador.',
};

export const choiceWording: Translated<typeof english.choiceWording> = {
	likeYoursDid: (noun) => `Lo que hicieron ${theMany(noun)} como ${agree(noun, 'el suyo', 'la suya')}`,
	noneAlike: (noun) =>
		`Describa ${agree(noun, 'el suyo', 'la suya')} en el primer paso, y aquí aparecerán ${theMany(noun)} que más se parecen.`,
	moreFindings: (count) => `${formatNumber(count)} más …`,
	did: (programme, options) =>
		`${programme}: ${options.length === 0 ? 'no se conoce' : options.map(midSentence).join(', ')}`,
};

export const optionWording: Translated<typeof english.optionWording> = {
	open: 'Sin decidir',
	count: (count, inDoubt, noun) => formatDoubtful({ count, inDoubt }, noun),
	having: (option, count, inDoubt, noun) => `${option}: ${formatDoubtful({ count, inDoubt }, noun)}`,
	nobody: (noun) => no(noun),
	silent: (count, knownInDoubt, noun) => {
		const parts = [
			...(count.count > 0 ? [`en ${formatDoubtful(count, noun)} no se conoce`] : []),
			...(knownInDoubt > 0 ? [`en ${formatCount(knownInDoubt, noun)} se conoce solo por valores en duda`] : []),
		];
		return parts.length === 0 ? '' : `${capitalise(parts.join('; '))}.`;
	},
};

/** The values of a variable in a programme. */
const listOf = (theirs: readonly { label: string; isInDoubt: boolean }[]) =>
	theirs.map(({ label, isInDoubt }) => withDoubt(midSentence(label), isInDoubt)).join(', ');

export const likenessWording: Translated<typeof english.likenessWording> = {
	nothingChosen: (noun) =>
		`Describa ${agree(noun, 'el suyo', 'la suya')}, y aquí aparecerán ${theMany(noun)} que más se parecen.`,
	nothingCounts:
		'Nada de lo que ha descrito cuenta, de modo que no resulta ningún orden. Haga que algo cuente en «Lo que le importa».',
	order:
		'Primero lo que más coincide, y después lo que menos difiere. Lo que no se conoce no es ni coincidencia ni diferencia. Cada coincidencia cuenta una vez si no se indica otra cosa, lo que es una convención y no un hallazgo.',
	weigh: 'Lo que le importa',
	weights: { 0: 'no cuenta', 1: 'cuenta una vez', 2: 'cuenta el doble' },
	score: (matches, criteria, twice) =>
		`${formatNumber(matches.count)} de ${formatNumber(criteria)}${bracketDoubt(matches.count, matches.inDoubt)}${twice > 0 ? `, ${twice === matches.count ? '' : `${formatNumber(twice)} `}con valor doble` : ''}`,
	match: (lead, variable, theirs) => rich`${lead('coincide: ')}${variable}: ${listOf(theirs)}`,
	differs: (lead, variable, theirs) => rich`${lead('difiere: ')}${variable}: ${listOf(theirs)}`,
	silent: (lead, variable, _, isInDoubt) =>
		rich`${lead('no se conoce: ')}${variable}: ${withDoubt('no se conoce', isInDoubt)}`,
	first: (count) => `Solo los primeros ${formatNumber(count)}`,
	all: (count, noun) => `${agree(noun, 'Los', 'Las')} ${formatNumber(count)} ${noun.many}`,
};
