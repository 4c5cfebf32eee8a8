/**
 * Starts a script of this project: `node src/launcher.cjs [--env-file=FILE] SCRIPT [WORD…]`. Every npm script begins
 * here, since npm runs the Node that comes with the packages, or the user's own where none comes. What is missing is
 * said before anything runs. Any Node since 14.18 has to read this file: no types, and no package.
 */
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const root = path.join(__dirname, '..');
const { engines, optionalDependencies } = require('../package.json');

/** The oldest Node that runs the scripts, `24.0.0`. */
const floor = engines.node.replace('>=', '');

/** `win-x64`, as packages of Node name it. */
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** The package that brings Node for this platform, if there is one. */
const nodePackage = Object.keys(optionalDependencies).find((name) => name.endsWith(`-${platform}`));

/** @param {string} name */
const isInstalled = (name) => fs.existsSync(path.join(root, 'node_modules', name));

/** @param {string} version */
function isOlderThanFloor(version) {
	const [own, needed] = [version, floor].map((text) => text.split('.').map(Number));
	const at = own.findIndex((part, i) => part !== needed[i]);
	return at >= 0 && own[at] < needed[at];
}

/** What stands in the way of any script; undefined where nothing does. */
function findObstacle() {
	if (!fs.existsSync(path.join(root, 'node_modules')))
		return 'The packages of this project are not installed. Run "npm ci" first.';
	if (!isOlderThanFloor(process.versions.node)) return undefined;
	const needed = `This needs Node ${floor} or newer, and was started with Node ${process.versions.node}.`;
	const own = `Install Node ${floor.split('.')[0]} yourself (https://nodejs.org/en/download), and run the command again.`;
	if (nodePackage === undefined)
		return `${needed}\nNo Node comes with the packages for this platform (${process.platform} ${process.arch}).\n${own}`;
	if (!isInstalled(nodePackage))
		return (
			`${needed}\nThe package ${nodePackage} brings one, and is not installed: optional packages were left out, or this ` +
			`system cannot use it (on Linux it needs glibc).\nRun "npm ci" without --omit=optional. If that changes nothing:\n${own}`
		);
	// npm looks for programs among the packages first; a shell goes on to the next where one cannot be run.
	if (process.env.npm_lifecycle_event)
		return `${needed}\nThe package ${nodePackage} has brought one, and this system cannot run it (on Linux it needs glibc).\n${own}`;
	return `${needed}\nThe package ${nodePackage} has brought one. Start the script with npm, such as "npm start".`;
}

/**
 * Whether a script failed because a package is not there, or lacks its part for this platform.
 * @param {unknown} failure
 * @returns {failure is Error}
 */
function isMissingPackage(failure) {
	if (!(failure instanceof Error)) return false;
	const { code } = /** @type {NodeJS.ErrnoException} */ (failure);
	const isLost = code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package /.test(failure.message);
	return isLost || /native binding/i.test(failure.message);
}

/** Node 24.0 to 24.2 warn of every script in TypeScript that it is one. */
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

/** @param {string[]} words */
async function start(words) {
	const [option] = words;
	if (option.startsWith('--env-file=')) {
		process.loadEnvFile(option.slice('--env-file='.length));
		words.shift();
	}
	const script = path.resolve(words[0]);
	// As if Node had been started with the script itself.
	process.argv = [process.argv[0], script, ...words.slice(1)];
	silenceTypeStripping();
	// A script that waits for what never comes would end with 0.
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

const obstacle = findObstacle();
if (obstacle === undefined) start(process.argv.slice(2));
else refuse(obstacle);
