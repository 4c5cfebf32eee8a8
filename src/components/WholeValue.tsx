/** Values on pages of this site. One component draws all of a section, since Astro takes long to place each. */
import { isSaidByCodes } from '../corpus/codes.ts';
import type { Variable } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { codeHref, variableHref } from '../corpus/href.ts';
import { briefProse, proseWords } from '../corpus/prose-words.ts';
import type { Value } from '../corpus/value.ts';
import { originOf, ValueView, type ValueViewProps } from '../fragments/ValueView.tsx';
import { absentStates, isAnswer, stateDefinition, stateTraits } from '../schema/state.ts';
import { proseHtml } from '../schema/value-prose.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { typeset } from '../wording/grammar.ts';
import { remarkWording as say } from '../wording/remarks.ts';

/** A value; prose is shown whole, but where a value is brief. */
export function WholeValue(props: ValueViewProps) {
	const { variable, value, brief, detail } = props;
	const isProse = traitsOf(variable).form === 'prose' && value.state === 'reported' && !brief && !detail;
	return (
		<>
			{isProse && <ProseValue markdown={String(value.value)} />}
			<ValueView {...props} detail={detail || isProse} />
		</>
	);
}

/** Longer prose is folded. */
const foldedFrom = 600;

/** Prose as a value: its paragraphs and lists, folded where it is long. */
function ProseValue({ markdown }: { markdown: string }) {
	const html = { __html: proseHtml(markdown) };
	if (proseWords(markdown).length <= foldedFrom) return <div class="prose-value" dangerouslySetInnerHTML={html} />;
	return (
		<details class="prose-value">
			<summary>
				<span class="brief" data-pagefind-ignore>
					{briefProse(markdown)}
				</span>{' '}
				<span class="fine">{say.whole}</span>
			</summary>
			<div dangerouslySetInnerHTML={html} />
		</details>
	);
}

interface WholeValuesProps extends Pick<ValueViewProps, 'site' | 'review' | 'isShort'> {
	values: readonly { variable: Variable; value: Value }[];
}

/** Whether the record says nothing more than that a value is absent. */
const isBare = (value: Value) =>
	!isAnswer(value.state) &&
	!isInDoubt(value) &&
	[value.note, value.readings, value.quotes].every((one) => one === undefined);

/**
 * Values, each below the label of its variable. Where the record says nothing more than that values are absent, their
 * variables stand together, in one row for each kind of absence, and of those with one origin this stands once. If
 * `isShort`, the label leads to the codebook where no code of the value does: the page of a code names its variable.
 */
export function WholeValues({ site, review, values, isShort }: WholeValuesProps) {
	const bare = values.filter(({ value }) => isBare(value));
	return (
		<dl class="record">
			{values
				.filter(({ value }) => !isBare(value))
				.map(({ variable, value }) => (
					<div>
						<dt>
							{isShort && (value.state !== 'reported' || isSaidByCodes(variable)) ? (
								typeset(variable.label)
							) : (
								<a href={variableHref(site, variable.id)}>{typeset(variable.label)}</a>
							)}{' '}
						</dt>
						<dd>
							<WholeValue site={site} review={review} variable={variable} value={value} isShort={isShort} />
						</dd>
					</div>
				))}
			{absentStates
				.map((state) => ({ state, own: bare.filter(({ value }) => value.state === state) }))
				.filter(({ own }) => own.length > 0)
				.map(({ state, own }) => (
					<div class="gathered">
						<dt class="absent" title={isShort ? undefined : stateDefinition(state, review)}>
							{stateTraits[state].label}
						</dt>
						<dd>
							<ul>
								{[...Map.groupBy(own, ({ value }) => originOf(review, value, isShort))].map(([origin, alike]) => (
									<li>
										{alike.map(({ variable }, place) => (
											<>
												{place > 0 && ', '}
												<a href={codeHref(site, variable.id, state)}>{typeset(variable.label)}</a>
											</>
										))}{' '}
										<small>{origin}</small>
									</li>
								))}
							</ul>
						</dd>
					</div>
				))}
		</dl>
	);
}
