/** Words that a review brings along, within sentences of the program. */
import { expect, test } from 'vitest';
import { planPageWording } from '../../src/wording/planner.ts';

const named = (one: string) => planPageWording.title({ one, many: `${one}s` });

test.each([
	['programme', 'Plan a programme'],
	['intervention', 'Plan an intervention'],
	['Article', 'Plan an Article'],
	['university course', 'Plan a university course'],
	['unit', 'Plan a unit'],
	['uninvited visit', 'Plan an uninvited visit'],
	['user group', 'Plan a user group'],
	['urban garden', 'Plan an urban garden'],
	['European site', 'Plan a European site'],
	['one-day course', 'Plan a one-day course'],
	['hour', 'Plan an hour'],
	['hospital', 'Plan a hospital'],
	['RCT', 'Plan an RCT'],
	['UK site', 'Plan a UK site'],
	['école', 'Plan an école'],
	['8-week course', 'Plan an 8-week course'],
])('what a review counts is named with the article that its sound takes: %s', (one, said) => {
	expect(named(one)).toBe(said);
});
