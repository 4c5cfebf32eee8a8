import { describe, expect, test } from 'vitest';
import { webAddressFault, withoutPassword } from '../../src/schema/web-address.ts';

describe('webAddressFault(text)', () => {
	test.each([
		'https://example.org',
		'HTTP://Example.org/',
		'https://example.org:8080/a/b?c=d#e',
		'http://localhost:4321/',
		'https://[2001:db8::1]/',
		'https://bücher.example/@me/notes?mail=a@b.example',
	])('%s is one', (text) => {
		expect(webAddressFault(text)).toBeUndefined();
	});

	test.each([
		'javascript:alert(1)',
		'data:text/html,a',
		'example.org',
		'//example.org',
		'https:/example.org',
		'https:///example.org',
		'https://',
		'https://?a',
		'https://:80/',
		'https://a b.example/',
		'https://example.org/a b',
		'https://example.org\\a',
		'https://.example.org/',
		'https://example..org/',
		'https://example.org:0/',
		'https://example.org:99999/',
		'https://example.org:a/',
		'mailto:a@example.org',
	])('%s is none', (text) => {
		expect(webAddressFault(text)).toBe('form');
	});

	test.each([
		'https://me:secret@example.org/',
		'http://me@example.org',
		'https://:secret@example.org',
		'https://@example.org/',
	])('%s holds a password, or room for one', (text) => {
		expect(webAddressFault(text)).toBe('password');
		expect(withoutPassword(text)).toMatch(/^https?:\/\/…@example\.org/);
	});
});
