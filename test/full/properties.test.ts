/** The properties of `test/facets/properties.test.ts`, many more times, and from another seed at each run. */
import { test } from 'vitest';
import { countProperties } from '../facets/count-properties.ts';
import { selectionProperties } from '../facets/selection-properties.ts';

test.each([...countProperties, ...selectionProperties])('%s', (_, check) => check(2_000));
