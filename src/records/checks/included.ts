/**
 * Checks that the box of the selection flow with the reports of this site has as many as there are records, and a box
 * of programmes as many as the records name. If charting is partial, missing records give only a warning.
 */
import { isApartRecord } from '../apart-records.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt, numberAt, type Path, textAt } from '../raw.ts';
import { recordsOfRound, type WrittenRound, writtenRounds } from '../rounds.ts';
import type { SourceFile } from '../source.ts';
import { countOf } from '../words.ts';
import { reportUnits, unitOf } from './flow.ts';

interface Box {
	i: number;
	id: string;
	unit: string;
	count: number | undefined;
}

export function* checkIncluded(material: Material): Iterable<Problem> {
	const { review, studies, rolls } = material;
	// If a record cannot be read, the number of records is not known. If there is none, their folder may have a wrong
	// name.
	if (!review || !rolls.study.isWhole || studies.length === 0) return;
	for (const round of writtenRounds(review))
		yield* checkRound(material, review, round, recordsOfRound(review, round.code, studies));
}

function* checkRound(
	{ isChartingComplete }: Material,
	review: SourceFile,
	{ path, name, code }: WrittenRound,
	studies: readonly SourceFile[],
): Iterable<Problem> {
	// What was included may be superseded or retracted since, and then it is not counted any more.
	const records = studies.filter((source) => !isApartRecord(source, review)).length;
	const own = code === undefined ? '' : ` of ${code}`;
	const programmeIds = new Set(
		studies.map(({ data, name }) => textAt(data, 'programme') ?? textAt(data, 'id') ?? name),
	);
	const programmes = programmeIds.size;
	const ofReports = reportUnits(review);
	const ofProgrammes = new Set(
		['one', 'many'].flatMap((form) => textAt(review.data, 'words', 'programme', form)?.toLowerCase() ?? []),
	);
	const boxes = includedBoxes(review.data, path);
	for (const unit of new Set(boxes.map((box) => box.unit))) {
		const alike = boxes.filter((box) => box.unit === unit);
		const [first] = alike;
		if (!first || alike.some(({ count }) => count === undefined)) continue;
		const counts = alike.flatMap(({ count }) => count ?? []);
		const count = counts.reduce((sum, one) => sum + one, 0);
		const isOfProgrammes = ofProgrammes.has(unit);
		const fits = (amount: number) => count === amount || counts.every((one) => one === amount);
		// A unit for which the review has no word, such as studies, may mean reports or programmes.
		const isOpen = unit !== '' && !ofReports.has(unit) && !isOfProgrammes;
		if (isOfProgrammes ? fits(programmes) : fits(records) || fits(studies.length) || (isOpen && fits(programmes)))
			continue;
		const there = isOfProgrammes ? programmes : records;
		const what = isOfProgrammes
			? `the records${own} name ${countOf(there, 'programme')}`
			: `there ${there === 1 ? 'is' : 'are'} ${countOf(there, 'record')}${own} in studies`;
		const isToCome = count > there && !isChartingComplete;
		const ids = alike.map(({ id }) => id).join(` and ${name}.`);
		const sum = alike.length > 1 ? ` (${counts.join(' + ')})` : '';
		yield {
			kind: isToCome ? 'records-to-come' : 'included-differs',
			source: review,
			path: [...path, first.i, 'count'],
			found: first.count,
			message: `${name}.${ids} ${alike.length > 1 ? 'are' : 'is'} ${count}${sum}, but ${what}.`,
			hint: isToCome
				? 'Add the records that are still to come; readers see the number of the box beside those that are there.'
				: hintOf(count, there, isOfProgrammes, alike.length === 1),
		};
	}
}

function hintOf(count: number, there: number, isOfProgrammes: boolean, isAlone: boolean): string {
	const correct = isAlone ? `Write "count: ${there}"` : `Let the counts add up to ${there}`;
	const keep = `If the review itself says ${count}, keep it and say why in the doubt of the box.`;
	if (isOfProgrammes) return `${correct}, or correct the programmes of the records. ${keep}`;
	if (there > count) return `${correct}, since records were added. ${keep}`;
	return `Add the records that are missing, or write "charting: partial" until they come. ${correct} if there are no more. ${keep}`;
}

/** The boxes marked as holding the reports of this site; if there is none, the first main box of what is included. */
function includedBoxes(review: unknown, path: Path): readonly Box[] {
	const boxes = [...listAt(review, ...path).entries()].map(([i, box]) => ({ i, box }));
	const ownBoxes = boxes.filter(({ box }) => fieldAt(box, 'included') === true);
	const isMain = (box: unknown) =>
		fieldAt(box, 'stage') === 'included' && fieldAt(box, 'side') !== true && fieldAt(box, 'included') === undefined;
	const countBoxes = ownBoxes.length > 0 ? ownBoxes : boxes.filter(({ box }) => isMain(box)).slice(0, 1);
	return countBoxes.map(({ i, box }) => {
		const count = fieldAt(box, 'count') === 'none' ? 0 : numberAt(box, 'count');
		const isInDoubt = (textAt(box, 'doubt') ?? '').trim() !== '';
		const isCount = count !== undefined && Number.isSafeInteger(count) && count >= 0 && !isInDoubt;
		return { i, id: textAt(box, 'id') ?? `[${i + 1}]`, unit: unitOf(box), count: isCount ? count : undefined };
	});
}
