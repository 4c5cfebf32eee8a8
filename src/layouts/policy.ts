/**
 * The content security policy of every page: nothing from other hosts, and no script or style inside the HTML. Pages do
 * not need more, so a host can also send this policy as a header.
 */
export const policy = [
	"default-src 'self'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"object-src 'none'",
	"base-uri 'self'",
	"form-action 'self'",
].join('; ');
