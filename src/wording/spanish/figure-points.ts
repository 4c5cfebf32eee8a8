/** What the figure of places by their coordinates says. */
import type * as english from '../figure-points.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { a, agree, theMany } from './genders.ts';

export const pointsWording: Translated<typeof english.pointsWording> = {
	description: (question, studies, report) =>
		`${question} ${formatDoubtful(studies, report)} en un mapa. Los mismos lugares constan en la tabla.`,
	key: (noun) => ({
		dot: a(noun),
		disc: `${agree(noun, 'varios', 'varias')} ${noun.many}, en un lugar o en lugares cercanos`,
		hollow: 'en duda',
	}),
	counted: (report) => `La figura cuenta ${theMany(report)}. Los lugares próximos comparten un disco.`,
	outside: (count, reports, report) =>
		`${formatDoubtful(count, report)} sin lugar en el mapa: ${formatNames(reports)}.`,
};
