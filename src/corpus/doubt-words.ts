/** How the doubtful part of a count is said: see `wording/doubt.ts`. */
export { bracketDoubt, formatDoubt, nameCount, withDoubt } from '../wording/doubt.ts';
