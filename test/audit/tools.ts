/** The programs that only the audit needs: installed in the cache of the tests, in the versions of its own lock file. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cache, root } from '../built-site.ts';

const files = ['package.json', 'package-lock.json'].map((name) => path.join(root, 'test/audit', name));

/** The folder of the installed packages. Installs them first where they are not there; throws where npm cannot. */
export function installTools(): string {
	const digest = createHash('sha256');
	for (const file of files) digest.update(fs.readFileSync(file));
	const whole = path.join(cache, `audit-tools-${digest.digest('hex').slice(0, 12)}`);
	const packages = path.join(whole, 'node_modules');
	if (fs.existsSync(packages)) return packages;
	fs.mkdirSync(cache, { recursive: true });
	const part = fs.mkdtempSync(`${whole}-`);
	for (const file of files) fs.copyFileSync(file, path.join(part, path.basename(file)));
	// Their install scripts fetch a Java and count installations: neither is wanted. By the shell: on Windows npm is a script.
	const command = 'npm ci --ignore-scripts --no-audit --no-fund';
	const { status } = spawnSync(command, { cwd: part, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error(`the tools of the audit could not be installed: ${command} in ${part}`);
	fs.renameSync(part, whole);
	return packages;
}
