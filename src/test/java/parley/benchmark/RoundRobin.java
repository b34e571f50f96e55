package parley.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Gives things one after the other, and then from the first again. For one thread. */
final class RoundRobin<T> {
  /** How many questions are asked in turn; none has all its data in the processor's cache. */
  static final int COUNT = 256;

  private final List<T> all = new ArrayList<>();
  private int at;

  /** From the first thing on. */
  RoundRobin() {
    this(0);
  }

  /**
   * From another thing on. A bare part begins half a round behind the whole, so that neither finds
   * in the processor's cache what the other has just read.
   */
  RoundRobin(int from) {
    this.at = from;
  }

  void add(T each) {
    all.add(each);
  }

  T next() {
    at = at + 1 >= all.size() ? 0 : at + 1;
    return all.get(at);
  }
}
