/** The variables that a figure draws: those that its record names, and years or countries if it draws those. */
import type { FigureRecord } from '../schema/figure.ts';
import { type KindTraits, traitsOf } from '../schema/variable-kind.ts';
import type { CodedCorpus } from './corpus.ts';

/** The ids of the variables that a figure draws, in the codebook's order; an empty array if it draws none. */
export function variablesOfFigure(
	{ variables }: Pick<CodedCorpus, 'variables'>,
	figure: FigureRecord,
): readonly string[] {
	const { kind, elements = [], rows, columns, split, group, variables: others = [] } = figure;
	const ids = new Set([...elements.map(({ variable }) => variable), rows, columns, split, group, ...others]);
	const axes: Partial<Record<FigureRecord['kind'], KindTraits['axis']>> = { years: 'time', world: 'map' };
	const axis = axes[kind];
	return variables
		.filter((variable) => ids.has(variable.id) || (axis && traitsOf(variable).axis === axis))
		.map(({ id }) => id);
}
