/** Words with which tables judge the risk of bias and the quality of studies, and what each of them means. */
import type { Judgement } from '../schema/appraisal-tools.ts';
import type { AbsentState } from '../schema/state.ts';
import { foldText } from './fold.ts';

/** Judgements that belong together, from the best to the worst. */
export type ScaleName = 'risk' | 'quality' | 'answers' | 'stars';

interface KnownJudgement extends Judgement {
	/** Folded, without "risk of bias" behind them. */
	words: readonly string[];
}

const knownWord = (id: string, label: string, tone: Judgement['tone'], words: string): KnownJudgement => ({
	id,
	label,
	tone,
	words: words.split('|'),
});

const unclear = 'unclear|u|?|uncertain|unklar|incertain|incierto|poco claro|no claro|pouco claro|不清楚|不明';
const noInformation = 'no information|ni|no info|sin informacion|keine information';

/** A judgement that a column can hold on each scale. "High" is the worst of a risk, and the best of a quality. */
const scales: Readonly<Record<ScaleName, readonly KnownJudgement[]>> = {
	risk: [
		knownWord(
			'low',
			'Low risk',
			'low',
			'low|l|+|bajo|baixo|basso|niedrig|gering|faible|laag|lav|lag|low concern|definitely low|低|低风险',
		),
		knownWord('probably-low', 'Probably low risk', 'some', 'probably low'),
		knownWord(
			'some-concerns',
			'Some concerns',
			'some',
			'some concerns|some concern|some|sc|algunas preocupaciones|algumas preocupacoes|einige bedenken|quelques preoccupations|preoccupations|一些关注',
		),
		knownWord('moderate', 'Moderate risk', 'some', 'moderate|mod|m|medium|moderado|moderat|moyen|modere|massig|matig'),
		knownWord('unclear-risk', 'Unclear risk', 'unclear', unclear),
		knownWord('high', 'High risk', 'high', 'high|h|-|−|–|alto|hoch|eleve|hoog|hoy|hog|high concern|高|高风险'),
		knownWord('probably-high', 'Probably high risk', 'high', 'probably high'),
		knownWord('serious', 'Serious risk', 'high', 'serious|s|grave|schwerwiegend|serio'),
		knownWord('critical', 'Critical risk', 'high', 'critical|c|critico|kritisch|critique'),
		knownWord('no-information', 'No information', 'none', noInformation),
	],
	quality: [
		knownWord(
			'high-quality',
			'High quality',
			'low',
			'high|high quality|good|good quality|strong|strong quality|gut|hoch|alta|bonne|buena',
		),
		knownWord(
			'moderate-quality',
			'Moderate quality',
			'some',
			'moderate|moderate quality|medium|medium quality|fair|fair quality|mittel|media|moyenne',
		),
		knownWord(
			'low-quality',
			'Low quality',
			'high',
			'low|low quality|poor|poor quality|weak|weak quality|schlecht|niedrig|baja|mauvaise',
		),
		knownWord(
			'critically-low-quality',
			'Critically low quality',
			'high',
			'critically low|very low|very low quality|critically low quality',
		),
		knownWord('not-clear', 'Unclear', 'unclear', 'unclear|?|cannot tell|can t tell'),
	],
	answers: [
		knownWord('yes', 'Yes', 'low', 'yes|y|1|true|met|✓|✔|+|si|oui|ja|sim|是'),
		knownWord('probably-yes', 'Probably yes', 'some', 'probably yes|py'),
		knownWord(
			'partly',
			'Partly',
			'some',
			'partly|partial|partially|partial yes|partially met|somewhat|0 5|teilweise|partiellement|parcialmente',
		),
		knownWord('probably-no', 'Probably no', 'high', 'probably no|pn'),
		knownWord('no', 'No', 'high', 'no|n|0|false|not met|✗|✘|×|-|−|–|non|nein|nao|nee|否'),
		knownWord('not-clear', 'Unclear', 'unclear', `${unclear}|not clear|cannot tell|can t tell|cant tell|ct|don t know`),
		knownWord('no-information', 'No information', 'none', noInformation),
	],
	stars: [
		knownWord('no-star', 'No star', 'high', '0|no|none|-|−|–|no star|0 stars|☆'),
		knownWord('one-star', 'One star', 'low', '1|yes|*|★|⭐|one star|1 star|a'),
		knownWord('two-stars', 'Two stars', 'low', '2|**|★★|⭐⭐|two stars|2 stars'),
	],
};

/** What a judgement is called in a table, without what says that it is one. */
function foldJudgement(cell: string): string {
	const text = cell.trim().toLowerCase();
	const bare = text
		.replace(
			/\s*\(?\b(risk of bias|risk|rob|bias|riesgo( de sesgo)?|risco( de vies)?|risque( de biais)?|risiko)\b\)?/g,
			'',
		)
		.trim();
	if (/^[-+−–?*★☆⭐✓✔✗✘×]+$/u.test(bare)) return bare.replaceAll(' ', '');
	return foldText(bare || text);
}

/** The judgement that a cell says on a scale; undefined for any other word. */
export function judgementIn(cell: string, scale: ScaleName): Judgement | undefined {
	const word = foldJudgement(cell);
	const own = scales[scale].find(({ words }) => words.includes(word));
	return own && { id: own.id, label: own.label, tone: own.tone };
}

/** "NA" among answers to a question of a checklist says that the question is none for this study. */
export const isNotAsked = (cell: string, scale: ScaleName): AbsentState | undefined =>
	scale !== 'risk' && /^(n\/?a|n\.a\.?|not applicable|nicht zutreffend|sans objet|no aplica)$/i.test(cell.trim())
		? 'not-applicable'
		: undefined;

/** The judgements of a tool by those that its columns use, with at least the best and the worst of the scale. */
export function judgementsOf(ids: ReadonlySet<string>, scale: ScaleName): readonly Judgement[] {
	const [best, worst] = {
		risk: ['low', 'high'],
		quality: ['high-quality', 'low-quality'],
		answers: ['yes', 'no'],
		stars: ['no-star', 'one-star'],
	}[scale];
	return scales[scale]
		.filter(({ id }) => ids.has(id) || id === best || id === worst)
		.map(({ id, label, tone }) => ({ id, label, tone }));
}

/** The scales in the order in which a column is read by them. */
export const scaleNames: readonly ScaleName[] = ['risk', 'quality', 'answers', 'stars'];
