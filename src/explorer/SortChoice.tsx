/** The order of the list. */
import { traitsOf } from '../schema/variable-kind.ts';
import { resultsWording as say } from '../wording/explorer.ts';
import { typeset } from '../wording/grammar.ts';
import type { ExplorerState } from './state.ts';
import type { ViewInput } from './view.ts';

/** The choice of the order of the list, which is also the order of the table. */
export function SortChoice({ state, input }: { state: ExplorerState; input: ViewInput }) {
	const { corpus, codebook = corpus, selection } = input;
	const { sort } = selection;
	const options = codebook.variables.filter(
		(variable) => variable.of === 'study' && traitsOf(variable).isCounted && variable.facet !== 'no',
	);
	const value = sort ? `${sort.isDescending ? '-' : ''}${sort.by}` : '';
	const choose = (text: string) =>
		state.go(
			(selection) => ({
				...selection,
				sort:
					text === ''
						? undefined
						: {
								by: text.replace(/^-/, ''),
								isDescending: text.startsWith('-'),
							},
			}),
			'push',
		);
	return (
		<label class="sort">
			{say.sortedBy}{' '}
			<select id="sort" value={value} onChange={(event) => choose(event.currentTarget.value)}>
				<option value="">{say.author}</option>
				{options.map(({ id, label: name, kind }) => {
					const label = typeset(name);
					return traitsOf({ kind }).hasRange ? (
						<>
							<option value={id}>{say.lowestFirst(label)}</option>
							<option value={`-${id}`}>{say.highestFirst(label)}</option>
						</>
					) : (
						<option value={id}>{label}</option>
					);
				})}
			</select>
		</label>
	);
}
