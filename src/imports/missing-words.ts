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
		'fehlt',
		'fehlend',
		'donnée manquante',
		'données manquantes',
		'manquant',
		'pas de données',
		'sin datos',
		'sin dato',
		'dato faltante',
		'sem dados',
		'dado ausente',
		'dato mancante',
		'dati mancanti',
		'nessun dato',
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
		'o.a',
		'o. a',
		'keine angabe',
		'keine angaben',
		'ohne angabe',
		'ohne angaben',
		'nicht verfügbar',
		'non disponible',
		'non disponibile',
		'no disponible',
		'não disponível',
		'no consta',
		'não consta',
		'sin información',
		's/i',
		'sem informação',
		'senza informazioni',
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
		'nicht anwendbar',
		'sans objet',
		'non applicable',
		'non pertinent',
		'no aplica',
		'no aplicable',
		'no procede',
		'não se aplica',
		'não aplicável',
		'non applicabile',
		'non pertinente',
		'n.v.t',
		'niet van toepassing',
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
		'nicht bekannt',
		'nicht klar',
		'incertain',
		'inconnu',
		'non connu',
		'pas clair',
		'desconocido',
		'se desconoce',
		'incierto',
		'poco claro',
		'no está claro',
		'no claro',
		'desconhecido',
		'incerto',
		'pouco claro',
		'não está claro',
		'sconosciuto',
		'non noto',
		'non chiaro',
		'onbekend',
		'onduidelijk',
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

/** *Not reported* in languages that bend the verb, each in plain letters: `non précisées`, `no se informa`, `nicht genannt`. */
const notReported = [
	/^non (?:rapporte|precise|renseigne|mentionne|communique|indique|decrit|specifie|fourni|donne|documente|publie|declare)e?s?$/,
	/^no (?:se )?(?:reporta|informa|indica|especifica|menciona|describe|refiere|declara|precisa)n?$/,
	/^(?:no|nao) (?:esta |foi )?(?:reportad|informad|relatad|indicad|especificad|mencionad|referid|declarad|precisad|registrad|citad|descrit)(?:o|a)s?$/,
	/^nao (?:se )?(?:relata|informa|reporta|indica|especifica|menciona|descreve|refere|cita)m?$/,
	/^non (?:riportat|specificat|indicat|dichiarat|menzionat|comunicat|segnalat|fornit|descritt|precisat)[oaie]$/,
	/^nicht (?:angegeben|berichtet|erwahnt|beschrieben|genannt|spezifiziert|mitgeteilt|dokumentiert)$/,
];

/**
 * Short words that stand for *not reported* in tables in a Romance language, and for other things elsewhere: `NC` is *non
 * communiqué* and *no consta*, and in English *no change* or North Carolina.
 */
const shortWords = /^(?:n[./]?c|ni)\.?$/i;

const romanceHeaders = new Set(
	'annee etude etudes auteur auteurs pays titre revue devis resultat resultats effectif ano estudio estudios estudo estudos autor autores pais titulo revista diseno desenho delineamento participantes resultados muestra amostra edad idade anno studio studi autori paese titolo rivista disegno partecipanti risultati campione'.split(
		' ',
	),
);

/** Whether the header of a table is in a Romance language: two of its words are none of English. */
export function isRomance(header: readonly string[]): boolean {
	const headerWords = new Set(header.flatMap((name) => plainWord(name).split(/[^a-z]+/)));
	return [...headerWords].filter((word) => romanceHeaders.has(word)).length > 1;
}

/** Whether a cell is such a short word. */
export const isShortAbsence = (cell: string) => shortWords.test(cell.trim());

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
	if (state !== undefined) return state;
	if (notReported.some((one) => one.test(word))) return 'not-reported';
	if (ending.test(word)) return states.get(word.replace(ending, ''));
	// "NR; NR": nothing is known of each of several.
	const parts = cell.split(/[;|\n]/);
	const [first, ...others] = parts.length > 1 ? parts.map(stateOfWord) : [];
	return others.every((one) => one === first) ? first : undefined;
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
