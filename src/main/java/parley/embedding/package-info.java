/**
 * Texts to embedding vectors: tokenizer, model, and a cache by content. Runs locally and sends
 * nothing anywhere. The only package that uses ONNX Runtime and MVStore; knows nothing of articles
 * or search.
 */
@NullMarked
package parley.embedding;

import org.jspecify.annotations.NullMarked;
