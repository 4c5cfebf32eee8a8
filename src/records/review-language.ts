/** Which language the site of a content folder has, asked before anything else is read. */
import path from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { type SiteLanguage, siteLanguages } from '../schema/site-language.ts';
import { readBytes } from './folder.ts';

/**
 * The language that `review.yaml` names. English where it names none, and where the file or what it names cannot be used:
 * the check says so.
 */
export function languageOf(folder: string): SiteLanguage {
	const file = readBytes(path.resolve(folder), 'review.yaml');
	if (!('bytes' in file)) return 'en';
	const document = parseDocument(file.bytes.toString('utf8'), { logLevel: 'silent' });
	const word: unknown = isMap(document.contents) ? document.get('language') : undefined;
	return siteLanguages.find((language) => language === word) ?? 'en';
}
