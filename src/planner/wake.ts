/** Wakes the planner on its page. */
import { wakeIsland } from '../components/wake-island.ts';
import { Planner } from './Planner.tsx';

wakeIsland('planner', Planner);
