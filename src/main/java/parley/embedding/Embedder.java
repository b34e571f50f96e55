package parley.embedding;

import java.util.List;

/** Turns texts into vectors of unit length. Safe for use by many threads. */
public interface Embedder extends AutoCloseable {
  String model();

  int dimension();

  float[] question(String text);

  List<float[]> texts(List<String> texts);

  @Override
  void close();
}
