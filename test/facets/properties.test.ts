import { test } from 'vitest';
import { countProperties } from './count-properties.ts';
import { selectionProperties } from './selection-properties.ts';

// Many more times in test:full.
test.each([...countProperties, ...selectionProperties])('%s', (_, check) => check(100));
