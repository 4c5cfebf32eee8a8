/** A site that stands at the root of its host. */

export const rootSite = { base: '/' };
