/**
 * Dense retrieval: the index of embeddings, exact or HNSW, quantized vectors, and late interaction
 * over token vectors.
 */
@NullMarked
package parley.search.dense;

import org.jspecify.annotations.NullMarked;
