/**
 * What must last: revisions of the corpus, drafts, edits and the audit, in a file of the data
 * folder. The only room that knows JDBC; it knows texts by name and hash and nothing of articles.
 */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
