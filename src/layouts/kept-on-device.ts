/**
 * What the program keeps in a reader's browser, by the module that keeps it. *About* lists all of it, and a test holds
 * that no other module uses the storage of the browser.
 */
import type { keptWording } from '../wording/kept.ts';

type Kept = keyof typeof keptWording.entries;

export const keptOnDevice: Readonly<Record<string, Kept>> = {
	'components/theme-choice.ts': 'colours',
	'corpus/trail.ts': 'trail',
	'corpus/read-trail.ts': 'trail',
	'components/keep-offline.ts': 'offline',
	'planner/kept-plans.ts': 'plans',
	'explorer/Shortlist.tsx': 'shortlist',
};
