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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.answer.conversation.SmallTalk.Pointer;
import parley.answer.conversation.SmallTalk.Reply;

/**
 * The bundled table of small talk.
 *
 * @param replies by kind
 * @param kinds kinds by the normalized phrase that is typed
 * @param frames kinds by frames of phrases
 * @param leftOut normalized phrases that count for nothing at either end
 * @param shortForms full words by what is typed for them
 * @param programNames normalized names of the program other than "you" and "this"
 */
record SmallTalkTable(
    Map<String, Reply> replies,
    NavigableMap<String, String> kinds,
    SmallTalkFrames frames,
    Set<String> leftOut,
    Map<String, String> shortForms,
    Set<String> programNames) {
  private static final String FILE = "small-talk.properties";

  /** Stands for a word of judgement in a frame such as "you are so _". */
  private static final String JUDGED = "_";

  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern STRETCHED_END = Pattern.compile("(\\p{L})\\1+\\b");

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
    // What is typed in full tells more than a word of judgement in a frame.
    for (String frame : list(properties, "words.judging")) {
      for (String kind : replies.keySet()) {
        list(properties, kind + ".judged")
            .forEach(
                word -> kinds.putIfAbsent(normalizer.normalize(frame.replace(JUDGED, word)), kind));
      }
    }
    return new SmallTalkTable(
        Map.copyOf(replies),
        Collections.unmodifiableNavigableMap(kinds),
        frames(properties, replies.keySet(), normalizer),
        normalizedSet(properties, "words.left-out", normalizer),
        Map.copyOf(shortForms),
        normalizedSet(properties, "words.program", normalizer));
  }

  private static SmallTalkFrames frames(
      Properties properties, Set<String> kinds, SmallTalkNormalizer normalizer) {
    SmallTalkFrames.Builder frames = new SmallTalkFrames.Builder(normalizer);
    Set<String> lists = new TreeSet<>();
    for (String kind : kinds) {
      list(properties, kind + ".frames").forEach(frame -> lists.addAll(frames.add(frame, kind)));
    }
    for (String name : lists) {
      list(properties, name).forEach(phrase -> frames.addPhrase(name, phrase));
    }
    return frames.build();
  }

  private static Set<String> normalizedSet(
      Properties properties, String key, SmallTalkNormalizer normalizer) {
    return list(properties, key).stream()
        .map(normalizer::normalize)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The kind of a normalized phrase. Letters typed many times, or twice at the end of a word, stand
   * for fewer; the program may go by another name.
   */
  Optional<String> kindOf(String phrase) {
    List<String> forms =
        Stream.of(
                phrase,
                STRETCHED.matcher(phrase).replaceAll("$1"),
                STRETCHED.matcher(phrase).replaceAll("$1$1"),
                STRETCHED_END.matcher(phrase).replaceAll("$1"))
            .distinct()
            .flatMap(form -> Stream.concat(Stream.of(form), withoutProgramName(form)))
            .toList();
    return forms.stream()
        .flatMap(form -> Stream.ofNullable(kinds.get(form)))
        .findFirst()
        .or(() -> forms.stream().flatMap(form -> frames.kindOf(form).stream()).findFirst());
  }

  /** "is this tool of use" as "is this of use" and "are you of use". */
  private Stream<String> withoutProgramName(String phrase) {
    String padded = " " + phrase + " ";
    return programNames.stream()
        .filter(name -> padded.contains(" " + name + " "))
        .flatMap(name ->
            Stream.of("this", "you", "this bot")
                .map(other -> padded.replace(" " + name + " ", " " + other + " "))
                .map(SmallTalkTable::withVerbOfYou)
                .map(String::strip));
  }

  private static String withVerbOfYou(String phrase) {
    return phrase
        .replace(" is you ", " are you ")
        .replace(" was you ", " were you ")
        .replace(" does you ", " do you ")
        .replace(" has you ", " have you ");
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
