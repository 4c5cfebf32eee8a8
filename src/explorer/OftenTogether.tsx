/** Values that occur with the selection more or less often than expected, as links. Counted when a reader opens it. */
import { useState } from 'preact/hooks';
import { variableOf } from '../corpus/corpus.ts';
import { explorerHref } from '../facets/address.ts';
import { isUnfiltered } from '../facets/selection.ts';
import { togetherWith, type ValueTogether } from '../facets/together.ts';
import { bracketDoubt } from '../wording/doubt.ts';
import { togetherWording as say } from '../wording/explorer-shortlist.ts';
import { formatNumber, typeset } from '../wording/grammar.ts';
import type { View, ViewInput } from './view.ts';

/** How many values each of the two lists has. */
const most = 6;

export function OftenTogether({ input, view }: { input: ViewInput; view: View }) {
	const [isOpen, setOpen] = useState(false);
	if (isUnfiltered(input.selection) || view.count === 0 || view.count === view.total) return null;
	return (
		<details class="often-together" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>{say.heading}</summary>
			{isOpen && <Values input={input} view={view} />}
		</details>
	);
}

function Values({ input, view }: { input: ViewInput; view: View }) {
	const { corpus, selection, matches } = input;
	if (view.count === 1) return <p>{say.single(view.unitWord)}</p>;
	const { found, total, more, less } = togetherWith(corpus, selection, { matches, most });
	const lists = [
		[say.more, more],
		[say.less, less],
	] as const;
	return (
		<>
			<p class="fine">{say.about(found, total, most, view.unitWord)}</p>
			{more.length + less.length === 0 && <p>{say.none}</p>}
			{lists.map(
				([heading, values]) =>
					values.length > 0 && (
						<>
							<h3>{heading}</h3>
							<ul class="plain">
								{values.map((value) => (
									<li key={`${value.variable} ${value.code}`}>
										<Words input={input} value={value} found={found} />
									</li>
								))}
							</ul>
						</>
					),
			)}
		</>
	);
}

function Words({ input: { corpus, site }, value, found }: { input: ViewInput; value: ValueTogether; found: number }) {
	const { label, variable, count, inDoubt, expected, selection } = value;
	const words = {
		label: typeset(label),
		variable: typeset(variableOf(corpus, variable).label),
		count,
		found,
		expected: formatNumber(Math.round(10 * expected) / 10),
		doubt: bracketDoubt(count, inDoubt),
	};
	// A selection that would find nothing is no way on.
	return <>{say.value(words, (text) => (count === 0 ? text : <a href={explorerHref(site, selection)}>{text}</a>))}</>;
}
