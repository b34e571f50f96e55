package parley.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Gives things one after the other, and then from the first again. For one thread. */
final class RoundRobin<T> {
  /** How many questions are asked in turn; none has all its data in the processor's cache. */
  static final int QUESTIONS = 256;

  private final List<T> elements = new ArrayList<>();
  private int index;

  /** From the first thing on. */
  RoundRobin() {
    this(0);
  }

  /**
   * From another thing on. A bare part begins half a round behind the whole, so that neither finds
   * in the processor's cache what the other has just read.
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
