/** Words of the first review's subject, and names of its authors: the program and its test content know none of them. */
const words = ['mentor', 'mentee', 'medical student', 'medical school', 'preovolos'];

export const wordsOfFirstReview = new RegExp(words.join('|'), 'i');
