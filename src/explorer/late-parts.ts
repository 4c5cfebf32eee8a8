/** What the explorer needs only once its studies are here: its code comes together with them, behind what is seen first. */
import { parseAddress } from '../facets/parse-address.ts';
import { CopyLink } from './CopyLink.tsx';
import { followLink } from './follow-link.ts';
import { RangeHandles } from './RangeHandles.tsx';
import { SortChoice } from './SortChoice.tsx';
import { Switches } from './Switches.tsx';

/** One object, so that all of it is one request. */
export const lateParts = { parseAddress, followLink, RangeHandles, SortChoice, Switches, CopyLink };
