/** The sites whose addresses are tried. */
import { type BuiltSite, builtSites, ensureBuilt, inventedSite, spanishSite } from '../built-site.ts';
import { isFull } from '../runs.ts';

/** With the one in Spanish under a base path, in `npm run test:full`. */
export const everySite: readonly BuiltSite[] = isFull ? [...builtSites, spanishSite] : builtSites;

/** Those of which all pages are tried: in `npm test` the invented review alone, since the pages of the published one are many. */
export const wholeSites: readonly BuiltSite[] = isFull ? everySite : [inventedSite];

for (const site of everySite) await ensureBuilt(site);
