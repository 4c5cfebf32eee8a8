/** Wakes the page of any two variables. */
import '../components/figure-details.ts';
import { wakeIsland } from '../components/wake-island.ts';
import { TwoVariables } from './TwoVariables.tsx';

wakeIsland('two-variables', TwoVariables);
void import('../components/pin-names.ts');
