/** What the pictures of claims show: all statements by section and verdict, and the sets of one statement. */
import type { VNode } from 'preact';
import { SetColumns } from '../charts/SetColumns.tsx';
import type { SetColumn, SetSpan } from '../charts/set-columns.ts';
import type { VerdictSign } from '../charts/VerdictMark.tsx';
import { VerdictRows } from '../charts/VerdictRows.tsx';
import { countClaims } from '../claims/claim-order.ts';
import type { ClaimOutcome } from '../claims/recompute.ts';
import { type ClaimSetName, type ClaimSets, claimSetNames, shownInSet } from '../claims/sets.ts';
import { type Verdict, verdicts } from '../claims/verdict.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { hrefOf, type Site, studyHref } from '../corpus/href.ts';
import { pageKinds } from '../corpus/page-kinds.ts';
import { claimFigureWording as say } from '../wording/claim-page.ts';
import { claimSetWording, uncitedClaimSetWording, verdictWording } from '../wording/claims.ts';
import { withDoubt } from '../wording/doubt.ts';

/** The mark of each verdict. */
export const verdictSigns: Readonly<Record<Verdict, VerdictSign>> = {
	differs: 'unequal',
	depends: 'forked',
	partly: 'part',
	agrees: 'equal',
	alone: 'alone',
	unchecked: 'open',
};

/** All statements as marks, in a row for each section; undefined for a review without claims. */
export function claimsPicture(corpus: Corpus, site: Site, outcomes: readonly ClaimOutcome[]): VNode | undefined {
	if (outcomes.length === 0) return undefined;
	const rank = (verdict: Verdict) => order.indexOf(verdict);
	const rows = corpus.claimSections.flatMap(({ id, label }) => {
		const own = outcomes.filter(({ claim }) => claim.section === id);
		if (own.length === 0) return [];
		const { agreeing, checkable } = countClaims(own);
		const counts = order.flatMap((verdict) => {
			const count = own.filter((one) => one.verdict === verdict).length;
			return count === 0 ? [] : [{ label: verdictWording[verdict].label, count }];
		});
		return [
			{
				label,
				name: say.row(label, counts),
				total: say.total(agreeing, checkable),
				units: own
					.toSorted((a, b) => rank(a.verdict) - rank(b.verdict))
					.map(({ claim, verdict }) => ({
						sign: verdictSigns[verdict],
						name: say.mark(verdictWording[verdict].label, claim.text),
						href: hrefOf(site, pageKinds.claim.address, claim.id),
					})),
			},
		];
	});
	const legend = order.flatMap((verdict) => {
		const count = outcomes.filter((one) => one.verdict === verdict).length;
		return count === 0 ? [] : [{ sign: verdictSigns[verdict], label: verdictWording[verdict].label, count }];
	});
	return <VerdictRows id="claims" title={say.title} description={say.description} rows={rows} legend={legend} />;
}

/** What agrees stands first in a row, so that rows can be compared by it. */
const order: readonly Verdict[] = ['agrees', ...verdicts.filter((verdict) => verdict !== 'agrees')];

/** The columns from left to right: those cited alone, both, those recorded alone. */
const columnOrder: readonly ClaimSetName[] = ['otherwise', 'open', 'both', 'uncited', 'aside'];

interface SetsDrawn {
	id: string;
	sets: ClaimSets;
	/** The reports that are in their set only because of a value in doubt. */
	inDoubt: ReadonlySet<string>;
	hasCitations: boolean;
	hrefOfSet: (ids: readonly string[]) => string;
}

/** The sets of a statement as named marks; undefined if all are empty. `hrefOfSet` is where all reports of a set are listed. */
export function setsPicture(
	corpus: Corpus,
	site: Site,
	{ id, sets, inDoubt, hasCitations, hrefOfSet }: SetsDrawn,
): VNode | undefined {
	const names = columnOrder.filter((name) => sets[name].length > 0);
	if (names.length === 0) return undefined;
	const most = shownInSet(corpus);
	const countOf = (ids: readonly string[]) => ({
		count: ids.length,
		inDoubt: ids.filter((one) => inDoubt.has(one)).length,
	});
	const columns = names.map((name): SetColumn => {
		const [some, restCount] = [sets[name].slice(0, most), sets[name].length - most];
		return {
			label: say.set(setLabel(name, hasCitations), countOf(sets[name])),
			isOpen: name === 'open' || name === 'aside',
			more: restCount > 0 ? { label: say.more(restCount), href: hrefOfSet(sets[name]) } : undefined,
			units: some.map((study) => {
				const isHollow = inDoubt.has(study);
				const label = withDoubt(corpus.studiesById.get(study)?.label ?? study, isHollow);
				return { label, name: say.unit(label, setLabel(name, hasCitations)), href: studyHref(site, study), isHollow };
			}),
		};
	});
	const spanOf = (label: string, of: readonly ClaimSetName[]): readonly SetSpan[] => {
		const places = names.flatMap((name, i) => (of.includes(name) ? [i] : []));
		const [from, to] = [places[0], places.at(-1)];
		const count = countOf(of.flatMap((name) => sets[name]));
		return from === undefined || to === undefined ? [] : [{ label: say.set(label, count), from, to }];
	};
	const spans = hasCitations
		? [...spanOf(say.cited, ['otherwise', 'open', 'both']), ...spanOf(say.recorded, ['both', 'uncited'])]
		: [];
	return <SetColumns id={id} title={say.sets} description={say.setsDescription} columns={columns} spans={spans} />;
}

/** The name of a set; of a statement that cites nobody, only those recorded so have another. */
export function setLabel(name: ClaimSetName, hasCitations: boolean): string {
	return name === 'uncited' && !hasCitations ? uncitedClaimSetWording.uncited : claimSetWording[name];
}

/** Whether any set of a statement has a report. */
export const hasSets = (sets: ClaimSets | undefined): sets is ClaimSets =>
	sets !== undefined && claimSetNames.some((name) => sets[name].length > 0);
