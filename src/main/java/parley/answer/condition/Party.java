package parley.answer.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * States beside the two sides that a text names by their capital, their people or their leader as
 * well: "What does the US want" is answered by what Washington wants.
 */
enum Party {
  UNITED_STATES(
      "u\\.?s\\.?a?\\b|united states|america(?:ns?)?|washington|white house",
      "trump|vance|rubio|witkoff|kushner|kellogg"),
  EUROPE("eu\\b|european union|europe(?:ans?)?|brussels", "von der leyen|kallas|costa"),
  UNITED_KINGDOM("uk\\b|united kingdom|britain|british|london", "johnson|starmer|burnham"),
  FRANCE("france|french|paris", "macron|hollande"),
  GERMANY("germany|germans?|berlin", "merz|merkel|scholz"),
  TURKEY("turkey|türkiye|turkiye|turkish|ankara", "erdo[gğ]an|fidan|[cç]avu[sş]o[gğ]lu"),
  CHINA("china|chinese|beijing", "xi\\b|li hui"),
  INDIA("india(?:ns?)?|delhi", "modi");

  private final Pattern state;
  private final Pattern person;
  private final Pattern mention;

  Party(String state, String people) {
    this.state = pattern("(?:" + state + ")\\b");
    this.person = pattern("(?:" + people + ")");
    this.mention = pattern("\\b(?:" + state + "|" + people + ")(?:['’]s?)?\\b");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The state that a text begins with. */
  static Optional<Party> atStartOf(String text) {
    return Arrays.stream(values())
        .filter(party -> party.state.matcher(text).lookingAt())
        .findFirst();
  }

  /** Whether a word names a person of one of them. */
  static boolean isPerson(String word) {
    return Arrays.stream(values()).anyMatch(party -> party.person.matcher(word).matches());
  }

  /** Where a text names it, by whatever name. */
  List<Span> mentionsIn(String text) {
    return mention.matcher(text).results().map(Span::of).toList();
  }
}
