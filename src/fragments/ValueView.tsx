/** A value with codes as links to their pages, an absence in brackets, the detail below, and its origin on demand. */
import { codesShown, isSaidByCodes } from '../corpus/codes.ts';
import type { Variable } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { codeHref, type Site } from '../corpus/href.ts';
import { codeLabel, formatValue } from '../corpus/label.ts';
import type { Reading, Value } from '../corpus/value.ts';
import { verifierName } from '../corpus/verifier.ts';
import { codingLabel, usualCoding } from '../schema/coding.ts';
import type { Review } from '../schema/review.ts';
import { provenanceOf, type ReviewSort } from '../schema/review-kind.ts';
import { absenceTraits, isAnswer, stateDefinition, stateTraits, stateWithin } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { bracketDoubt } from '../wording/doubt.ts';
import { typeset } from '../wording/grammar.ts';
import { labelWording } from '../wording/labels.ts';
import { remarkWording as say, valueWithin } from '../wording/remarks.ts';
import { verificationWording } from '../wording/verification.ts';
import { holdCounts } from './held-counts.ts';
import { ValueText } from './ValueText.tsx';

export interface ValueViewProps {
	site: Site;
	/** What the records were coded from decides the words for states and codings; its people have names. */
	review: ReviewSort & Partial<Pick<Review, 'people' | 'verifiers'>>;
	variable: Variable;
	value: Value;
	/** Whether to show only the value, without its detail and origin. */
	brief?: boolean;
	/** Whether to leave out the unit of a number: for columns whose head names the unit. */
	bare?: boolean;
	/** Whether to show only the detail: for pages that are about the value itself. */
	detail?: boolean;
	/**
	 * Whether the page says how values are usually coded, so that none says it again, nor what an absence means, which its
	 * page does: for pages of single studies on a lean site.
	 */
	isShort?: boolean;
}

/** A value by the parts that the properties ask for. */
export function ValueView({ site, review, variable, value, brief, bare, detail, isShort }: ValueViewProps) {
	const saysDoubt = (brief || value.state === 'reported') && !detail && isInDoubt(value);
	return (
		<>
			{!detail && <Words site={site} review={review} variable={variable} value={value} bare={bare} isShort={isShort} />}
			{saysDoubt && <span class="unread">{holdCounts(bracketDoubt(1, 1))}</span>}
			{!brief && <Detail review={review} variable={variable} value={value} isShort={isShort} />}
		</>
	);
}

function Words({
	site,
	review,
	variable,
	value,
	bare,
	isShort,
}: Pick<ValueViewProps, 'site' | 'review' | 'variable' | 'value' | 'bare' | 'isShort'>) {
	if (value.state !== 'reported') {
		const { label } = stateTraits[value.state];
		const href = codeHref(site, variable.id, value.state);
		return (
			<ValueText
				text={label}
				isAbsent={!isAnswer(value.state)}
				href={href}
				title={isShort ? undefined : stateDefinition(value.state, review)}
			/>
		);
	}
	if (!isSaidByCodes(variable))
		return <span>{typeset(formatValue(bare ? { ...variable, unit: undefined } : variable, value))}</span>;
	return (
		<>
			{codesShown(variable, value).map((code, i) => (
				<>
					{i > 0 && ', '}
					<ValueText text={codeLabel(variable, code)} href={codeHref(site, variable.id, code)} />
				</>
			))}
			{value.also !== undefined && (
				<>
					{', '}
					<ValueText
						text={labelWording.also(stateWithin(value.also))}
						isAbsent
						href={codeHref(site, variable.id, value.also)}
						title={isShort ? undefined : stateDefinition(value.also, review)}
					/>
				</>
			)}
		</>
	);
}

/** Where a value comes from, and how it was coded. */
export function originOf(review: ValueViewProps['review'], value: Value, isShort = false): string {
	const place = value.state === 'reported' ? undefined : absenceTraits[value.state].place;
	// Nothing says how that was charted which nobody charted, or which the paper does not report.
	const isUnsaid =
		(isShort && !value.printed) ||
		value.state === 'not-charted' ||
		(value.state === 'not-reported' && provenanceOf(review) === 'papers');
	const coding = isUnsaid && value.coded === usualCoding ? undefined : codingLabel(value.coded, review);
	const origin = place
		? say.place(place, value.source, value.printed)
		: say.origin(value.source, coding, value.printed);
	const statements = value.verified?.map(
		(one) => ` ${verificationWording.statement({ ...one, by: verifierName(review, one.by) })}`,
	);
	return `${origin}${statements?.join('') ?? ''}`;
}

function Detail({
	review,
	variable,
	value,
	isShort,
}: Pick<ValueViewProps, 'review' | 'variable' | 'value' | 'isShort'>) {
	return (
		<>
			{' '}
			{value.note && <span class="note">{typeset(value.note)}</span>}
			{value.readings?.map((reading) => (
				<span class="note reading">
					{say.reading(reading.source, typeset(wordsOf(variable, reading)), reading.note)}
				</span>
			))}{' '}
			{value.doubt && <span class="note">{say.doubt(value.doubt)}</span>}
			{value.quotes?.map(({ text, source, code }) => (
				<span class="note reading">
					{code !== undefined && `${say.passageOf(typeset(codeLabel(variable, code)))} `}
					<q>{text}</q> <cite>{source}</cite>
				</span>
			))}
			<small>{originOf(review, value, isShort)}</small>
		</>
	);
}

/** A reading in words, for use within a sentence. */
function wordsOf(variable: Variable, reading: Reading): string {
	const isName = traitsOf(variable).isName && reading.state === 'reported';
	const values =
		isSaidByCodes(variable) && reading.state === 'reported'
			? codesShown(variable, reading).map((code) => codeLabel(variable, code))
			: [formatValue(variable, reading)];
	return values.map((value) => valueWithin(value, isName)).join('; ');
}
