import base from '/tmp/wt/house/test/vitest.config.ts';
import { mergeConfig } from '/tmp/wt/house/node_modules/vitest/dist/config.js';
export default mergeConfig(base, { root: '/tmp/wt/house', test: { pool: 'forks', execArgv: ['--cpu-prof', '--cpu-prof-dir=/tmp/prof', '--cpu-prof-interval=5000'] } });
