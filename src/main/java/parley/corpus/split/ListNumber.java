package parley.corpus.split;

import java.util.regex.Pattern;

/** The number that an item of an ordered list keeps in its text. */
final class ListNumber {
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,9}[.)] ");

  private ListNumber() {}

  static boolean startsWithListNumber(String item) {
    return LIST_NUMBER.matcher(item).lookingAt();
  }
}
