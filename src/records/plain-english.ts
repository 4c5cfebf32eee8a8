/**
 * Lists for plain English: turns of phrase to avoid, each with a plainer one, and research terms that need an
 * explanation.
 */

/** A turn of phrase to avoid. */
export interface Turn {
	turn: RegExp;
	/** A plainer way to say the same. */
	plain: string;
}

/** A term of research that not every reader knows. */
export interface Term {
	term: RegExp;
	/** An explanation that fits in brackets after the term. */
	meaning: string;
}

const wholeWords = (words: string) =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'giu');
const turn = (words: string, plain: string): Turn => ({ turn: wholeWords(words), plain });
const term = (words: string, meaning: string): Term => ({ term: wholeWords(words), meaning });

const turns: readonly Turn[] = [
	turn('tells? of|told of|telling of', 'describe, report or mention'),
	turn('(?:nothing|little|more|much|it) is told|is (?:not|hardly|never|nowhere) told', 'is reported, is described'),
	turn('(?:to|can|could|may|might) be had', 'is available'),
	turn('(?:go|goes|went|going|gone) along with', 'is linked with'),
	turn('by the rule of', 'according to'),
	turn('(?:speaks?|spoke|spoken) (?:mostly )?well of', 'value, rate highly'),
	turn('something good', 'a benefit, a favourable result'),
	turn('nobody (?:is|was) said to', 'none of them'),
	turn('of nobody who', 'of none that'),
	turn('set beside', 'compared with'),
	turn('all the same', 'nevertheless'),
	turn('(?:puts?|putting) (?:\\p{L}+ )?down (?:\\p{L}+ )?to', 'attribute to'),
	turn('(?:brings?|brought) to light', 'show, reveal'),
	turn('(?:hangs?|hung) on', 'depend on'),
	turn('makes? much of', 'give weight to'),
	turn('so many \\p{L}+ you need', 'you need that number of'),
	turn('left wanting|found wanting', 'lacking'),
	turn('wherein|thereof|therein|hereby|hitherto|henceforth|notwithstanding', 'a plainer word'),
	turn('whilst|amongst|upon', 'while, among, on'),
	turn('hence|thus', 'so, therefore'),
	turn('in order to', 'to'),
	turn('due to the fact that|owing to the fact that|in view of the fact that', 'because'),
	turn('in the event that', 'if'),
	turn('(?:with|in) (?:regard|respect) to|as regards', 'about'),
	turn('prior to', 'before'),
	turn('subsequent to', 'after'),
	turn('a (?:large |great )?number of|a multitude of', 'how many'),
	turn('the majority of', 'most'),
	turn('utili[sz](?:e|es|ed|ing|ation)', 'use'),
	turn('commenc(?:e|es|ed|ing)', 'start'),
	turn('it (?:should|must|is to) be noted that|it is (?:important|worth) noting that', 'nothing: say it without'),
];

/** Matches if a text has any turn, so that most texts need only one search. */
const anyTurn = new RegExp(turns.map(({ turn }) => turn.source).join('|'), 'iu');

/** The turns in a text, each as written and with its index; none if it has no turn. */
export function* turnsIn(text: string): Iterable<{ found: string; index: number; plain: string }> {
	if (!anyTurn.test(text)) return;
	for (const { turn, plain } of turns)
		for (const { 0: phrase, index } of text.matchAll(turn))
			yield { found: phrase.replaceAll(/\s+/g, ' '), index, plain };
}

export const terms: readonly Term[] = [
	term('focus groups?', 'group interviews'),
	term('blinding', 'concealing who is in which group'),
	term('statistical(?:ly)? significan(?:t|ce)', 'unlikely to be explained by chance alone'),
	term('(?:linear |logistic |multiple )regression', 'how one measure changes with another'),
	term('confounding|confounders?', 'a third factor that explains a link between two others'),
	term('inter-rater reliability', 'how far people who code alike agree'),
	term('effect sizes?', 'how large a difference is'),
	term('kirkpatrick levels?', 'how far an outcome reaches, from opinion to benefit for others'),
];

/** A form of "to be" with the participle that makes a passive; adverbs may stand between them. */
export const passive =
	/(?<!\p{L})(?:am|is|are|was|were|be|been|being)(?: (?:not|also|only|often|mostly|never|hardly|rarely|still|\p{L}+ly))*,? (?:\p{L}{2,}ed|known|given|made|taken|seen|found|said|told|held|kept|shown|drawn|written|chosen|read|put|set|run|built|done|meant|brought|paid|lost|sent|begun|spoken|understood|taught|thought|eaten|cut|bought|sold|caught|led|felt|left|met|worn)(?!\p{L})/iu;
