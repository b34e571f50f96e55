package parley.corpus.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import parley.corpus.model.DiagnosticCollector;
import parley.text.ClosestMatch;
import parley.text.Ellipsis;
import parley.text.HttpUrl;
import parley.text.Whitespace;

/**
 * Typed access to the keys of a YAML mapping. A value of the wrong type and the second of two equal
 * keys are warned of and ignored.
 */
final class YamlMapping {
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final int lineOffset;
  private final DiagnosticCollector diagnostics;

  /**
   * A key with its value.
   *
   * @param line line of the key in the file, from 1
   */
  record Field(String key, Node value, int line) {}

  YamlMapping(MappingNode mapping, int lineOffset, DiagnosticCollector diagnostics) {
    this.lineOffset = lineOffset;
    this.diagnostics = diagnostics;
    for (NodeTuple tuple : mapping.getValue()) {
      int line = lineOf(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        diagnostics.warn(line, "a key is not a word", "write: key: value");
        continue;
      }
      String name = Whitespace.normalize(key.getValue());
      if (fields.containsKey(name)) {
        diagnostics.warn(
            line,
            "\"" + name + "\" is given twice, of which the first counts",
            "take one of them out");
      } else {
        fields.put(name, new Field(name, tuple.getValueNode(), line));
      }
    }
  }

  List<Field> all() {
    return List.copyOf(fields.values());
  }

  /** Warns of every key that is not among these. */
  void warnUnknownKeys(List<String> knownKeys) {
    for (Field field : fields.values()) {
      if (!knownKeys.contains(field.key())) {
        diagnostics.warn(
            field.line(),
            "unknown key \"" + field.key() + "\"",
            ClosestMatch.find(field.key(), knownKeys)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("use one of: " + String.join(", ", knownKeys)));
      }
    }
  }

  int lineOf(Node node) {
    return node.getStartMark().map(mark -> lineOffset + 1 + mark.getLine()).orElse(lineOffset);
  }

  Optional<String> text(String key) {
    return get(key)
        .flatMap(field -> {
          Optional<String> text = textOf(field.value());
          if (text.isEmpty()) {
            warnWrongType(field, "a text in one line");
          }
          return text;
        });
  }

  /** A list of texts; a scalar is a list of one. */
  List<String> texts(String key) {
    Optional<Field> field = get(key);
    if (field.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node node : itemsOf(field.get().value())) {
      Optional<String> text = textOf(node);
      text.ifPresent(texts::add);
      if (text.isEmpty()) {
        diagnostics.warn(
            lineOf(node),
            "\"" + key + "\" holds " + describe(node) + ", which is left out",
            "write a list of texts: [first, second]");
      }
    }
    return List.copyOf(texts);
  }

  Optional<LocalDate> date(String key) {
    Optional<Field> field = get(key);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(textOf(field.get().value()).orElse("")));
    } catch (DateTimeException e) {
      warnWrongType(field.get(), "a day as YYYY-MM-DD");
      return Optional.empty();
    }
  }

  Optional<String> httpUrl(String key) {
    Optional<String> url = text(key);
    if (url.isPresent() && !HttpUrl.isValid(url.get())) {
      get(key).ifPresent(field -> warnWrongType(field, "an address with http:// or https://"));
      return Optional.empty();
    }
    return url;
  }

  /** One of a few words; any other is warned of. */
  <T> Optional<T> choice(String key, Function<String, Optional<T>> find, List<String> words) {
    Optional<String> word = text(key);
    Optional<T> choice = word.map(each -> each.toLowerCase(Locale.ROOT)).flatMap(find);
    if (word.isPresent() && choice.isEmpty()) {
      get(key).ifPresent(field -> warnWrongType(field, "one of: " + String.join(", ", words)));
    }
    return choice;
  }

  /** The field; empty if it is absent or has no value. */
  Optional<Field> get(String key) {
    return Optional.ofNullable(fields.get(key)).filter(f -> !f.value().getTag().equals(Tag.NULL));
  }

  /** Warns that the value of a field is ignored because it is not what is expected. */
  void warnWrongType(Field field, String expected) {
    diagnostics.warn(
        lineOf(field.value()),
        "\"" + field.key() + "\" is " + describe(field.value()) + " and does not count",
        "write " + expected);
  }

  /** The value as a mapping; empty if it is none. */
  Optional<YamlMapping> mapping(Node node) {
    return node instanceof MappingNode mapping
        ? Optional.of(new YamlMapping(mapping, lineOffset, diagnostics))
        : Optional.empty();
  }

  static List<Node> itemsOf(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  /** The text of a scalar, normalized; empty if it is blank or not a scalar. */
  static Optional<String> textOf(Node node) {
    return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
        ? Optional.of(Whitespace.normalize(scalar.getValue())).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  static String describe(Node node) {
    return switch (node) {
      case SequenceNode _ -> "a list";
      case MappingNode _ -> "a mapping";
      default -> textOf(node).map(text -> "\"" + Ellipsis.truncate(text) + "\"").orElse("empty");
    };
  }
}
