/** Citations that pages share, formatted once per build. */
import { reviewCitations, viewTemplates } from '../exports/link-templates.ts';
import { corpus } from '../layouts/site.ts';

export const ofReview = reviewCitations(corpus);

export const templates = viewTemplates(corpus);
