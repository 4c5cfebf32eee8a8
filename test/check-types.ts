/**
 * Checks types: TypeScript's own compiler those of modules, Astro's checker those of `.astro` files. Astro's can check
 * both, but takes three times as long.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AstroCheck } from '@astrojs/language-server';
import { filesUnder, root } from './built-site.ts';

/** Runs a program of a package; what it prints is shown. Returns whether it found nothing. */
const isFine = (...words: readonly string[]) =>
	spawnSync(process.execPath, [...words], { cwd: root, stdio: 'inherit' }).status === 0;

// In one thread: several read what they share once each, twice the work, while sites are built beside it.
const areModulesFine = isFine('node_modules/typescript-7/bin/tsc', '--noEmit', '--pretty', '--singleThreaded');

// Astro's checker needs the TypeScript before. It reads no test: a third of its time.
const checker = new AstroCheck(
	root,
	fileURLToPath(import.meta.resolve('typescript')),
	`${root}/test/astro.tsconfig.json`,
);
const fileNames = filesUnder(`${root}/src`).filter((file) => file.endsWith('.astro'));
const { fileChecked, errors, warnings } = await checker.lint({ fileNames, logErrors: { level: 'warning' } });
console.log(`${fileChecked} files of Astro: ${errors} errors, ${warnings} warnings`);
process.exitCode = areModulesFine && errors + warnings === 0 && fileChecked === fileNames.length ? 0 : 1;
