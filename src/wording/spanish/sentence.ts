/** What the site says about a selection: how many it finds, its conditions, and what is not known. */
import type { Translated } from '../language.ts';
import type * as english from '../sentence.ts';
import type { NounCount, Share } from '../sentence.ts';
import { formatDoubt } from './doubt.ts';
import { a, agree, another, no, the } from './genders.ts';
import { capitalise, formatCount, formatList, formatNumber } from './grammar.ts';

/** `6 de 20 estudios, 2 en duda`. */
const share = ({ count, total, noun, inDoubt }: Share) =>
	[`${formatNumber(count)} de ${formatCount(total, noun)}`, formatDoubt(count, inDoubt)].filter(Boolean).join(', ');

const bracket = (beside: NounCount | undefined) => (beside ? ` (${formatCount(beside.count, beside.noun)})` : '');

/** `no A`; of several, `ni A, ni B ni C`. */
const neither = (values: readonly string[]) =>
	values.length < 2
		? `no ${values.join('')}`
		: `${values
				.slice(0, -1)
				.map((value) => `ni ${value}`)
				.join(', ')} ni ${values.at(-1)}`;

export const foundWording: Translated<typeof english.foundWording> = {
	nothing: (noun) => capitalise(no(noun)),
	all: (what, beside, isSeveral) =>
		`${isSeveral ? `${agree(what.noun, 'Los', 'Las')} ` : ''}${formatCount(what.count, what.noun)}${bracket(beside)}`,
	retracted: (amount, count, noun) =>
		`${amount}, ${noun ? formatCount(count, noun) : formatNumber(count)} con retractación`,
	some: (what, beside) => `${share(what)}${beside ? ` (${share(beside)})` : ''}`,
};

export const phraseWording: Translated<typeof english.phraseWording> = {
	any: (variable, values) => `${variable}: ${formatList(values, 'or')}`,
	all: (variable, values) => `${variable}: ${formatList(values)}${values.length > 1 ? ' a la vez' : ''}`,
	not: (variable, values) => `${variable}: ${neither(values)}`,
	noneSuch: (variable, values) => `ninguna entrada así con ${variable}: ${formatList(values, 'or')}`,
	study: (report) => `${the(report)} con`,
	one: (entry) => `${a(entry)} con`,
	another: (entry) => `${another(entry)} con`,
	none: (entry) => `${no(entry)} con`,
	words: (words) => `las palabras «${words}»`,
	beginnings: (words) => `palabras que empiezan por «${words}»`,
	named: (labels) => formatList(labels, 'or'),
	chosen: (count, noun) =>
		`entre ${formatCount(count, noun)} ${count === 1 ? agree(noun, 'elegido', 'elegida') : agree(noun, 'elegidos', 'elegidas')} por su nombre`,
	doubtLeftOut: 'sin contar los valores en duda',
	ofOneEntry: (variables, entry) => `${formatList(variables)} de ${agree(entry, 'un mismo', 'una misma')} ${entry.one}`,
};

export const sentenceWording: Translated<typeof english.sentenceWording> = {
	group: (lead, phrases, last) => (lead ? `${lead} ${formatList(phrases, last)}` : phrases.join('; ')),
	whole: (count, groups, silences) => {
		const [first, ...others] = groups;
		return [first === undefined ? count : `${count}: ${first}`, ...others, ...silences].join('; ');
	},
};
