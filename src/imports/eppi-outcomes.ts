/** Reads the outcomes of an export of EPPI-Reviewer: what was measured, when, in which arms, and the effects. */
import { type EppiEntry, eppiEntries, eppiName, eppiText, isEppiEntry } from './eppi-entry.ts';
import type { Sheet } from './sheet.ts';

/** What an outcome is about, by the column that takes each field. */
const about: readonly [column: string, field: string][] = [
	['Outcome', 'Title'],
	['Outcome code', 'OutcomeText'],
	['Intervention code', 'InterventionText'],
	['Comparison code', 'ControlText'],
	['Type of outcome', 'OutcomeTypeName'],
	['Time point', 'TimepointDisplayValue'],
	['Group 1', 'grp1ArmName'],
	['Group 2', 'grp2ArmName'],
	['Remarks', 'OutcomeDescription'],
];

/** The effect that the tool puts first, and then each measure that it computes: value, standard error, and interval. */
const effect = ['Effect size', 'ES', 'SEES', 'CILower', 'CIUpper'] as const;
const measures: readonly (readonly [label: string, value: string, error: string, low: string, high: string])[] = [
	['Standardised mean difference', 'SMD', 'SESMD', 'CILowerSMD', 'CIUpperSMD'],
	['Mean difference', 'MeanDifference', 'SEMeanDifference', 'CILowerMeanDifference', 'CIUpperMeanDifference'],
	['Correlation', 'R', 'SER', 'CILowerR', 'CIUpperR'],
	['Odds ratio', 'OddsRatio', 'SEOddsRatio', 'CILowerOddsRatio', 'CIUpperOddsRatio'],
	['Risk ratio', 'RiskRatio', 'SERiskRatio', 'CILowerRiskRatio', 'CIUpperRiskRatio'],
	['Risk difference', 'RiskDifference', 'SERiskDifference', 'CILowerRiskDifference', 'CIUpperRiskDifference'],
	['Peto odds ratio', 'PetoOR', 'SEPetoOR', 'CILowerPetoOddsRatio', 'CIUpperPetoOddsRatio'],
];

/** Fields that only the tool itself needs, or that other columns say in words. */
const machinery =
	/^(OutcomeId|ItemSetId|OutcomeTypeId|ItemAttributeId\w+|ItemTimepoint(Id|Metric|Value)|ItemArmIdGrp\d|ShortTitle|NRows|unifiedOutcome\w*|isSelected|canSelect|SEDesc|(fe|re)Weight|Data\d+(Desc)?|OutcomeCodes)$/i;

interface OutcomeColumn {
	header: string;
	of: (outcome: EppiEntry) => string;
}

/** The outcomes as a table, with the fields that it leaves out; undefined without any. */
export function eppiOutcomes(
	file: string,
	name: string,
	references: readonly EppiEntry[],
): { sheet: Sheet; notes: readonly string[] } | undefined {
	const outcomes = references.flatMap((reference, i) =>
		eppiEntries(reference.Outcomes).map((outcome) => ({ outcome, item: eppiText(reference, 'ItemId'), line: i + 1 })),
	);
	if (outcomes.length === 0) return undefined;
	const all = outcomes.map(({ outcome }) => outcome);
	const fieldsInUse = new Set([
		...about.map(([, field]) => field),
		'ESDesc',
		...[effect, ...measures].flatMap((one) => one.slice(1)),
	]);
	const columns = [
		...about.map(([header, field]): OutcomeColumn => ({ header, of: (outcome) => eppiText(outcome, field) })),
		{ header: 'Classification', of: classOf },
		...dataColumns(all),
		{ header: 'Measure of the effect', of: (outcome: EppiEntry) => eppiText(outcome, 'ESDesc') },
		...[effect, ...measures.filter((measure) => !repeatsEffect(measure, all))].flatMap(measureColumns),
		...[...new Set(all.flatMap((outcome) => Object.keys(outcome)))]
			.filter(
				(field) => !fieldsInUse.has(field) && !machinery.test(field) && all.every((one) => !isEppiEntry(one[field])),
			)
			.map((field): OutcomeColumn => ({ header: field, of: (outcome) => eppiText(outcome, field) })),
	].filter(({ of }) => all.some((outcome) => of(outcome) !== ''));
	const otherFields = [...new Set(all.flatMap((outcome) => Object.keys(outcome)))].filter(
		(field) => machinery.test(field) && !/^(Data\d|OutcomeCodes)/.test(field),
	);
	const empty = measures.filter((measure) => all.every((outcome) => isUnset(outcome, measure))).map(([label]) => label);
	const repeats = measures
		.filter((measure) => !empty.includes(measure[0]) && repeatsEffect(measure, all))
		.map(([label]) => label);
	return {
		sheet: {
			file,
			name: `${name}#outcomes`,
			header: ['ItemId', ...columns.map(({ header }) => header)],
			rows: outcomes.map(({ outcome, item, line }) => ({
				line,
				cells: [item, ...columns.map(({ of }) => of(outcome))],
			})),
			notes: [],
		},
		notes: [
			...(otherFields.length > 0
				? [
						`${name}: of the outcomes these fields are left out, since only the tool needs them: ${otherFields.join(', ')}.`,
					]
				: []),
			...(empty.length > 0 ? [`${name}: no outcome has these measures (all are 0): ${empty.join(', ')}.`] : []),
			...(repeats.length > 0
				? [`${name}: these measures only repeat the effect size, and are left out: ${repeats.join(', ')}.`]
				: []),
		],
	};
}

/** The codes by which an outcome is classed. */
function classOf({ OutcomeCodes }: EppiEntry): string {
	const codes = isEppiEntry(OutcomeCodes) ? eppiEntries(OutcomeCodes.OutcomeItemAttributesList) : [];
	return codes
		.map((code) => eppiName(code, 'AttributeName') || eppiText(code, 'AttributeId'))
		.filter((text) => text !== '')
		.join('; ');
}

/** A column for each thing that the fields Data1 to Data14 hold: which it is depends on the type of the outcome. */
function dataColumns(outcomes: readonly EppiEntry[]): readonly OutcomeColumn[] {
	const numbers = [...new Set(outcomes.flatMap((outcome) => Object.keys(outcome)))].flatMap((field) => {
		const [, number] = /^Data(\d+)$/.exec(field) ?? [];
		return number === undefined ? [] : [Number(number)];
	});
	const nameOf = (outcome: EppiEntry, number: number) => {
		const own = eppiText(outcome, `Data${number}Desc`);
		// A number that is not named is a value only if it is not 0, which the tool writes into fields that it does not use.
		return own !== '' ? own : Number(eppiText(outcome, `Data${number}`)) === 0 ? undefined : `Data ${number}`;
	};
	const names = new Set(
		numbers.sort((a, b) => a - b).flatMap((number) => outcomes.flatMap((outcome) => nameOf(outcome, number) ?? [])),
	);
	return [...names].map((header) => ({
		header,
		of: (outcome) => {
			const number = numbers.find((one) => nameOf(outcome, one) === header);
			return number === undefined ? '' : eppiText(outcome, `Data${number}`);
		},
	}));
}

/** Whether an outcome does not have a measure: the tool writes 0 for its value, its error and its interval. */
const isUnset = (outcome: EppiEntry, [, ...fields]: readonly string[]) =>
	fields.every((field) => eppiText(outcome, field) === '' || Number(eppiText(outcome, field)) === 0);

const repeatsEffect = (measure: (typeof measures)[number], outcomes: readonly EppiEntry[]) =>
	outcomes.every(
		(outcome) => isUnset(outcome, measure) || eppiText(outcome, measure[1]) === eppiText(outcome, effect[1]),
	);

function measureColumns(measure: readonly [string, string, string, string, string]): readonly OutcomeColumn[] {
	const [label, ...fields] = measure;
	const headers = [label, `${label}: standard error`, `${label}: CI low`, `${label}: CI high`];
	return headers.map((header, i) => ({
		header,
		of: (outcome) => (isUnset(outcome, measure) ? '' : finite(eppiText(outcome, fields[i] ?? ''))),
	}));
}

/** A number that a division by nothing gave says nothing. */
const finite = (text: string) => (/^[-+]?(NaN|Infinity|∞)$/i.test(text) ? '' : text);
