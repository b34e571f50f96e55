/**
 * From texts to vectors whose nearness is nearness in meaning: tokenizer, model, and a cache of
 * vectors by content. Runs on this machine only, and sends nothing anywhere. The only room that
 * knows ONNX Runtime; knows nothing of articles or of search.
 */
@NullMarked
package parley.embedding;

import org.jspecify.annotations.NullMarked;
