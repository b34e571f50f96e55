package parley.embedding;

/**
 * What the pipeline has to know of an embedding model of the BERT family, exported to ONNX.
 *
 * @param name name of the model and of its files in the jar that holds it
 * @param dimension number of components of a vector
 * @param maxTokens input limit, with the two special tokens; longer input is truncated
 * @param queryInstruction prefix the model was trained to see before a query; may be empty
 * @param pooling how token vectors become the vector of the text
 */
record ModelSpec(
    String name, int dimension, int maxTokens, String queryInstruction, Pooling pooling) {
  /**
   * The bundled model: bge-small-en-v1.5, quantized to int8. 512 tokens are about 380 words; its
   * vocabulary holds some 20,000 common English words. To use another model, change this, the jar
   * in pom.xml and its licence, and recalibrate.
   */
  static final ModelSpec BGE_SMALL_EN =
      new ModelSpec(
          "bge-small-en-v1.5-q",
          384,
          512,
          "Represent this sentence for searching relevant passages: ",
          Pooling.CLS);

  /** Class path of the network. */
  String onnxResource() {
    return "/" + name + ".onnx";
  }

  /** Class path of the tokenizer configuration in Hugging Face's format. */
  String tokenizerResource() {
    return "/" + name + "-tokenizer.json";
  }
}
