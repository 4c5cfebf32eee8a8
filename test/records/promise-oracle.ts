/** What a reader of the released files would miss, worked out from the data alone and by no part of the program. */
import type { ContentReading, SourceKind } from '../../src/records/read.ts';
import type { RegisterLine } from './released.ts';

interface WrittenVariable {
	id: string;
	of: string;
	kind: string;
	aliases?: string[];
	codes?: { code: string; aliases?: string[] }[];
	'codes-from'?: string;
}

type WrittenStudy = Record<string, unknown> & { id: string };

const singular: Record<string, string> = {
	participants: 'participant',
	measures: 'measure',
	assessments: 'assessment',
	findings: 'finding',
};

const words = ['none', 'not-reported', 'not-in-review', 'not-applicable', 'unclear', 'not-charted'];

/** Addresses that were released, or that the register holds, and that the data neither have nor lead elsewhere. */
export function missedAddresses(reading: ContentReading): readonly string[] {
	const all = <T>(kind: SourceKind) =>
		reading.sources.filter((source) => source.kind === kind).map(({ data }) => data as T);
	const names = (kind: SourceKind) => reading.sources.filter((source) => source.kind === kind).map(({ name }) => name);
	const register = all<RegisterLine[]>('addresses')[0] ?? [];
	const variables = all<WrittenVariable>('variable');
	const there = new Set<string>();
	for (const study of all<WrittenStudy>('study')) {
		there.add(`studies/${study.id}`);
		for (const [list, word] of Object.entries(singular))
			if (Array.isArray(study[list]))
				for (const entry of study[list] as { id: string }[]) there.add(`studies/${study.id}#${word}-${entry.id}`);
	}
	for (const variable of variables)
		for (const name of [variable.id, ...(variable.aliases ?? [])]) {
			there.add(`codebook/${name}`);
			there.add(`by/${name}`);
			const shared = variable['codes-from'];
			const owner = shared === undefined ? variable : variables.find(({ id }) => id === shared);
			// Codes that are taken from a variable that is not there are another mistake, and nobody knows them.
			if (!owner) for (const address of released(reading)) if (address.startsWith(`by/${name}/`)) there.add(address);
			for (const { code, aliases = [] } of owner?.codes ?? [])
				for (const word of [code, ...aliases]) there.add(`by/${name}/${word}`);
			for (const word of words) there.add(`by/${name}/${word}`);
			if (variable.of === 'study') there.add(`studies/sorted/${name}`);
			const table = variable.of === 'study' ? 'studies' : variable.of;
			const parts = variable.kind === 'number' ? ['', '_min', '_max', '_approximate'] : [''];
			for (const part of parts) there.add(`data/${table}.csv#${name}${part}`);
		}
	const isVaried = (address: string) => {
		const [, name, word = ''] = /^by\/([^/]+)\/([^/]+)$/.exec(address) ?? [];
		const kind = variables.find(({ id, aliases = [] }) => id === name || aliases.includes(name ?? ''))?.kind;
		return (kind === 'year' && /^\d+$/.test(word)) || (kind === 'country' && word === word.toUpperCase());
	};
	for (const { id } of all<{ id: string }[]>('figures').flat()) there.add(`figures/${id}`);
	for (const { id } of all<{ id: string }[]>('selections').flat()) there.add(`embed/selections/${id}`);
	for (const name of names('question')) there.add(`guidance/${name}`);
	for (const name of names('recommendation')) there.add(`recommendations/${name}`);
	const redirects = register.filter((line) => typeof line !== 'string');
	const led = new Set(redirects.map(({ from }) => from));
	const misled = redirects.filter(({ to }) => to !== 'changes' && !there.has(to)).map(({ from }) => from);
	const lost = released(reading).filter((address) => {
		if (there.has(address) || isVaried(address) || led.has(address)) return false;
		const [folder = '', name = '', last = ''] = address.split(/[/#]/);
		const owner = folder === 'studies' && last !== '' && name !== 'sorted' ? `studies/${name}` : undefined;
		const variable =
			{ by: name, studies: name === 'sorted' ? last : undefined, data: last.split('_')[0] }[folder] ?? undefined;
		return !led.has(owner ?? '') && !led.has(`codebook/${variable}`);
	});
	return [...lost, ...misled];
}

/** The addresses of frozen registers that content can lose: not the program's own pages, files and columns. */
function released({ versions }: ContentReading): readonly string[] {
	const lines = versions.flatMap(({ files }) => {
		const register = files.get('addresses.json');
		return register === undefined ? [] : (JSON.parse(String(register)) as { addresses: RegisterLine[] }).addresses;
	});
	const addresses = lines.filter((line) => typeof line === 'string');
	const variables = new Set(
		addresses.flatMap((address) => (address.startsWith('codebook/') ? [address.replace('codebook/', '')] : [])),
	);
	return addresses.filter((address) => {
		const [, column] = /^data\/.*#([^_]+)/.exec(address) ?? [];
		if (column !== undefined) return variables.has(column);
		return (
			address !== 'guidance/plan' &&
			/^(studies|codebook|by|figures|guidance|recommendations|embed\/selections)\//.test(address)
		);
	});
}
