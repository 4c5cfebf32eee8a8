/** Makes the planner interactive on its page. */
import { wakeIsland } from '../components/wake-island.ts';
import { Planner } from './Planner.tsx';

wakeIsland('planner', Planner);
