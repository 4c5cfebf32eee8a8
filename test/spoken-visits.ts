/** Addresses at which the invented review says in a browser, among others, what no built page says; with what a reader does there. */
import type { Visit } from './browser/browser.ts';

const press = ({ page }: Visit, selector: string) => page.locator(selector).first().press('Enter');

/** An address, and what a reader does there. */
export type SpokenVisit = [address: string, go?: (visited: Visit) => Promise<unknown>];

export const spokenVisits: readonly SpokenVisit[] = [
	['explore/'],
	['explore/?view=table'],
	['explore/?view=figures'],
	['explore/?compare=amsel-2012&compare=tamm-2018&view=compare'],
	['explore/?pursuits=cooking&doubt=out&unit=programme'],
	['explore/?pupils=..40&pursuits!=cooking&whom=child-growers&swing=towards'],
	['explore/?q=nothing-holds-this'],
	['explore/?q=garden'],
	['explore/?nonsense=1&plot=moon&pupils=x..y&v=9.9.9'],
	['explore/?plot=school-yard&v=1.0.0'],
	['explore/', (visited) => press(visited, '.link-view summary')],
	['search/?q=the'],
	['search/?q=kidney'],
	['guidance/plan/'],
	['guidance/plan/#has.plot=rooftop&do.pursuits=nibbling'],
	['guidance/plan/#has.plot=rooftop&do.pursuits=nibbling', (visited) => press(visited, '#all-programmes')],
	['embed/explore/?plot=rooftop'],
	['two-variables/?y=plot&x=swing'],
	['studies/amsel-2012/?v=1.0.0'],
	['studies/amsel-2012/?v=9.9.9'],
	['by/plot/school-yard/?v=1.0.0'],
	['recommendations/let-children-pick/?v=1.0.0'],
];
