package parley.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Gives elements one after the other, then from the first again. Not thread-safe. */
final class RoundRobin<T> {
  /** Number of questions; enough that their data does not fit the CPU cache. */
  static final int QUESTIONS = 256;

  private final List<T> elements = new ArrayList<>();
  private int index;

  /** Starts at the first element. */
  RoundRobin() {
    this(0);
  }

  /**
   * Starts at another element. Bare starts half a round behind whole, so that neither finds in the
   * CPU cache what the other has just read.
   */
  RoundRobin(int start) {
    this.index = start;
  }

  void add(T element) {
    elements.add(element);
  }

  T next() {
    index = index + 1 >= elements.size() ? 0 : index + 1;
    return elements.get(index);
  }
}
