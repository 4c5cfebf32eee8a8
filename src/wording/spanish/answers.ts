/** What the site says about the answers of studies to a question, and about the evidence for something. */
import type * as english from '../answers.ts';
import type { AnswerCount } from '../answers.ts';
import type { Translated } from '../language.ts';
import { between, joinRich, rich } from '../rich.ts';
import { bracketDoubt, formatDoubtful } from './doubt.ts';
import { a, no } from './genders.ts';
import { conjunctions, formatCount, formatNumber, listParts, type Noun, quote, typeset } from './grammar.ts';
import { nouns } from './nouns.ts';

/** `8 de 8 estudios`, `5 de 8 estudios (1 en duda)`. */
function describeShare({ said, inDoubt, asked }: AnswerCount, noun: Noun): string {
	return `${formatNumber(said)} de ${formatCount(asked, noun)}${bracketDoubt(said, inDoubt)}`;
}

export const answersWording: Translated<typeof english.answersWording> = {
	which: 'Cuáles',
	names: <Part>(firm: readonly Part[], inDoubt: readonly Part[], doubtCount = inDoubt.length) =>
		inDoubt.length === 0
			? listParts(firm)
			: firm.length === 0
				? rich<Part>`${listParts(inDoubt)}${bracketDoubt(doubtCount, doubtCount)}`
				: rich<Part>`${listParts(firm)}; en duda: ${listParts(inDoubt)}`,
	known: (count, noun) => `Se conoce en ${describeShare(count, noun)}.`,
	knownOfVariable: (label, count, noun) => `${typeset(label)}: se conoce en ${describeShare(count, noun)}`,
	silent: (state, names) => rich`${state}: ${names}.`,
	silentCount: (state, count, noun) => `${state}: ${formatDoubtful(count, noun)}`,
	exempt: (link, count, noun) => rich`${link('La pregunta no se aplica')} a ${formatDoubtful(count, noun)}.`,
	unheld: (labels, noun) => `En ${no(noun)}: ${labels.map(quote).join(', ')}.`,
	each: (noun) => `Qué tiene cada ${noun.one}`,
	furtherValues: (rest, link) =>
		rich`${link(`${formatNumber(rest)} ${rest === 1 ? nouns.value.one : nouns.value.many} más, en el explorador`)}.`,
};

export const unheldAnswersWording: Translated<typeof english.unheldAnswersWording> = {
	none: (noun) => `Cada respuesta del libro de códigos consta en al menos ${a(noun)}.`,
	variable: <Link>(
		variable: Link,
		codes: readonly Link[],
		doubtful: readonly { code: Link; count: number }[],
		share: AnswerCount | undefined,
		noun: Noun,
	) => {
		const quotations = codes.map((code) => rich`«${code}»`);
		const parts = [
			...(codes.length > 0 ? [rich`en ${no(noun)} ${joinRich(quotations, ` ${conjunctions.or} `)}`] : []),
			...(doubtful.length > 0
				? [
						rich`solo en duda ${joinRich(
							doubtful.map(({ code, count }) => rich`«${code}» (${formatCount(count, noun)})`),
							` ${conjunctions.and} `,
						)}`,
					]
				: []),
			...(share ? [rich<Link>`se conoce solo en ${describeShare(share, noun)}`] : []),
		];
		return rich`${variable}: ${joinRich(parts, '; ')}.`;
	},
};

export const strengthWording: Translated<typeof english.strengthWording> = {
	reports: (who, { count, inDoubt }, noun, link, programmes) =>
		rich`${typeset(who)}: ${link(formatCount(count, noun))}${bracketDoubt(count, inDoubt)}${programmes && ` de ${formatDoubtful(programmes, programmes.noun)}`}.`,
	code: (link, { count, inDoubt }) => rich`${link} ${formatNumber(count)}${bracketDoubt(count, inDoubt)}`,
	row: (codes, silent, knownInDoubt, aside) => {
		const rest = [
			...(silent.count > 0 ? [`no se conoce en ${formatDoubtful(silent)}`] : []),
			...(knownInDoubt > 0 ? [`se conoce solo en duda en ${formatNumber(knownInDoubt)}`] : []),
		].join('; ');
		return rich`${joinRich(codes, ', ')}${rest !== '' && aside(`${codes.length > 0 ? '; ' : ''}${rest}`)}`;
	},
};

export const checklistBasisWording: Translated<typeof english.checklistBasisWording> = {
	suggestion: 'Sugerencia nuestra',
	findings: (links) => rich`${links.length === 1 ? 'Hallazgo' : 'Hallazgos'}: ${between(links, ', ')}`,
	numbered: (study, number) => `${study} (${formatNumber(number)})`,
	examples: (links) => rich`${links.length === 1 ? 'Ejemplo' : 'Ejemplos'}: ${between(links, ', ')}`,
	recommended: (link) => rich`Lo recomienda la revisión: ${link}`,
	review: (source) => rich<never>`La revisión: ${source}`,
	all: (parts) => joinRich(parts, '. '),
};
