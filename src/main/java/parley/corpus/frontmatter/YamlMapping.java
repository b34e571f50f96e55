package parley.corpus.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The keys of one mapping, by type. A value of the wrong type is a warning and counts as not given;
 * so does the second of two equal keys.
 */
final class YamlMapping {
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final int linesBefore;
  private final DiagnosticCollector problems;

  /**
   * A key with its value.
   *
   * @param line line of the key in the file, from 1
   */
  record Field(String key, Node value, int line) {}

  YamlMapping(MappingNode mapping, int linesBefore, DiagnosticCollector problems) {
    this.linesBefore = linesBefore;
    this.problems = problems;
    for (NodeTuple tuple : mapping.getValue()) {
      int line = lineOf(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.warn(line, "a key is not a word", "write: key: value");
        continue;
      }
      String name = Whitespace.of(key.getValue());
      if (fields.containsKey(name)) {
        problems.warn(
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

  /** Warns of every key that is not one of these. */
  void allow(List<String> known) {
    for (Field field : fields.values()) {
      if (!known.contains(field.key())) {
        problems.warn(
            field.line(),
            "unknown key \"" + field.key() + "\"",
            ClosestMatch.to(field.key(), known)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("use one of: " + String.join(", ", known)));
      }
    }
  }

  int lineOf(Node node) {
    return node.getStartMark().map(mark -> linesBefore + 1 + mark.getLine()).orElse(linesBefore);
  }

  Optional<String> text(String key) {
    return given(key)
        .flatMap(field -> {
          Optional<String> text = textOf(field.value());
          if (text.isEmpty()) {
            expect(field, "a text in one line");
          }
          return text;
        });
  }

  /** A list of texts; a single text is a list of one. */
  List<String> texts(String key) {
    Optional<Field> field = given(key);
    if (field.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node node : itemsOf(field.get().value())) {
      Optional<String> text = textOf(node);
      text.ifPresent(texts::add);
      if (text.isEmpty()) {
        problems.warn(
            lineOf(node),
            "\"" + key + "\" holds " + describe(node) + ", which is left out",
            "write a list of texts: [first, second]");
      }
    }
    return List.copyOf(texts);
  }

  Optional<LocalDate> day(String key) {
    Optional<Field> field = given(key);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(textOf(field.get().value()).orElse("")));
    } catch (DateTimeException e) {
      expect(field.get(), "a day as YYYY-MM-DD");
      return Optional.empty();
    }
  }

  Optional<String> webAddress(String key) {
    Optional<String> address = text(key);
    if (address.isPresent() && !HttpUrl.isValid(address.get())) {
      given(key).ifPresent(field -> expect(field, "an address with http:// or https://"));
      return Optional.empty();
    }
    return address;
  }

  /** The field, unless it is absent or empty. */
  Optional<Field> given(String key) {
    return Optional.ofNullable(fields.get(key)).filter(f -> !f.value().getTag().equals(Tag.NULL));
  }

  /** Warns that the value of a field is not what is expected. */
  void expect(Field field, String expected) {
    problems.warn(
        lineOf(field.value()),
        "\"" + field.key() + "\" is " + describe(field.value()) + " and does not count",
        "write " + expected);
  }

  /** The keys of a value that is a mapping. */
  Optional<YamlMapping> mapping(Node node) {
    return node instanceof MappingNode mapping
        ? Optional.of(new YamlMapping(mapping, linesBefore, problems))
        : Optional.empty();
  }

  static List<Node> itemsOf(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  /** A text that is not blank. */
  static Optional<String> textOf(Node node) {
    return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
        ? Optional.of(Whitespace.of(scalar.getValue())).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  static String describe(Node node) {
    return switch (node) {
      case SequenceNode _ -> "a list";
      case MappingNode _ -> "a mapping";
      default -> textOf(node).map(text -> "\"" + Ellipsis.of(text) + "\"").orElse("empty");
    };
  }
}
