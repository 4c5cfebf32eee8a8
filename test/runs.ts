/** How often a property is tried: `npm test` tries a fifth of the cases, `npm run test:full` all of them. */
export const runs = (all: number): number => (process.env.TEST_RUNS === 'all' ? all : Math.ceil(all / 5));
