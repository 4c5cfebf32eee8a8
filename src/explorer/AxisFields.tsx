/** The fields that choose the rows, the columns and the split of the figure of two variables. */
import type { Variable } from '../corpus/corpus.ts';
import type { Selection } from '../facets/selection.ts';
import { twoVariablesWording as say } from '../wording/explorer-figures.ts';
import { typeset } from '../wording/grammar.ts';
import type { ChosenAxes } from './two-variables.ts';

interface AxisFieldsProps {
	/** Those that can be an axis. */
	variables: readonly Variable[];
	axes: ChosenAxes;
	choose: (change: Pick<Partial<Selection>, 'x' | 'y' | 'split'>) => void;
}

export function AxisFields({ variables, axes, choose }: AxisFieldsProps) {
	const field = (axis: 'x' | 'y' | 'split', label: string, value: string | undefined) => (
		<label>
			{label}{' '}
			<select
				id={`axis-${axis}`}
				value={value ?? ''}
				onChange={({ currentTarget }) => choose({ [axis]: currentTarget.value || undefined })}
			>
				{axis === 'split' && <option value="">{say.noSplit}</option>}
				{variables.map(({ id, label: name }) => (
					<option value={id} key={id}>
						{typeset(name)}
					</option>
				))}
			</select>
		</label>
	);
	return (
		<p class="axes">
			{field('y', say.rows, axes.rows)} {field('x', say.columns, axes.columns)} {field('split', say.split, axes.split)}
		</p>
	);
}
