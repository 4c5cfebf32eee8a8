/** Each file of these tests has a process of its own: the browser that it started ends with it. */
import { afterAll } from 'vitest';
import { closeBrowser } from '../browser/browser.ts';

afterAll(closeBrowser);
