package parley.corpus.lint;

/**
 * A finding of a lint rule, for an editor to look at.
 *
 * @param file path under the corpus folder, with forward slashes
 * @param line line in the file, from 1; of text, the first line of its paragraph
 * @param found what was found, a clause without end punctuation
 * @param remedy what to do about it, a clause without end punctuation
 */
public record LintFinding(String file, int line, String found, String remedy) {}
