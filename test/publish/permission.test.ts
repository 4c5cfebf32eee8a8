/** What a build may do in a place that cannot be made in a test: a mount point, told by its facts. */
import { describe, expect, test } from 'vitest';
import { mountPoints, parseMountPoints } from '../../src/publish/mount-points.ts';
import { permissionOf, refusalOfPlace } from '../../src/publish/permission.ts';
import { readSitePlace, type SiteContents, type SitePlace } from '../../src/publish/site-place.ts';
import { temporaryFolder } from '../records/overlay.ts';

const place: SitePlace = {
	folder: '/srv/web',
	kind: 'folder',
	isProject: false,
	isContent: false,
	holdsProject: false,
	holdsContent: false,
	isInProject: false,
	isInContent: false,
	isMountPoint: true,
};

const contents: readonly [what: string, contents: SiteContents][] = [
	['empty', { isEmpty: true, builtFiles: undefined, strangers: [] }],
	['with a site', { isEmpty: false, builtFiles: ['index.html'], strangers: [] }],
	['with what others wrote', { isEmpty: false, builtFiles: undefined, strangers: ['lost+found/'] }],
];

describe('permissionOf(place, contents, allowed)', () => {
	test.each(contents)('a mount point, %s, needs --into-existing, and keeps its folder', (_, what) => {
		expect(permissionOf(place, what, { mayMerge: false })).toEqual({
			refusal:
				'OUT_DIR: /srv/web is a mount point, so no other folder can take its place.\n' +
				'To build into it and keep the files that no build wrote: npm run build -- --into-existing\n' +
				'Or name a folder below it.',
		});
		expect(permissionOf(place, what, { mayMerge: true })).toEqual({ way: 'merge' });
	});

	test('a mount point in the project, such as a volume of a container, is one too', () => {
		const [, empty] = contents[0] ?? [];
		expect(permissionOf({ ...place, isInProject: true }, empty, { mayMerge: true })).toEqual({ way: 'merge' });
	});

	test('names five of many, without control characters', () => {
		const strangers = ['\u001b[2J', 'b', 'c', 'd', 'e', 'f', 'g'];
		const permission = permissionOf(
			{ ...place, isMountPoint: false },
			{ isEmpty: false, builtFiles: undefined, strangers },
			{ mayMerge: false },
		);
		expect(permission).toMatchObject({ refusal: expect.stringContaining(': \uFFFD[2J, b, c, d, e and 2 more.') });
	});
});

test('refusalOfPlace(place) lets a mount point pass, and names the nearest reason against another place', () => {
	expect(refusalOfPlace(place)).toBeUndefined();
	expect(refusalOfPlace({ ...place, isProject: true, isInContent: true })).toBe(
		'OUT_DIR: /srv/web is the folder of the project.\nName a folder that is absent or empty, or that a build made, such as dist.',
	);
});

test('parseMountPoints(text) reads the places of a table, with spaces and accents as Linux escapes them', () => {
	const table = [
		'22 28 0:20 / /sys rw,nosuid shared:7 - sysfs sysfs rw',
		'540 28 254:0 /var/a\\040b /srv/my\\040web/\\303\\274ber rw shared:1 - ext4 /dev/vda rw',
		'541 28 254:0 / /srv/back\\134slash rw - ext4 /dev/vda rw',
		'',
	].join('\n');
	expect([...parseMountPoints(table)]).toEqual(['/sys', '/srv/my web/über', '/srv/back\\slash']);
});

describe('on this machine', () => {
	const placeOf = (folder: string) => readSitePlace(folder, { project: temporaryFolder(), content: temporaryFolder() });

	test('readSitePlace(folder, …) knows the root of the disk for a mount point, and a folder for none', () => {
		expect(placeOf('/').isMountPoint).toBe(true);
		expect(placeOf(temporaryFolder()).isMountPoint).toBe(false);
	});

	test('mountPoints() holds the root where the system keeps a table, and is empty elsewhere', () => {
		expect(mountPoints().has('/')).toBe(process.platform === 'linux');
		expect(mountPoints('/no/such/table')).toEqual(new Set());
	});
});
