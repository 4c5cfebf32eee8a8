/** Properties are tried with the same cases at each run of `npm test`, so that it says the same of the same code; `test:full` draws new ones. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
