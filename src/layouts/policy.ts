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

/** The policies that a host sends. Which sites may frame a page can only be said in a header. */
export const pagePolicy = `${policy}; frame-ancestors 'none'`;

/** Of cards, which any site may frame. */
export const cardPolicy = `${policy}; frame-ancestors *`;

/** Of the whole review as one file, which has its style and its typefaces within, and asks for nothing. */
export const oneFilePolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
