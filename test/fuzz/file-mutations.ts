/** Files that are gone, misplaced, called otherwise, or no files at all. */
import type { Folder } from './folder.ts';
import { hostileNames } from './names.ts';
import type { Random } from './random.ts';
import type { Spoil } from './text-mutations.ts';

const anyName = (folder: Folder, random: Random) => random.pick([...folder.keys()]);

const gone: Spoil = (folder, random) => {
	const name = anyName(folder, random);
	folder.delete(name);
	return `${name} is gone`;
};

const folderGone: Spoil = (folder, random) => {
	const name = anyName(folder, random).split('/')[0] ?? '';
	removeUnder(folder, name);
	return `${name} is gone, with all in it`;
};

function removeUnder(folder: Folder, name: string): void {
	for (const other of folder.keys()) if (other === name || other.startsWith(`${name}/`)) folder.delete(other);
}

const calledOtherwise: Spoil = (folder, random) => {
	const name = anyName(folder, random);
	const entry = folder.get(name);
	const [, place = '', stem = '', ending = ''] = /^(.*\/)?([^/]*?)(\.[^.]*)?$/.exec(name) ?? [];
	const other = random.pick([
		`${place}${stem}.yml`,
		`${place}${stem}.YAML`,
		`${place}${stem}`,
		`${place}${stem.toUpperCase()}${ending}`,
		`${place}${stem} (copy)${ending}`,
		`${place}.${stem}${ending}`,
		`${place}${stem}${ending}~`,
		`${place}${stem}.txt`,
		`${place}${stem}.mdx`,
		`${place}${stem}.yaml.yaml`,
		`${place}${random.pick(hostileNames)}${ending}`,
		`${place}é${ending}`,
		`${place}a b${ending}`,
		`${place}-${ending}`,
		`${place}${ending || '.yaml'}`,
		`${place}..${ending}`,
		`${place}${stem}\n${ending}`,
		`${place}${stem}\x1b[31m${ending}`,
		`studies/${stem}${ending}`,
		`codebook/${stem}${ending}`,
		`guidance/${stem}${ending}`,
		`pages/${stem}${ending}`,
		`changes/${stem}${ending}`,
		`${stem}${ending}`,
		`studies/sub/${stem}${ending}`,
	]);
	if (entry === undefined || other === name || `${other}/`.includes('../')) return undefined;
	if (random.happens(0.7)) folder.delete(name);
	folder.set(other, entry);
	return `${name} is called ${JSON.stringify(other)}`;
};

const somethingElse: Spoil = (folder, random) => {
	const name = random.happens(0.7) ? anyName(folder, random) : (anyName(folder, random).split('/')[0] ?? '');
	removeUnder(folder, name);
	const what = random.below(6);
	if (what === 0) folder.set(name, { is: 'folder' });
	else if (what === 1) folder.set(`${name}/inside.yaml`, 'a: 1\n');
	else if (what === 2) folder.set(name, { is: 'link', to: 'nowhere-at-all' });
	else if (what === 3) folder.set(name, { is: 'link', to: '.' });
	else if (what === 4) folder.set(name, { is: 'link', to: '/etc/passwd' });
	else folder.set(name, 'a file\n');
	return `${name} is ${['an empty folder', 'a folder', 'a link to nowhere', 'a link to its own folder', 'a link out', 'a plain file'][what]}`;
};

const stranger: Spoil = (folder, random) => {
	const place = random.pick([
		'',
		'studies/',
		'codebook/',
		'guidance/',
		'pages/',
		'changes/',
		'versions/',
		'recommendations/',
	]);
	const name = random.pick([
		'.#x.yaml',
		'x.yaml',
		'.DS_Store',
		'notes.txt',
		'planner.yml',
		'Thumbs.db',
		'x.mdx',
		'README.md',
		'1.0.0',
		'x.yaml.swp',
		'studies',
		'#x.yaml#',
		'desktop.ini',
		'package.json',
		'x.csv',
	]);
	if (folder.has(`${place}${name}`) || [...folder.keys()].some((other) => other.startsWith(`${place}${name}/`)))
		return undefined;
	folder.set(`${place}${name}`, name.startsWith('.#') ? { is: 'link', to: 'user@host.1234' } : 'x: 1\n');
	return `a stranger ${place}${name}`;
};

const exchanged: Spoil = (folder, random) => {
	const [one, other] = [anyName(folder, random), anyName(folder, random)];
	const [first, second] = [folder.get(one), folder.get(other)];
	if (first === undefined || second === undefined || one === other) return undefined;
	folder.set(one, second);
	folder.set(other, first);
	return `${one} and ${other} are exchanged`;
};

export const fileMutations: readonly Spoil[] = [
	gone,
	folderGone,
	calledOtherwise,
	calledOtherwise,
	somethingElse,
	somethingElse,
	stranger,
	exchanged,
];
