/** What prose in the content may use for its numbers and names: nothing there is typed. */
import Count from './Count.astro';
import Distinct from './Distinct.astro';
import Years from './Years.astro';

export const prose = { Count, Distinct, Years };
