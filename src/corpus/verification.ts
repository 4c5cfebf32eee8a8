/** What of a record people have verified, and whether it is still what they verified. */
import { appraisalSection, appraisedBy } from '../schema/appraisal-tools.ts';
import { isAbsentState } from '../schema/state.ts';
import type { StudyRecord } from '../schema/study.ts';
import type { WrittenRecordVerification, WrittenVerification } from '../schema/verification.ts';
import type { Corpus, Entry, EntryList, Study, Variable } from './corpus.ts';
import { entryDigest, valueDigest } from './digest.ts';
import { writtenJudgements } from './judgement.ts';
import type { Value } from './value.ts';

/** That a person verified a value or an entry. */
export interface Verification extends WrittenVerification {
	/** Whether what was verified has changed since: then it no longer counts. */
	changed?: true;
}

/** That a person verified a whole record; with `of`, only that its lists are absent. */
export interface RecordVerification extends WrittenRecordVerification {
	changed?: true;
}

type Verified = readonly { of?: unknown; changed?: true }[] | undefined;

/** Whether a person has verified it, and it has not changed since. */
function holds(verifications: Verified): boolean {
	return verifications?.some(({ changed }) => !changed) ?? false;
}

/** Whether a statement about the whole record holds: one that names no parts. */
const holdsWhole = ({ verified }: Pick<Study, 'verified'>) => holds(verified?.filter(({ of }) => of === undefined));

/** The statements that hold for a value or an entry: its own and those about the whole record. */
export function verifiersOf(
	part: { verified?: readonly Verification[] },
	{ verified }: Pick<Study, 'verified'>,
): readonly Omit<Verification, 'of'>[] {
	return [...(part.verified ?? []), ...(verified?.filter(({ of }) => of === undefined) ?? [])].filter(
		({ changed }) => !changed,
	);
}

/** Whether a person has verified a value or an entry: it says so itself, or its record does. */
function isVerified(part: { verified?: readonly Verification[] }, study: Pick<Study, 'verified'>): boolean {
	return holds(part.verified) || holdsWhole(study);
}

/**
 * The study with what its record says of verification at each value and entry that it is about. A statement about the
 * whole record, or about lists that are absent, stays with the study. The same study if nothing is said.
 */
export function withVerification(study: Study, record: StudyRecord): Study {
	const parts = [study.values, ...Object.values(study.lists)].flatMap((some) =>
		isAbsentState(some)
			? []
			: Array.isArray(some)
				? some.flatMap((entry) => [entry, ...Object.values(entry.values)])
				: Object.values(some),
	);
	if (record.verified === undefined && !parts.some(({ verified }) => verified)) return study;
	const byPart = new Map<string, Verification[]>();
	const whole: RecordVerification[] = [];
	for (const { of, ...said } of record.verified ?? []) {
		if (of === undefined) whole.push(said);
		const absent: [string, string][] = [];
		for (const [part, digest] of Object.entries(of ?? {})) {
			const list = study.lists[part as keyof Study['lists']];
			if (isAbsentState(list)) absent.push([part, digest]);
			else byPart.set(part, [...(byPart.get(part) ?? []), { ...said, of: digest }]);
		}
		if (absent.length > 0) {
			const changed = absent.some(
				([list, digest]) => digest !== valueDigest(study.lists[list as keyof Study['lists']]),
			);
			whole.push({ ...said, of: Object.fromEntries(absent), ...(changed ? { changed } : {}) });
		}
	}
	const valuesWith = (values: Entry['values'], recordValues: Readonly<Record<string, unknown>>, place: string) =>
		mapChanged(values, (value, id) =>
			withJudged(value, byPart.get(`${place}${id}`), () => valueDigest(recordValues[id])),
		);
	const listWith = (entries: EntryList, list: string): EntryList => {
		if (isAbsentState(entries)) return entries;
		const entryRecords = record[list as keyof Study['lists']] as readonly Readonly<Record<string, unknown>>[];
		return entries.map((entry, i) => {
			const [own = {}, name] = [entryRecords[i], `${list}/${entry.id}`];
			const ownEntry = withJudged(entry, byPart.get(name), () => entryDigest(own));
			const amounts = Object.fromEntries(
				(['count', 'weeks'] as const).flatMap((field) => {
					const amount = entry[field];
					if (!amount) return [];
					return [[field, withJudged(amount, byPart.get(`${name}/${field}`), () => valueDigest(own[field]))] as const];
				}),
			);
			return { ...ownEntry, ...amounts, values: valuesWith(entry.values, own, `${name}/`) };
		});
	};
	const { appraisal } = record;
	const judgements = writtenJudgements(appraisal).map(({ variable, judgement }) => [variable, judgement] as const);
	const values = valuesWith(study.values, { ...record.values, ...Object.fromEntries(judgements) }, '');
	// A state in place of the whole appraisal is the value of every judgement.
	const statements = isAbsentState(appraisal) ? byPart.get(appraisalSection) : undefined;
	return {
		...study,
		values: statements
			? mapChanged(values, (value) =>
					value.coded === 'judged' ? withJudged(value, statements, () => valueDigest(appraisal)) : value,
				)
			: values,
		lists: mapChanged(study.lists as Readonly<Record<string, EntryList>>, listWith),
		...(whole.length > 0 ? { verified: whole } : {}),
	};
}

/** A value or an entry with its own statements and those of its record, each marked if it no longer holds. */
function withJudged<T extends { verified?: readonly Verification[] }>(
	part: T,
	ofRecord: readonly Verification[] = [],
	digest: () => string,
): T {
	const all = [...(part.verified ?? []), ...ofRecord];
	if (all.length === 0) return part;
	const now = digest();
	const verified = all.map((one) =>
		one.of === undefined || one.of === now ? one : { ...one, changed: true as const },
	);
	return { ...part, verified };
}

function mapChanged<T>(things: Readonly<Record<string, T>>, change: (thing: T, id: string) => T): Record<string, T> {
	return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, change(thing, id)]));
}

/** How many of some things people have verified. */
export interface VerifiedShare {
	verified: number;
	all: number;
}

export interface VerifiedCounts {
	records: VerifiedShare;
	/** Values of studies that were charted, and judgements. Computed values are not counted: they follow from others. */
	values: VerifiedShare;
	/** Entries by list, for lists that have entries. */
	entries: ReadonlyMap<string, VerifiedShare>;
}

/** What of these studies people have verified; a record counts when all its values, entries and absent lists do. */
export function verifiedCounts({ variables }: Pick<Corpus, 'variables'>, studies: readonly Study[]): VerifiedCounts {
	const ownVariables = variables.filter(({ of, from }) => of === 'study' && (from === undefined || appraisedBy(from)));
	const records = { verified: 0, all: studies.length };
	const values = { verified: 0, all: 0 };
	const entries = new Map<string, VerifiedShare>();
	for (const study of studies) {
		const chartedValues = chartedOf(study, ownVariables);
		const verifiedValues = chartedValues.filter((value) => isVerified(value, study));
		values.all += chartedValues.length;
		values.verified += verifiedValues.length;
		let isWhole = verifiedValues.length === chartedValues.length;
		for (const [list, own] of Object.entries(study.lists)) {
			if (isAbsentState(own)) {
				isWhole &&= holdsWhole(study) || isAbsenceVerified(study, list);
				continue;
			}
			const share = entries.get(list) ?? { verified: 0, all: 0 };
			const good = own.filter((entry) => isVerified(entry, study)).length;
			entries.set(list, { verified: share.verified + good, all: share.all + own.length });
			isWhole &&= good === own.length;
		}
		if (holdsWhole(study) || isWhole) records.verified++;
	}
	return { records, values, entries };
}

function chartedOf(study: Study, variables: readonly Variable[]): readonly Value[] {
	return variables.flatMap(({ id }) => {
		const value = study.values[id];
		return value === undefined || value.state === 'not-charted' || value.coded === 'derived' ? [] : [value];
	});
}

function isAbsenceVerified({ verified = [] }: Study, list: string): boolean {
	return verified.some(({ of, changed }) => !changed && of !== undefined && Object.hasOwn(of, list));
}

/** Whether anything of a corpus has been verified. */
export function hasVerification({ values, entries }: VerifiedCounts): boolean {
	return values.verified > 0 || [...entries.values()].some(({ verified }) => verified > 0);
}

const usedByCorpus = new WeakMap<Corpus, boolean>();

/** Whether people have verified anything of a review. */
export function isVerificationUsed(corpus: Corpus): boolean {
	const isUsed = usedByCorpus.get(corpus) ?? hasVerification(verifiedCounts(corpus, corpus.studies));
	usedByCorpus.set(corpus, isUsed);
	return isUsed;
}
