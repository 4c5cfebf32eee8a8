/** Words with which tables say that there is no value, and the state that each is taken for until a person decides. */
import type { AbsentState } from '../schema/state.ts';

/**
 * A blank says nothing, so it is never taken for an absence. `NA` stands for many things (not available, not
 * applicable, never asked), so it says no more than a blank.
 */
const words: Readonly<Record<string, readonly string[]>> = {
	'not-charted': [
		'',
		'na',
		'n/a',
		'n.a',
		'nan',
		'null',
		'nil',
		'-',
		'–',
		'—',
		'--',
		'.',
		'..',
		'...',
		'…',
		'missing',
		'no data',
		'not extracted',
		'not charted',
		'unassigned',
		'no value',
		'keine daten',
		'sin datos',
		's/d',
		'brak danych',
		'нет данных',
		'н/д',
		'无数据',
		'데이터 없음',
		'tbc',
		'tbd',
		'todo',
	],
	'not-reported': [
		'not reported',
		'not stated',
		'not described',
		'not specified',
		'not given',
		'not mentioned',
		'not provided',
		'not available',
		'not indicated',
		'not clear/not stated',
		'unreported',
		'unspecified',
		'unstated',
		'nr',
		'n.r',
		'n/r',
		'ns',
		'n.s',
		'n/s',
		'n/i',
		'n.i',
		'nd',
		'n.d',
		'n/d',
		'k.a',
		'k. a',
		'nicht angegeben',
		'nicht erwähnt',
		'keine angabe',
		'keine angaben',
		'nicht berichtet',
		'non rapporté',
		'non précisé',
		'non renseigné',
		'non mentionné',
		'non communiqué',
		'non disponible',
		'no reportado',
		'no informado',
		'não informado',
		'no reporta',
		'no se reporta',
		'no consta',
		'no especificado',
		'no especifica',
		'no indicado',
		'não relatado',
		'não reportado',
		'não especificado',
		'non riportato',
		'non specificato',
		'niet gerapporteerd',
		'niet vermeld',
		'ej angivet',
		'ej rapporterat',
		'ikke rapportert',
		'ikke oppgitt',
		'nie podano',
		'не указано',
		'не сообщается',
		'belirtilmemiş',
		'未报告',
		'未报道',
		'未提及',
		'未说明',
		'記載なし',
		'報告なし',
		'보고되지 않음',
		'غير مذكور',
		'غير محدد',
		'no information',
		'not disclosed',
		'none reported',
		'none stated',
		'none described',
		'does not say',
		'did not report',
	],
	'not-applicable': [
		'not applicable',
		'does not apply',
		'not relevant',
		'entfällt',
		'nicht zutreffend',
		'sans objet',
		'no aplica',
		'não se aplica',
		'non applicabile',
		'n.v.t',
		'nie dotyczy',
		'не применимо',
		'不适用',
		'該当なし',
		'해당 없음',
		'لا ينطبق',
	],
	unclear: [
		'unclear',
		'unknown',
		'not clear',
		'uncertain',
		'cannot tell',
		"can't tell",
		'not sure',
		'ambiguous',
		'unklar',
		'unbekannt',
		'incertain',
		'desconocido',
		'desconhecido',
		'onbekend',
		'неизвестно',
		'不明',
		'不清楚',
		'未知',
		'?',
		'??',
	],
	none: ['none'],
};

/** A word without accents and capitals. Signs of other scripts stay. */
const plainWord = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const states = new Map(
	Object.entries(words).flatMap(([state, own]) => own.map((word) => [plainWord(word), state as AbsentState] as const)),
);

/** What may stand behind "not reported" without changing what it says: an abbreviation, and where it was looked for. */
const ending =
	/(?<=^(?:not|none) [a-z]+) (?:\((?:nr|ns|n\/a|na)\)|(?:in|by) (?:the )?(?:papers?|articles?|study|studies|texts?|full text|reports?|publications?|authors?|abstract))$/;

/** Errors of spreadsheets: the value was lost before the table was exported. */
export const isSpreadsheetError = (cell: string) =>
	/^#(NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!)$/.test(cell);

/**
 * The state that a cell is taken for; undefined if it holds a value. A number such as 999 is a state only where a
 * number is asked for (`isMissingNumber`), so it is none here.
 */
export function stateOfWord(cell: string): AbsentState | undefined {
	if (isSpreadsheetError(cell)) return 'not-charted';
	if (cell.length > 60) return undefined;
	const word = plainWord(cell)
		.replace(/\s+/g, ' ')
		.replace(/(?<=[a-z])\.$/, '')
		.trim();
	const state = states.get(word) ?? states.get(word.replace(/(?<=[a-z])[-_](?=[a-z])/g, ' '));
	return state ?? (ending.test(word) ? states.get(word.replace(ending, '')) : undefined);
}

/**
 * Whether `ns` stands under a header that asks how sure a result is: there it means "not significant", and elsewhere
 * "not stated".
 */
export const isNotSignificant = (cell: string, header: string) =>
	/^n\.?\s?s\.?$/i.test(cell.trim()) &&
	/(^|[\s_(])(p|p[- ]?values?|pval|sig|significan\w+|effects?|results?|directions?|findings?|associations?|differences?)($|[\s_)])/i.test(
		header,
	);

/** Whether a number is one that statistics programs write for a missing value: 999, 9999, -9, -99, -999, -88 … */
export const isMissingNumber = (cell: string) => /^(9{3,6}|[-−](9{1,6}|8{2,4}))(\.0+)?$/.test(cell);
