/** The columns of an estimate and of what says how sure it is, as one variable of the map. */
import { type ColumnsSource, subjectOf } from './columns-source.ts';
import { foldText } from './fold.ts';
import { variableId } from './free-names.ts';
import type { EstimateGuess } from './guess-estimates.ts';
import type { MapColumn } from './import-map.ts';
import { shortLabel } from './labels.ts';
import { guessSection } from './sections.ts';
import { labelOf } from './variable-words.ts';

/** An estimate and the columns with its parts. */
export function columnsOfEstimate(
	{ kind, value, parts, estimate, decimal, why, doubt }: EstimateGuess,
	source: ColumnsSource,
): readonly MapColumn[] {
	const { variables, ids, doubts, dictionary } = source;
	const entry = dictionary.get(foldText(value.name));
	const label = shortLabel(entry?.label ?? labelOf(value));
	const id = variableId(label, ids);
	const columns = [value, ...parts.map(({ profile }) => profile)].map(({ name }) => name);
	variables.push({
		id,
		label,
		section: guessSection(`${value.name} effect`, entry?.section),
		...subjectOf(columns, source),
		kind,
		...(entry?.definition ? { definition: entry.definition.slice(0, 1200) } : {}),
		estimate,
		...(decimal === undefined ? {} : { decimal }),
	});
	doubts.push(doubt);
	return [
		{ column: value.name, take: 'variable', variable: id, why },
		...parts.map(
			({ part, profile }): MapColumn => ({
				column: profile.name,
				take: `estimate.${part}`,
				variable: id,
				why: `says how sure "${value.name}" is`,
			}),
		),
	];
}
