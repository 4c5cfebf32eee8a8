/** Schemas of the states. Apart from `state.ts`, which the browser loads too. */
import { z } from 'zod';
import { absentStates, states } from './state.ts';

export const AbsentStateSchema = z.enum(absentStates);
export const StateSchema = z.enum(states);
