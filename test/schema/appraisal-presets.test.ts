/** Tools of the field can be named in a review as they are. */
import { expect, test } from 'vitest';
import { presetNames, toolsOf } from '../../src/schema/appraisal-presets.ts';
import { isAbsentState } from '../../src/schema/state.ts';

test.each(presetNames)('no judgement of %s is called as a state, which the check refuses', (name) => {
	const [tool] = toolsOf({ appraisal: { tools: [name] } });
	expect(tool?.judgements.length).toBeGreaterThan(1);
	expect(tool?.judgements.filter(({ id }) => isAbsentState(id))).toEqual([]);
});
