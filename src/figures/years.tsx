/** Studies by year, one square a study, its fill by a variable. */
import { looksMost } from '../charts/Looks.tsx';
import type { PatternName } from '../charts/Pattern.tsx';
import { Stack } from '../charts/Stack.tsx';
import type { StackColumn, StackGroup } from '../charts/stack.ts';
import { codesOfStudy, listedCodes } from '../corpus/codes.ts';
import { type Corpus, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { codeLabel, formatCount, formatList } from '../corpus/label.ts';
import { studiesIn } from '../facets/select.ts';
import { isAbsentState } from '../schema/state.ts';
import { patternOf } from './completeness.tsx';
import type { Cell, Drawn, FigureInput } from './figure.ts';
import { hrefOfStudies, withCodes } from './mark-href.ts';
import { nameStudies } from './named.ts';

/** Codes that share a look: mostly one; those beyond the looks that can be told apart together. */
interface Group {
	codes: readonly string[];
	label: string;
	/** Of a state. */
	sign?: PatternName;
}

/** Groups that some study of the review has, in the codebook's order, states last: a look does not change with the selection. */
function groupsOf(corpus: Corpus, split: Variable): readonly Group[] {
	const groups = listedCodes(corpus, split).map(
		(code): Group => ({
			codes: [code],
			label: codeLabel(split, code),
			...(isAbsentState(code) ? { sign: patternOf[code] } : {}),
		}),
	);
	const own = groups.filter(({ sign }) => !sign);
	const states = groups.filter(({ sign }) => sign);
	if (own.length <= looksMost) return groups;
	const rest = own.slice(looksMost - 1).flatMap(({ codes }) => codes);
	return [...own.slice(0, looksMost - 1), { codes: rest, label: `${rest.length} others` }, ...states];
}

/** Whole years from the first to the last of the review, so that a selection is drawn on the same axis. */
function yearsOf(corpus: Corpus, year: Variable): readonly string[] {
	const years = listedCodes(corpus, year)
		.filter((code) => !isAbsentState(code))
		.map(Number);
	if (years.length === 0) return [];
	const first = Math.min(...years);
	return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => String(first + i));
}

export function drawYears(input: FigureInput): Drawn {
	const { corpus, site, ids, figure } = input;
	const year = corpus.variables.find(({ kind, of }) => kind === 'year' && of === 'study');
	if (!year) throw new Error('no variable of kind: year');
	const split = figure.split === undefined ? undefined : variableOf(corpus, figure.split);
	const { report } = corpus.review.words;
	const studies = studiesIn(corpus, ids);
	const groups: readonly Group[] = split ? groupsOf(corpus, split) : [{ codes: [], label: report.many }];
	const codesOf = new Map(studies.map((study) => [study, split ? codesOfStudy(study, split) : []]));
	const isIn = (study: Study, { codes }: Group) => !split || codes.some((code) => codesOf.get(study)?.includes(code));
	const hrefOf = (some: readonly Study[], wanted: string | undefined, group?: Group) =>
		hrefOfStudies(input, some, (selection) => {
			const inYear = wanted === undefined ? selection : withCodes(corpus, selection, year.id, [wanted]);
			return group && split ? withCodes(corpus, inYear, split.id, group.codes) : inYear;
		});

	const rows = yearsOf(corpus, year).map((label) => {
		const held = studies.filter((study) => String(studyValue(study, year.id).value) === label);
		const byGroup = groups.map((group) => held.filter((study) => isIn(study, group)));
		return { label, held, byGroup };
	});
	const totals = groups.map((group) => studies.filter((study) => isIn(study, group)));
	const undated = studies.filter((study) => studyValue(study, year.id).state !== 'reported');
	const isSeveral = split !== undefined && studies.some((study) => (codesOf.get(study)?.length ?? 0) > 1);
	const shown = groups.flatMap((_, g) => ((totals[g]?.length ?? 0) > 0 || !groups[g]?.sign ? [g] : []));

	const columns = rows.map(({ label, held, byGroup }): StackColumn => {
		const ordered = [...new Set(byGroup.flat())];
		return {
			label,
			name: `${label}: ${formatCount(held.length, report)}`,
			href: hrefOf(held, label),
			units: ordered.map((study) => {
				const own = shown.flatMap((g, place) => (byGroup[g]?.includes(study) ? [place] : []));
				const words = split ? [...(codesOf.get(study) ?? [])].map((code) => codeLabel(split, code)) : [];
				return {
					name: [study.label, formatList(words)].filter(Boolean).join(': '),
					href: studyHref(site, study.id),
					groups: own,
				};
			}),
			parts: shown.flatMap((g, place) => {
				const some = byGroup[g] ?? [];
				const group = groups[g];
				if (!group || some.length === 0) return [];
				const name = `${label}, ${group.label}: ${formatCount(some.length, report)}`;
				return [{ group: place, count: some.length, name, href: hrefOf(some, label, group) }];
			}),
		};
	});
	const key = shown.flatMap((g): StackGroup[] => {
		const group = groups[g];
		const some = totals[g] ?? [];
		if (!group || !split) return [];
		const name = `${split.label}, ${group.label}: ${formatCount(some.length, report)}`;
		return [{ label: group.label, count: some.length, href: hrefOf(some, undefined, group), sign: group.sign, name }];
	});
	const cellOf = (some: readonly Study[], wanted: string | undefined, group?: Group): Cell => {
		const href = hrefOf(some, wanted, group);
		return { text: String(some.length), ...(href ? { href } : {}) };
	};
	return {
		picture: (
			<Stack
				id={`figure-${figure.id}`}
				title={figure.title}
				description={`${figure.question} ${formatCount(studies.length - undated.length, report)} in ${rows.length} years. The same numbers stand in the table.`}
				groups={split ? key : []}
				columns={columns}
			/>
		),
		table: {
			columns: [
				{ label: year.label },
				{ label: 'All', isNumber: true },
				...(split ? shown.map((g) => ({ label: groups[g]?.label ?? '', isNumber: true })) : []),
			],
			rows: rows.map(({ label, held, byGroup }) => [
				{ text: label, ...(held.length > 0 ? { href: hrefOf(held, label) ?? '' } : {}) },
				cellOf(held, label),
				...(split ? shown.map((g) => cellOf(byGroup[g] ?? [], label, groups[g])) : []),
			]),
		},
		counted: `Counted are ${report.many}.${isSeveral ? ` One can have several values of ${split.label}, so these add up to more than the ${formatCount(studies.length, report)} drawn.` : ''}`,
		leftOut:
			undated.length > 0 ? [`${formatCount(undated.length, report)} without a year: ${nameStudies(undated)}.`] : [],
	};
}
