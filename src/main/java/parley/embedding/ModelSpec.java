package parley.embedding;

/**
 * What the pipeline has to know of an embedding model of the BERT family, exported to ONNX.
 *
 * @param name name of the model and of its files in the jar that holds it
 * @param dimension number of components of a vector
 * @param maxTokens input limit, with the two special tokens; what is beyond is truncated
 * @param queryInstruction prefix the model was trained to see before a query; may be empty
 * @param pooling how token vectors become the vector of the text
 */
record ModelSpec(
    String name, int dimension, int maxTokens, String queryInstruction, Pooling pooling) {

  /** Class path of the network. */
  String onnxResource() {
    return "/" + name + ".onnx";
  }

  /** Class path of the tokenizer configuration in Hugging Face's format. */
  String tokenizerResource() {
    return "/" + name + "-tokenizer.json";
  }
}
