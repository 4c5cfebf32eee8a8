/** What the explorer needs only once its studies are here: its code comes together with them, behind what is seen first. */
export { parseAddress } from '../facets/parse-address.ts';
export { followLink } from './follow-link.ts';
export { SortChoice } from './SortChoice.tsx';
export { Switches } from './Switches.tsx';
