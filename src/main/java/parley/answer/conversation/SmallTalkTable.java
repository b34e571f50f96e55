package parley.answer.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.answer.conversation.SmallTalk.Pointer;
import parley.answer.conversation.SmallTalk.Reply;

/**
 * The bundled table of small talk.
 *
 * @param replies by kind
 * @param kinds kinds by the normalized phrase that is typed
 * @param leftOut normalized phrases that count for nothing at either end
 * @param shortForms full words by what is typed for them
 */
record SmallTalkTable(
    Map<String, Reply> replies,
    NavigableMap<String, String> kinds,
    Set<String> leftOut,
    Map<String, String> shortForms) {
  private static final String FILE = "small-talk.properties";

  static SmallTalkTable bundled() {
    Properties properties = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(SmallTalkTable.class.getResourceAsStream(FILE), FILE);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is bundled
    }
    return parse(properties);
  }

  private static SmallTalkTable parse(Properties properties) {
    Map<String, String> shortForms = new HashMap<>();
    for (String pair : list(properties, "words.short")) {
      shortForms.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    SmallTalkNormalizer normalizer = new SmallTalkNormalizer(shortForms);
    Map<String, Reply> replies = new TreeMap<>();
    NavigableMap<String, String> kinds = new TreeMap<>(); // a guess is the first of the closest
    for (String key : properties.stringPropertyNames()) {
      if (key.endsWith(".say")) {
        String kind = key.substring(0, key.lastIndexOf('.'));
        Pointer pointer =
            Pointer.valueOf(required(properties, kind + ".see").toUpperCase(Locale.ROOT));
        replies.put(kind, new Reply(kind, required(properties, key), pointer));
        list(properties, kind + ".typed")
            .forEach(phrase -> kinds.put(normalizer.normalize(phrase), kind));
      }
    }
    Set<String> leftOut =
        list(properties, "words.left-out").stream()
            .map(normalizer::normalize)
            .collect(Collectors.toUnmodifiableSet());
    return new SmallTalkTable(
        Map.copyOf(replies),
        Collections.unmodifiableNavigableMap(kinds),
        leftOut,
        Map.copyOf(shortForms));
  }

  Reply reply(String kind) {
    return Optional.ofNullable(replies.get(kind)).orElseThrow();
  }

  private static String required(Properties properties, String key) {
    return Objects.requireNonNull(properties.getProperty(key), key).strip();
  }

  private static List<String> list(Properties properties, String key) {
    return Arrays.stream(properties.getProperty(key, "").split("\\|", -1))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }
}
