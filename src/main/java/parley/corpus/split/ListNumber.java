package parley.corpus.split;

import java.util.regex.Pattern;

/** The number that an item of an ordered list keeps in its text. */
final class ListNumber {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)] ");

  private ListNumber() {}

  static boolean begins(String item) {
    return NUMBER.matcher(item).lookingAt();
  }
}
