import path from 'node:path';
import { expect, test } from 'vitest';
import { isWithin } from '../../src/publish/content-watcher.ts';

test('isWithin(folder, place) compares whole names of folders', () => {
	const [content, root] = [path.resolve('content'), path.parse(path.resolve('.')).root];
	expect(isWithin(content, content)).toBe(true);
	expect(isWithin(content, path.join(content, 'studies/a.yaml'))).toBe(true);
	expect(isWithin(root, content)).toBe(true);
	expect(isWithin(content, `${content}-old/studies/a.yaml`)).toBe(false);
	expect(isWithin(content, path.dirname(content))).toBe(false);
});
