package parley.corpus;

import java.nio.file.Path;

/**
 * A file of the corpus, found but not read yet.
 *
 * @param id the id its article will have
 * @param name path under the corpus folder, with forward slashes
 * @param path where it lies
 * @param size in bytes
 * @param lastModified last change, in milliseconds since the epoch
 */
public record CorpusFile(String id, String name, Path path, long size, long lastModified) {}
