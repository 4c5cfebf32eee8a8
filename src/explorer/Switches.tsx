/** What is counted: reports or programmes, with values in doubt or without. */
import { firmCorpus } from '../corpus/doubt.ts';
import { type Unit, withFirmness } from '../facets/selection.ts';
import { selectionWording as say } from '../wording/explorer.ts';
import type { ExplorerState } from './state.ts';
import type { ViewInput } from './view.ts';

interface SwitchesProps {
	state: ExplorerState;
	input: ViewInput;
}

export function Switches(props: SwitchesProps) {
	return (
		<>
			<UnitSwitch {...props} />
			<DoubtSwitch {...props} />
		</>
	);
}

/** Whether values in doubt are counted. Drawn only if there are some, or if the selection leaves them out. */
function DoubtSwitch({ state, input }: SwitchesProps) {
	const isFirm = input.selection.isFirm ?? false;
	if (!isFirm && firmCorpus(input.corpus) === input.corpus) return null;
	return (
		<label class="doubt-switch">
			<input
				type="checkbox"
				id="doubt"
				checked={isFirm}
				onChange={() => state.go((selection) => withFirmness(selection, !isFirm), 'push')}
			/>{' '}
			{say.withoutDoubt}
		</label>
	);
}

/** Whether reports or programmes are counted. Empty if the review has no programmes. */
function UnitSwitch({ state, input }: SwitchesProps) {
	const { words } = input.corpus.review;
	if (!words.programme) return <div class="units" aria-hidden="true" />;
	const units: readonly [Unit, string][] = [
		['report', words.report.many],
		['programme', words.programme.many],
	];
	return (
		<fieldset class="units">
			<legend>{say.counted}</legend>
			{units.map(([unit, label]) => (
				<label>
					<input
						type="radio"
						name="unit"
						id={`unit-${unit}`}
						checked={input.selection.unit === unit}
						onChange={() => state.go((selection) => ({ ...selection, unit }), 'push')}
					/>{' '}
					{label}
				</label>
			))}
		</fieldset>
	);
}
