/**
 * Starts a script of this project: `node src/launcher.cjs [--env-file=FILE] SCRIPT [WORD…]`. Every npm script begins
 * here, either on the user's own Node or on the Node that comes with the packages. If the first is too old, the second
 * runs the script; if something is missing, this file says so before anything runs. npm puts the Node of the packages
 * first in the path, but npm 10 and some versions of 11 remove it again. Every Node since 14.18 must be able to read
 * this file and the one that it requires: they have no types and import no package.
 */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { enableCompileCache } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { outliveReader } = require('./closed-output.cjs');

const root = path.join(__dirname, '..');
const { engines, optionalDependencies } = require('../package.json');

/** The oldest Node that runs the scripts, `24.0.0`. */
const floor = engines.node.replace('>=', '');

/** The name of this platform in packages of Node, such as `win-x64`. */
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** The package that brings a Node for this platform; undefined if there is none. */
const nodePackage = Object.keys(optionalDependencies).find((name) => name.endsWith(`-${platform}`));

const needed = `This needs Node ${floor} or newer, and was started with Node ${process.versions.node}.`;
const advice = `Install Node ${floor.split('.')[0]} yourself (https://nodejs.org/en/download), and run the command again.`;

/** @param {string} version */
function isOlderThanFloor(version) {
	const [own, least] = [version, floor].map((text) => text.split('.').map(Number));
	const at = own.findIndex((part, i) => part !== least[i]);
	return at >= 0 && own[at] < least[at];
}

/** @param {string[]} words */
function launch(words) {
	if (!fs.existsSync(path.join(root, 'node_modules')))
		return refuse('The packages of this project are not installed. Run "npm ci" first.');
	if (!isOlderThanFloor(process.versions.node)) return start(words);
	if (nodePackage === undefined)
		return refuse(
			`${needed}\nNo Node comes with the packages for this platform (${process.platform} ${process.arch}).\n${advice}`,
		);
	const folder = path.join(root, 'node_modules', nodePackage);
	if (!fs.existsSync(folder))
		return refuse(
			`${needed}\nThe package ${nodePackage} brings one, and is not installed: optional packages were left out, or this ` +
				`system cannot use it (on Linux it needs glibc).\nRun "npm ci" without --omit=optional. If that changes nothing:\n${advice}`,
		);
	return startOn(path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'), words);
}

/**
 * Starts this file again on the Node that comes with the packages, and ends with the same exit code or signal.
 * @param {string} program
 * @param {string[]} words
 */
function startOn(program, words) {
	const child = spawn(program, [__filename, ...words], { stdio: 'inherit' });
	/** @type {NodeJS.Signals[]} */
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	/** @param {NodeJS.Signals} signal */
	const handOn = (signal) => child.kill(signal);
	for (const signal of signals) process.on(signal, handOn);
	child.on('error', ({ message }) =>
		refuse(
			`${needed}\nThe package ${nodePackage} brings one, and this system cannot run it (on Linux it needs glibc): ${message}.\n${advice}`,
		),
	);
	child.on('exit', (code, signal) => {
		for (const name of signals) process.removeListener(name, handOn);
		if (signal) process.kill(process.pid, signal);
		else process.exitCode = code ?? 1;
	});
}

/**
 * Whether a script failed because a package is missing, or lacks its part for this platform.
 * @param {unknown} failure
 * @returns {failure is Error}
 */
function isMissingPackage(failure) {
	if (!(failure instanceof Error)) return false;
	const { code } = /** @type {NodeJS.ErrnoException} */ (failure);
	const isLost = code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package /.test(failure.message);
	return isLost || /native binding/i.test(failure.message);
}

/** Stops Node 24.0 to 24.2 from warning that a script is TypeScript. */
function silenceTypeStripping() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major !== 24 || minor > 2) return;
	const { emitWarning } = process;
	process.emitWarning = /** @type {typeof emitWarning} */ (
		(/** @type {[string, ...any]} */ ...words) => {
			if (!/^Type Stripping /.test(words[0])) emitWarning.apply(process, words);
		}
	);
	process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS || ''} --disable-warning=ExperimentalWarning`.trim();
}

/**
 * From now on this process and those that it starts keep the code that Node has compiled, for the next run. The build of a
 * small site is a twentieth quicker with it. Where the folder cannot be written, nothing is kept.
 */
function keepCompiledCode() {
	process.env.NODE_COMPILE_CACHE ||= path.join(root, 'node_modules/.cache/compiled');
	enableCompileCache();
}

/** @param {string[]} words */
async function start(words) {
	keepCompiledCode();
	const [option] = words;
	if (option.startsWith('--env-file=')) {
		process.loadEnvFile(option.slice('--env-file='.length));
		words.shift();
	}
	const script = path.resolve(words[0]);
	// The script sees the arguments that it would see if Node had started it directly.
	process.argv = [process.argv[0], script, ...words.slice(1)];
	silenceTypeStripping();
	// Without this, a script that waits for something that never happens would end with exit code 0.
	const endUnfinished = () => refuse(`${words[0]} ended before it was done.`);
	process.once('beforeExit', endUnfinished);
	try {
		await import(pathToFileURL(script).href);
	} catch (failure) {
		if (!isMissingPackage(failure)) throw failure;
		const [first] = failure.message.split(/\.? imported from|\n|\. /);
		refuse(
			`${first}.\nA package is missing, or its part for this platform (${process.platform} ${process.arch}). Run "npm ci" ` +
				'without --omit=optional.\nIf that does not help: README.md names the platforms on which this runs.',
		);
	} finally {
		process.removeListener('beforeExit', endUnfinished);
	}
}

/** @param {string} said */
function refuse(said) {
	console.error(said);
	process.exitCode = 1;
}

outliveReader();
launch(process.argv.slice(2));
