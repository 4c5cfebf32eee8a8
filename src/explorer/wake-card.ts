/** Draws the card of any selection on its page. */
import { wakeIsland } from '../components/wake-island.ts';
import { AnyCard } from './AnyCard.tsx';

wakeIsland('card', AnyCard);
