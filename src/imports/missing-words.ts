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
		'nd',
		'n.d',
		'n/d',
		'k.a',
		'keine angabe',
		'keine angaben',
		'nicht berichtet',
		'non rapporte',
		'non rapporté',
		'non précisé',
		'no reportado',
		'no informado',
		'não informado',
		'não relatado',
		'no information',
		'not disclosed',
		'none reported',
		'none stated',
		'none described',
		'does not say',
		'did not report',
	],
	'not-applicable': ['not applicable', 'does not apply', 'not relevant'],
	unclear: [
		'unclear',
		'unknown',
		'not clear',
		'uncertain',
		'cannot tell',
		"can't tell",
		'not sure',
		'ambiguous',
		'?',
		'??',
	],
	none: ['none'],
};

const states = new Map(
	Object.entries(words).flatMap(([state, own]) => own.map((word) => [word, state as AbsentState] as const)),
);

/** Errors of spreadsheets: the value was lost before the table was exported. */
export const isSpreadsheetError = (cell: string) =>
	/^#(NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!)$/.test(cell);

/**
 * The state that a cell is taken for; undefined if it holds a value. A number such as 999 is a state only where a
 * number is asked for (`isMissingNumber`), so it is none here.
 */
export function stateOfWord(cell: string): AbsentState | undefined {
	if (isSpreadsheetError(cell)) return 'not-charted';
	const word = cell
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/(?<=[a-z])\.$/, '')
		.trim();
	return states.get(word) ?? states.get(word.replace(/(?<=[a-z])[-_](?=[a-z])/g, ' '));
}

/** Whether a number is one that statistics programs write for a missing value: 999, 9999, -9, -99, -999, -88 … */
export const isMissingNumber = (cell: string) => /^(9{3,6}|[-−](9{1,6}|8{2,4}))(\.0+)?$/.test(cell);
