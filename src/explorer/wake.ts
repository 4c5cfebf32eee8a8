/** Makes the explorer on its page interactive. */
import { wakeIsland } from '../components/wake-island.ts';
import { Explorer } from './Explorer.tsx';

wakeIsland('explorer', Explorer);
