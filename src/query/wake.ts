/** Wakes the page that counts from the tables. */
import { wakeIsland } from '../components/wake-island.ts';
import { TableCounts } from './TableCounts.tsx';

wakeIsland('table-counts', TableCounts);
