/** A release that is ended, or that meets another one, leaves whole versions and nothing beside them. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { putVersion, settleVersions } from '../../src/publish/version-folder.ts';
import type { VersionFolder } from '../../src/records/versions.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { stateOf, writeFiles } from './scratch-project.ts';

const frozen = (text: string): VersionFolder => ({
	version: '1.0.0',
	date: '2023-01-15',
	content: '',
	files: new Map([['studies.json', text]]),
});

const endedPid = () => spawnSync(process.execPath, ['--version']).pid;

describe('putVersion(versions, frozen, again)', () => {
	test('writes a version with its seal, and nothing beside it', () => {
		const versions = path.join(temporaryFolder(), 'versions');
		expect(putVersion(versions, frozen('one'), false)).toBe(3);
		expect(fs.readdirSync(versions)).toEqual(['1.0.0']);
		expect(fs.readdirSync(path.join(versions, '1.0.0')).sort()).toEqual(['studies.json', 'version.json']);
	});

	test('replaces one only where that is meant', () => {
		const versions = temporaryFolder();
		putVersion(versions, frozen('one'), false);
		const before = stateOf(versions);
		expect(() => putVersion(versions, frozen('two'), false)).toThrow(
			/1\.0\.0 was written by another release at the same moment\. Run the release again\.$/,
		);
		expect(stateOf(versions)).toEqual(before);
		putVersion(versions, frozen('two'), true);
		expect(stateOf(versions)).toContain('1.0.0/studies.json: two');
		expect(fs.readdirSync(versions)).toEqual(['1.0.0']);
	});
});

describe('settleVersions(versions)', () => {
	test('puts a version back that a release had moved away, and removes what it had not finished', () => {
		const versions = temporaryFolder();
		const pid = endedPid();
		writeFiles(versions, {
			[`.1.0.0.${pid}.former/studies.json`]: 'one',
			[`.1.0.0.${pid}.writing/studies.json`]: 'half',
		});
		settleVersions(versions);
		expect(stateOf(versions)).toEqual(['1.0.0/', '1.0.0/studies.json: one']);
	});

	test('removes the version of before where the new one stands', () => {
		const versions = temporaryFolder();
		writeFiles(versions, { [`.1.0.0.${endedPid()}.former/a`]: 'one', '1.0.0/a': 'two' });
		settleVersions(versions);
		expect(stateOf(versions)).toEqual(['1.0.0/', '1.0.0/a: two']);
	});

	test('leaves alone what a running release writes, and what is not of a release', () => {
		const versions = temporaryFolder();
		writeFiles(versions, {
			[`.1.0.0.${process.pid}.writing/a`]: 'one',
			'.1.0.0.old/a': 'mine',
			'.1.0.0.writing/a': 'mine',
		});
		const before = stateOf(versions);
		settleVersions(versions);
		expect(stateOf(versions)).toEqual(before);
		settleVersions(path.join(versions, 'absent'));
	});
});
