/** Headers that hosts send: the rules of `_headers`, and the configurations of the handbook, as the servers that are here send them. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cardPolicy, oneFilePolicy, pagePolicy } from '../../src/layouts/policy.ts';
import { formatHeaders, lasting, sentWithAll } from '../../src/publish/host-headers.ts';
import { root } from '../built-site.ts';

const places = ['404.html', '_astro/', 'data/', 'embed/', 'icon.svg', 'review.html', 'studies/'];
const filePolicy = `${oneFilePolicy}; frame-ancestors 'none'`;

/** All headers that a host joins for an address, as Netlify does: those of every rule that fits. */
function joined(file: string, address: string): readonly (readonly [name: string, value: string])[] {
	return file.split('\n\n').flatMap((rule) => {
		const [pattern = '', ...lines] = rule.trim().split('\n');
		const fits = pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
		return fits
			? lines.map(
					(line) =>
						line
							.trim()
							.split(/: (.*)/s)
							.slice(0, 2) as [string, string],
				)
			: [];
	});
}

test.each(['/', '/reviews/garden/'])(
	'formatHeaders(places, %s): each header once, cards may be framed, nothing else',
	(base) => {
		const file = formatHeaders(places, base);
		const policies = new Map(
			[
				'',
				'404.html',
				'studies/',
				'studies/a-2001/',
				'data/studies.csv',
				'embed/',
				'embed/studies/a-2001/',
				'_astro/a.js',
				'icon.svg',
				'review.html',
			].map((place) => {
				const headers = joined(file, `${base}${place}`);
				const names = headers.map(([name]) => name);
				expect(names, place).toEqual([...new Set(names)]);
				expect(headers).toEqual(expect.arrayContaining([...sentWithAll]));
				return [place, new Map(headers)];
			}),
		);
		const policyOf = (place: string) => policies.get(place)?.get('Content-Security-Policy');
		for (const place of ['', '404.html', 'studies/', 'studies/a-2001/', 'data/studies.csv'])
			expect(policyOf(place)).toBe(pagePolicy);
		for (const place of ['embed/', 'embed/studies/a-2001/']) expect(policyOf(place)).toBe(cardPolicy);
		expect(policyOf('review.html')).toBe(filePolicy);
		expect(policies.get('_astro/a.js')?.get('Cache-Control')).toBe(lasting[1]);
		expect(policies.get('data/studies.csv')?.get('Access-Control-Allow-Origin')).toBe('*');
	},
);

const hosting = fs.readFileSync(path.join(root, 'src/handbook/hosting.md'), 'utf8');
const snippet = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(hosting)?.[1] ?? '';

test('the configurations of the handbook have the policy of today, and every header', () => {
	for (const language of ['nginx', 'apache', 'caddy']) {
		const text = snippet(language);
		for (const policy of [pagePolicy, cardPolicy, filePolicy]) expect(text).toContain(policy);
		for (const [name, value] of sentWithAll)
			expect(text).toMatch(new RegExp(`${name} "${value.replaceAll(/[()]/g, '\\$&')}"`));
		expect(text).toContain(lasting[1]);
	}
});

/** How each server runs a configuration in the foreground, with its files in `folder`. */
const servers = {
	nginx: (folder: string, port: number) => ({
		config: `daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')} include ${folder}/site; }`,
		site: snippet('nginx')
			.replace('/var/www/review', `${folder}/site-files`)
			.replace('server {', `server { listen 127.0.0.1:${port};`),
		words: ['-c', `${folder}/config`],
	}),
	apache2: (folder: string, port: number) => {
		const modules = '/usr/lib/apache2/modules';
		const wanted = ['mpm_event', 'authz_core', 'headers', 'setenvif', 'dir'];
		return {
			config: [
				...wanted.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
				`ServerRoot ${folder}`,
				'ServerName localhost',
				`PidFile ${folder}/pid`,
				`ErrorLog ${folder}/errors`,
				`Listen 127.0.0.1:${port}`,
				`DocumentRoot ${folder}/site-files`,
				'DirectoryIndex index.html',
				`Include ${folder}/site`,
			].join('\n'),
			site: snippet('apache'),
			words: ['-D', 'FOREGROUND', '-f', `${folder}/config`],
		};
	},
	caddy: (folder: string, port: number) => ({
		config: `{\n\tadmin off\n\tauto_https off\n}\n${snippet('caddy').replace('/var/www/review', `${folder}/site-files`).replace('example.org', `http://127.0.0.1:${port}`)}`,
		site: '',
		words: ['run', '--config', `${folder}/config`, '--adapter', 'caddyfile'],
	}),
};

const present = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

const freePort = () =>
	new Promise<number>((resolve) => {
		const server = net.createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as net.AddressInfo;
			server.close(() => resolve(port));
		});
	});

/** Headers of an address, once the server answers; fails with its output when it has ended. */
async function headersAt(address: string, hasEnded: () => string | undefined): Promise<Headers> {
	const read = async () => {
		const ending = hasEnded();
		if (ending !== undefined) throw new Error(ending);
		return (await fetch(address)).headers;
	};
	return vi.waitFor(read, { timeout: 60_000 });
}

// Only a machine that has a server can say what it sends.
test.each(Object.keys(servers).filter(present) as (keyof typeof servers)[])(
	'%s sends what the handbook says',
	async (program) => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${program}-`));
		for (const place of ['', 'embed/', '_astro/', 'studies/']) {
			fs.mkdirSync(path.join(folder, 'site-files', place), { recursive: true });
			fs.writeFileSync(path.join(folder, 'site-files', place, 'index.html'), '<!doctype html><title>A</title>');
		}
		fs.chmodSync(folder, 0o755);
		fs.writeFileSync(path.join(folder, 'site-files/review.html'), '<!doctype html><title>A</title>');
		const port = await freePort();
		const { config, site, words } = servers[program](folder, port);
		fs.writeFileSync(path.join(folder, 'config'), config);
		fs.writeFileSync(path.join(folder, 'site'), site);
		const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
		let output = '';
		child.stderr.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8');
		});
		onTestFinished(async () => {
			const ended = new Promise((resolve) => child.once('close', resolve));
			if (child.exitCode === null && child.kill()) await ended;
			fs.rmSync(folder, { recursive: true, force: true });
		});
		const hasEnded = () => (child.exitCode === null ? undefined : output);
		const of = (place: string) => headersAt(`http://127.0.0.1:${port}/${place}`, hasEnded);
		const [page, card, hashed] = [await of('studies/'), await of('embed/'), await of('_astro/')];
		expect((await of('review.html')).get('content-security-policy')).toBe(filePolicy);
		expect(page.get('content-security-policy')).toBe(pagePolicy);
		expect(card.get('content-security-policy')).toBe(cardPolicy);
		for (const headers of [page, card, hashed])
			for (const [name, value] of sentWithAll) expect(headers.get(name)).toBe(value);
		expect(hashed.get('cache-control')).toBe(lasting[1]);
		expect(page.get('cache-control')).toBe('no-cache');
	},
);
