/** What people do to a released review: remove, rename, say where it leads, and lose lines of the register. */
import fc from 'fast-check';
import type { ContentReading, SourceKind } from '../../src/records/read.ts';
import { type RegisterLine, withData, withLines, without } from './released.ts';

export type Mutation = (reading: ContentReading) => ContentReading;

type Entry = { id: string };
type Variable = Entry & {
	kind: string;
	of: string;
	codes?: { code: string; aliases?: string[] }[];
	aliases?: string[];
};

const lists = ['participants', 'measures', 'assessments', 'findings'];

/** One of a list, by a number that may be any. */
const pick = <T>(some: readonly T[], at: number): T | undefined => some[at % Math.max(some.length, 1)];

const nameAt = ({ sources }: ContentReading, kind: SourceKind, at: number) =>
	pick(
		sources.filter((source) => source.kind === kind),
		at,
	)?.name;

const fileMutation = (
	kind: SourceKind,
	change: (reading: ContentReading, name: string, at: number) => ContentReading,
) =>
	fc.tuple(fc.nat(), fc.nat()).map(
		([file, at]): Mutation =>
			(reading) => {
				const name = nameAt(reading, kind, file);
				return name === undefined ? reading : change(reading, name, at);
			},
	);

const remove = (kind: SourceKind) => fileMutation(kind, (reading, name) => without(reading, kind, name));

const renameStudy = fileMutation('study', (reading, name) =>
	withData(reading, 'study', name, (data: Entry) => ({ ...data, id: `${name}-x` }), `${name}-x`),
);

const removeEntry = fileMutation('study', (reading, name, at) =>
	withData(reading, 'study', name, (data: Record<string, unknown>) => {
		const list = pick(
			lists.filter((one) => Array.isArray(data[one])),
			at,
		);
		if (list === undefined) return data;
		const entries = data[list] as Entry[];
		return { ...data, [list]: entries.filter((entry) => entry !== pick(entries, at)) };
	}),
);

const renameVariable = (hasAlias: boolean) =>
	fileMutation('variable', (reading, name) =>
		withData(
			reading,
			'variable',
			name,
			(data: Variable) => ({
				...data,
				id: `${name}-x`,
				aliases: hasAlias ? [...(data.aliases ?? []), name] : data.aliases,
			}),
			`${name}-x`,
		),
	);

const changeCode = (change: (code: { code: string; aliases?: string[] }) => object | undefined) =>
	fileMutation('variable', (reading, name, at) =>
		withData(reading, 'variable', name, (data: Variable) => {
			const { codes } = data;
			if (!codes) return data;
			return { ...data, codes: codes.flatMap((code) => (code === pick(codes, at) ? (change(code) ?? []) : [code])) };
		}),
	);

const moveVariable = fileMutation('variable', (reading, name, at) =>
	withData(reading, 'variable', name, (data: Variable) => ({ ...data, of: pick(['study', ...lists], at) })),
);

const removeNamed = (kind: 'figures' | 'selections') =>
	fileMutation(kind, (reading, name, at) =>
		withData(reading, kind, name, (all: Entry[]) => all.filter((one) => one !== pick(all, at))),
	);

const narrowTable: Mutation = (reading) =>
	withData(reading, 'review', 'review', (data: { table: string[] }) => ({ ...data, table: data.table.slice(0, 1) }));

const addressOf = (line: RegisterLine) => (typeof line === 'string' ? line : line.from);

const dropLines = fc.tuple(fc.nat(), fc.nat(40)).map(
	([at, count]): Mutation =>
		(reading) =>
			withLines(reading, (lines) => lines.filter((_, i) => i < at % lines.length || i > (at % lines.length) + count)),
);

const dropLinesOf = fc.nat().map(
	(at): Mutation =>
		(reading) =>
			withLines(reading, (lines) => {
				const start = addressOf(pick(lines, at) ?? '').split('#')[0] ?? '';
				return lines.filter((line) => !addressOf(line).startsWith(start));
			}),
);

/** Says of some lines that they lead to the changes, where each is named. */
const leadToChanges = fc.array(fc.nat(), { minLength: 1, maxLength: 3 }).map(
	(places): Mutation =>
		(reading) => {
			const led: string[] = [];
			const lines = withLines(reading, (all) =>
				all.map((line, i) => {
					if (typeof line !== 'string' || !places.some((place) => place % all.length === i)) return line;
					if (!/^(studies|codebook|by)\//.test(line)) return line;
					led.push(...line.split(/[/#]/));
					return { from: line, to: 'changes' };
				}),
			);
			const name = nameAt(lines, 'change', 0);
			if (name === undefined || led.length === 0) return lines;
			const what = led.join(', ');
			return withData(lines, 'change', name, (data: { changes: object[] }) => ({
				...data,
				changes: [...data.changes, { kind: 'removed', what }],
			}));
		},
);

/** Removes a study or a variable, and says so as it should be. */
const removeProperly = (kind: 'study' | 'variable') =>
	fileMutation(kind, (reading, name) => {
		const address = kind === 'study' ? `studies/${name}` : `codebook/${name}`;
		const led = withLines(without(reading, kind, name), (lines) =>
			lines.map((line) => (line === address ? { from: address, to: 'changes' } : line)),
		);
		const change = nameAt(led, 'change', 0) ?? '';
		return withData(led, 'change', change, (data: { changes: object[] }) => ({
			...data,
			changes: [...data.changes, { kind: 'removed', what: `It was ${name}.` }],
		}));
	});

const one: fc.Arbitrary<Mutation> = fc.oneof(
	remove('study'),
	remove('variable'),
	remove('question'),
	remove('recommendation'),
	renameStudy,
	removeEntry,
	renameVariable(true),
	renameVariable(false),
	changeCode(() => undefined),
	changeCode((code) => ({ ...code, code: `${code.code}-x` })),
	changeCode((code) => ({ ...code, code: `${code.code}-x`, aliases: [...(code.aliases ?? []), code.code] })),
	moveVariable,
	removeNamed('figures'),
	removeNamed('selections'),
	fc.constant(narrowTable),
	dropLines,
	dropLinesOf,
	leadToChanges,
	removeProperly('study'),
	removeProperly('variable'),
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(one, { minLength: 1, maxLength: 4 });
