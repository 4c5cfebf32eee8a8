/** Gives the records of an import their ids, their numbers and their references. Those of an earlier import stay. */
import path from 'node:path';
import { countOf } from '../records/words.ts';
import type { Relation } from '../schema/report-relation.ts';
import type { BuiltRecord } from './build-records.ts';
import { type CitationDraft, fitCitation } from './citation.ts';
import { type FinishedRecord, referenceEntry } from './content-files.ts';
import { looseName } from './fold.ts';
import { recordId } from './free-names.ts';
import type { ImportMap } from './import-map.ts';
import type { Matching } from './match-references.ts';
import { shareReports } from './share-reports.ts';
import { readIfThere } from './write-folder.ts';
import { authorsOf, writtenReference } from './written-reference.ts';

/** Records with their ids, numbers and references. Ids and numbers of an earlier import stay. */
export function finishRecords(records: readonly BuiltRecord[], matching: Matching, map: ImportMap, folder: string) {
	const idsInUse = new Set(Object.values(map.ids ?? {}));
	// Keys are foreign words, such as "constructor", which every plain object has.
	const ids = new Map(Object.entries(map.ids ?? {}));
	const leftBy = new Map<string, string[]>();
	const leave = (what: string, label: string) => leftBy.set(what, [...(leftBy.get(what) ?? []), label]);
	const numberByRecord = printedNumbers(records);
	// A key that is written otherwise now, such as 01 for 1, is the same where no other is like it.
	const keys = new Set(records.map(({ key }) => key));
	const formerKeys = Map.groupBy(
		[...ids.keys()].filter((key) => !keys.has(key)),
		looseName,
	);
	const formerId = (key: string) => {
		const [former, ...others] = formerKeys.get(looseName(key)) ?? [];
		if (former === undefined || others.length > 0) return undefined;
		const id = ids.get(former);
		ids.delete(former);
		formerKeys.delete(looseName(key));
		return id;
	};
	const recordsWithIds = records.map((record) => {
		const id =
			ids.get(record.key) ??
			formerId(record.key) ??
			recordId(shortLabel(record, matching.items.get(record.key)?.item.citation), idsInUse);
		ids.set(record.key, id);
		return { record, id, number: numberBefore(folder, id) ?? numberByRecord.get(record) };
	});
	let next = Math.max(
		0,
		...recordsWithIds.flatMap(({ id, number }) => [number ?? 0, ...furtherNumbersBefore(folder, id)]),
	);
	/** The citation of a report as the reference list takes it. What it does not take is named. */
	const citationOf = (label: string, own: CitationDraft, key: string, isReference: boolean): CitationDraft => {
		const item = matching.items.get(key)?.item;
		const whole: CitationDraft = { ...own, ...item?.citation };
		const namedCitation = whole.author?.length ? {} : { ...writtenReference(label), ...authorsOf(label) };
		const type = whole.type ?? (whole['container-title'] === undefined ? 'document' : 'article-journal');
		const issued = whole.issued ?? yearOf(label);
		const { fitting, left } = fitCitation({
			...namedCitation,
			...whole,
			...(namedCitation.author ? { author: namedCitation.author } : {}),
			type,
			...(issued === undefined ? {} : { issued }),
		});
		for (const { key: field, value, why } of left)
			leave(`${field} is left out, since ${why}`, `${label} ("${value.slice(0, 40)}")`);
		for (const remark of item?.remarks ?? []) leave(remark, label);
		const inTable = isReference ? tableFields : [];
		for (const field of Object.keys(item?.others ?? {}).filter((one) => !inTable.includes(one)))
			leave(`${field} is left out, since no key of a reference takes it`, label);
		return fitting;
	};
	const mainRecords = recordsWithIds.map(({ record, id, number }) => {
		const { label, citation, isUnnamed, isReference, values, appraisals, lists } = record;
		const main = {
			id,
			label,
			...(isUnnamed ? { isUnnamed: true as const } : {}),
			number: number ?? ++next,
			citation: citationOf(label, citation, record.key, isReference),
			values,
			appraisals,
			lists,
		};
		return { record, main };
	});
	const finishedRecords = mainRecords.map(({ record, main }): FinishedRecord => {
		const before = furtherNumbersBefore(folder, main.id);
		const reports = record.reports.map((report, i) => {
			const citation = citationOf(report.label, report.citation, report.key, record.isReference);
			return { number: before[i] ?? ++next, citation, is: relationOf(citation) };
		});
		return reports.length === 0 ? main : { ...main, reports };
	});
	const lines = [...leftBy].map(
		([what, labels]) => `${what}: ${countOf(labels.length, 'reference')}: ${labels.join(', ').replace(/\.$/, '')}.`,
	);
	return { finished: shareReports(finishedRecords), ids: Object.fromEntries(ids), lines };
}

/** The entries of the reference list, each number once. */
export function referencesOf(records: readonly FinishedRecord[]): readonly Record<string, unknown>[] {
	const first = new Map<number, Pick<FinishedRecord, 'number' | 'citation'>>();
	const further = records.flatMap(({ reports = [] }) => reports);
	for (const report of [...records, ...further]) if (!first.has(report.number)) first.set(report.number, report);
	return [...first.values()].map(referenceEntry);
}

/** The numbers of references that labels have in brackets (`Ahl et al. [12]`), where each record has one of its own. */
function printedNumbers(records: readonly BuiltRecord[]): ReadonlyMap<BuiltRecord, number> {
	const numbers = new Map(
		records.flatMap((record) => {
			const [, number] = /\[([1-9]\d{0,3})\]/.exec(record.label) ?? [];
			return number === undefined ? [] : [[record, Number(number)] as const];
		}),
	);
	return new Set(numbers.values()).size === records.length ? numbers : new Map();
}

const yearOf = (label: string) => Number(/\b(1[6-9]|20)\d\d(?=[a-z]?\)?$)/.exec(label)?.[0]) || undefined;

/** Fields of bibliographies that are columns where there is no other table. */
const tableFields: readonly string[] = ['KW', 'MH', 'DB'];

/** What an id is made of: the label; for a title or a whole reference its first author and year. */
function shortLabel({ label, citation, isReference, isUnnamed }: BuiltRecord, reference: CitationDraft = {}): string {
	const labelCitation = writtenReference(label);
	const [first] = reference.author ?? citation.author ?? labelCitation.author ?? [];
	const name = first && ('family' in first ? first.family : first.literal);
	const isTitle = isReference || isUnnamed === true || label === citation.title || labelCitation.author !== undefined;
	return isTitle && name ? `${name} ${reference.issued ?? citation.issued ?? labelCitation.issued ?? ''}` : label;
}

/** What a further report is, by its title and type; undefined for a report of results. A retraction is for a person to say. */
function relationOf({ title = '', genre }: CitationDraft): Relation | undefined {
	const plain = title.replace(/<[^>]+>/g, '');
	if (/^(correction|corrigendum|erratum|corrigenda|errata)\b/i.test(plain)) return 'correction';
	if (/^preprint$/i.test(String(genre ?? ''))) return 'preprint';
	if (
		/^(study |trial |review )?protocol\b|\b(study|trial|research) protocol\b|: protocol\b|\bprotocol (for|of) /i.test(
			plain,
		)
	)
		return 'protocol';
	return undefined;
}

/** The numbers of the further reports of a record in the folder, in their order; none for a new one. */
function furtherNumbersBefore(folder: string, id: string): readonly number[] {
	const [, ...further] = (readIfThere(path.join(folder, 'studies', `${id}.yaml`)) ?? '').matchAll(
		/^ {2}- reference: (\d+)$/gm,
	);
	return further.map(([, number]) => Number(number));
}

function numberBefore(folder: string, id: string): number | undefined {
	const [, number] =
		/^ {2}(?:- )?reference: (\d+)$/m.exec(readIfThere(path.join(folder, 'studies', `${id}.yaml`)) ?? '') ?? [];
	return number === undefined ? undefined : Number(number);
}
