/** Schemas of the states. They are not in `state.ts` because the browser loads that file, and must not load zod. */
import { z } from 'zod';
import { absentStates, states } from './state.ts';

export const AbsentStateSchema = z.enum(absentStates);
export const StateSchema = z.enum(states);
