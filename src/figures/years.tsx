/** The figure of studies by year: one square per study, with the fill of its code of a variable. */

import { looksMost } from '../charts/Looks.tsx';
import type { PatternName } from '../charts/Pattern.tsx';
import { Stack } from '../charts/Stack.tsx';
import { areBars, layoutStack, type StackColumn, type StackGroup } from '../charts/stack.ts';
import { codesOfStudy, listedCodes } from '../corpus/codes.ts';
import { type CodedCorpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { and, andNot, type Bitset, count, countBoth, emptySet, has, or, rowsOf } from '../facets/bitset.ts';
import { type Index, indexOf } from '../facets/build-index.ts';
import { countIds } from '../facets/count.ts';
import { studiesIn, studiesWith } from '../facets/select.ts';
import { isAbsentState, stateTraits } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { withDoubt } from '../wording/doubt.ts';
import { yearsWording as say } from '../wording/figure-numbers.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { countedReadingWording, figureWording, nameMark, nameValue } from '../wording/figures.ts';
import { formatList } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import { countCell, type FigureCell, type FigureContent, type FigureInput } from './figure.ts';
import { hrefOfStudies, withCodes } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { mostOf } from './shows.ts';
import { countOutside, countSet, drawnSet, joinSets, type StudySet, setWith } from './study-set.ts';

/** Codes that share a fill: usually one. Codes that have no distinct fill left form one group. */
interface Group {
	codes: readonly string[];
	label: string;
	/** The sign of a state; undefined for codes. */
	sign?: PatternName;
}

/**
 * Groups that some study of the review has, in the order of the codebook, states last. They do not depend on the
 * selection, so the fill of a group stays the same.
 */
function groupsOf(corpus: CodedCorpus, split: Variable): readonly Group[] {
	const groups = listedCodes(corpus, split).map(
		(code): Group => ({
			codes: [code],
			label: codeLabel(split, code),
			...(isAbsentState(code) ? { sign: stateTraits[code].pattern } : {}),
		}),
	);
	const own = groups.filter(({ sign }) => !sign);
	const states = groups.filter(({ sign }) => sign);
	if (own.length <= looksMost) return groups;
	const rest = own.slice(looksMost - 1).flatMap(({ codes }) => codes);
	return [...own.slice(0, looksMost - 1), { codes: rest, label: say.others(rest.length) }, ...states];
}

/** All years from the first to the last of the review, so that every selection has the same axis. */
function yearsOf(corpus: CodedCorpus, year: Variable): readonly string[] {
	const years = listedCodes(corpus, year)
		.filter((code) => !isAbsentState(code))
		.map(Number);
	if (years.length === 0) return [];
	const first = Math.min(...years);
	return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => String(first + i));
}

/** Whether some study has more than one code of a variable. */
function hasSeveral(index: Index, ids: Bitset, { id }: Variable): boolean {
	const counts = [...countIds(index, ids, id).codes];
	const studiesWithCodes = counts.map(([code]) => studiesWith(index, id, code)).reduce(or, emptySet(index.size));
	return counts.reduce((sum, [, amount]) => sum + amount, 0) > countBoth(ids, studiesWithCodes);
}

const none = ({ size }: Index): StudySet => ({ ids: emptySet(size), firm: emptySet(size) });

export function drawYears(input: FigureInput): FigureContent {
	const { corpus, site, ids, figure } = input;
	const index = indexOf(corpus);
	const year = corpus.variables.find((variable) => variable.of === 'study' && traitsOf(variable).axis === 'time');
	if (!year) throw new Error('no variable of kind: year');
	const split = figure.split === undefined ? undefined : variableOf(corpus, figure.split);
	const { report } = corpus.review.words;
	const groups: readonly Group[] = split ? groupsOf(corpus, split) : [{ codes: [], label: report.many }];
	const having = (variable: Variable, codes: readonly string[]) =>
		codes.map((code) => setWith(corpus, variable.id, code)).reduce((all, one) => joinSets(or, all, one), none(index));
	const whole: StudySet = { ids: index.all, firm: index.all };
	const inGroup = groups.map(({ codes }) => (split ? having(split, codes) : whole));
	const studySet = drawnSet(input);
	const hrefOf = (some: Bitset, label: string | undefined, group?: Group) =>
		hrefOfStudies(input, some, (selection) => {
			const inYear = label === undefined ? selection : withCodes(corpus, selection, year.id, [label]);
			return group && split ? withCodes(corpus, inYear, split.id, group.codes) : inYear;
		});

	const rows = yearsOf(corpus, year).map((label) => {
		const inYear = joinSets(and, studySet, having(year, [label]));
		return {
			label,
			inYear,
			total: countSet(index, inYear),
			byGroup: inGroup.map((group) => joinSets(and, inYear, group)),
		};
	});
	const totals = inGroup.map((group) => joinSets(and, studySet, group));
	const datedStudies = rows.reduce((all, { inYear }) => joinSets(or, all, inYear), none(index));
	const withoutYear = studiesIn(corpus, andNot(ids, datedStudies.ids));
	const isSeveral = split !== undefined && hasSeveral(index, ids, split);
	const groupPlaces = groups.flatMap((_, g) => (count(totals[g]?.ids ?? ids) > 0 || !groups[g]?.sign ? [g] : []));
	const isCounted = areBars(rows.map(({ total }) => total.count));

	const columns = rows.map(({ label, inYear, total, byGroup }): StackColumn => {
		const holding = (study: number) => groupPlaces.filter((g) => has((byGroup[g] ?? inYear).ids, study));
		const rowsInOrder = isCounted ? [] : byGroup.flatMap((group) => [...rowsOf(group.ids)]);
		return {
			label,
			name: nameMark([label], total.count, total.inDoubt, report),
			href: hrefOf(inYear.ids, label),
			...total,
			units: [...new Set(rowsInOrder)].flatMap((at) => {
				const study = corpus.studies[at];
				if (!study) return [];
				const words = split ? codesOfStudy(study, split).map((code) => codeLabel(split, code)) : [];
				const own = holding(at);
				const isHollow = own.some((g) => !has((byGroup[g] ?? inYear).firm, at));
				const markName =
					words.length > 0 ? nameValue([nameOfStudy(corpus, study)], formatList(words)) : nameOfStudy(corpus, study);
				const name = withDoubt(markName, isHollow);
				return [
					{
						name,
						href: studyHref(site, study.id),
						groups: own.map((g) => groupPlaces.indexOf(g)),
						...(isHollow ? { isHollow } : {}),
					},
				];
			}),
			parts: groupPlaces.flatMap((g, place) => {
				const some = byGroup[g] ?? inYear;
				const own = countSet(index, some);
				const group = groups[g];
				if (!group || own.count === 0) return [];
				const name = nameMark([label, group.label], own.count, own.inDoubt, report);
				return [{ group: place, ...own, name, href: hrefOf(some.ids, label, group) }];
			}),
		};
	});
	const key = groupPlaces.flatMap((g): StackGroup[] => {
		const group = groups[g];
		const some = totals[g];
		if (!group || !split || !some) return [];
		const own = countSet(index, some);
		const name = nameMark([split.label, group.label], own.count, own.inDoubt, report);
		return [{ label: group.label, ...own, href: hrefOf(some.ids, undefined, group), sign: group.sign, name }];
	});
	const dates = columns.flatMap(({ label, count: amount }) => (amount > 0 ? [label] : []));
	const most = mostOf(columns.map(({ label, count: amount, inDoubt = 0 }) => ({ label, count: amount, inDoubt })));
	const chart = { groups: split ? key : [], columns };
	return {
		...compose(
			(room, ending) => (
				<Stack
					id={`figure-${figure.id}${ending}`}
					title={figure.title}
					description={say.description(figure.question, countSet(index, datedStudies), report, rows.length)}
					{...chart}
					isCounted={isCounted}
					room={room}
				/>
			),
			(room) => layoutStack(chart, room, isCounted).width,
		),
		...(isCounted ? { reading: countedReadingWording.years(report) } : {}),
		shows:
			most === undefined
				? showsWording.nothing(report)
				: showsWording.years(dates[0] ?? '', dates.at(-1) ?? '', most, report),
		table: {
			columns: [
				{ label: year.label },
				{ label: figureWording.all, isNumber: true },
				...(split ? groupPlaces.map((g) => ({ label: groups[g]?.label ?? '', isNumber: true })) : []),
			],
			rows: columns.map(({ label, count: amount, inDoubt = 0, href, parts }): readonly FigureCell[] => [
				{ text: label, ...(href ? { href } : {}) },
				countCell({ count: amount, inDoubt, href }),
				...(split
					? groupPlaces.map((_, place) => {
							const part = parts.find(({ group }) => group === place);
							return countCell({ count: part?.count ?? 0, inDoubt: part?.inDoubt ?? 0, href: part?.href });
						})
					: []),
			]),
		},
		counted: isSeveral
			? say.countedSeveral(split.label, { count: count(ids), inDoubt: count(ids) - count(studySet.firm), report })
			: say.counted(report),
		leftOut:
			withoutYear.length > 0
				? [say.undated(countOutside(input, withoutYear, [year]), labelsOf(withoutYear), report)]
				: [],
	};
}
