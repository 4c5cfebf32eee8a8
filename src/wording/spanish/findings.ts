/** What the site says about one finding, and about several. */
import type * as english from '../findings.ts';
import type { Translated } from '../language.ts';
import { joinRich, rich } from '../rich.ts';
import { bracketDoubt, formatDoubtful } from './doubt.ts';
import { formatList, formatNumber, midSentence } from './grammar.ts';
import { nouns } from './nouns.ts';

export const findingsWording: Translated<typeof english.findingsWording> = {
	none: 'No hay ningún hallazgo así.',
	count: (count) => formatDoubtful(count, nouns.finding),
	direction: ({ count, inDoubt }, label, link) =>
		rich`${formatNumber(count)} ${link(midSentence(label))}${bracketDoubt(count, inDoubt)}`,
	counted: ({ findings, studies }, noun, directions) =>
		directions.length === 0
			? rich`${formatDoubtful(findings, nouns.finding)} de ${formatDoubtful(studies, noun)}.`
			: rich`${formatDoubtful(findings, nouns.finding)} de ${formatDoubtful(studies, noun)}: ${joinRich(directions, ', ')}. Un signo muestra la dirección, no el tamaño.`,
};

export const findingWording: Translated<typeof english.findingWording> = {
	link: 'enlace',
	more: 'Más códigos y observaciones',
	moreInDoubt: 'Por qué está en duda, códigos y observaciones',
	linkTo: (id) => `Enlace a este hallazgo: ${id}`,
	named: (link, text) => rich`${link}. ${text}`,
	value: (variable, codes) => `${variable}: ${formatList(codes)}`,
	remark: (variable, remark) => `${variable}. ${remark}`,
	origin: (source, coding, note) => [`${source}.`, coding && `${coding}.`, note].filter(Boolean).join(' '),
};
