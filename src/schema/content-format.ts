/** The number of the format of content folders. It is raised with a row in `records/migrations.ts`. */
export const contentFormat = 1;
