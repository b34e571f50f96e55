package parley.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code config/parley.conf} to {@code reference.conf}, and both to the settings read. */
class ConfigurationFileTest {
  private static final Path CONFIG_FILE = Path.of("config/parley.conf");
  private static final Config DEFAULTS = ConfigFactory.parseResources("reference.conf");

  @TempDir Path directory;

  @Test
  void listsEveryDefault() throws Exception {
    String uncommented =
        Files.readAllLines(CONFIG_FILE).stream()
            .filter(line -> !line.startsWith("##"))
            .map(line -> line.startsWith("#") ? line.substring(1) : line)
            .collect(joining("\n"));

    assertThat(ConfigFactory.parseString(uncommented).root()).isEqualTo(DEFAULTS.root());
  }

  @Test
  void setsNothingWhileCommentedOut() throws Exception {
    assertThat(ConfigFactory.parseString(Files.readString(CONFIG_FILE)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyIsRead(String key) throws Exception {
    Files.writeString(directory.resolve("wrong.conf"), key + " = { no = such }");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() ->
            new SettingsLoader(directory, Map.of())
                .load(
                    new CommandLineOverrides(
                        Optional.of("wrong.conf"), Optional.empty(), Optional.empty())))
        .withMessageStartingWith("wrong.conf:1: " + key + ": found {\"no\":\"such\"}");
  }

  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    collect("", DEFAULTS.root(), keys);
    return keys;
  }

  private static void collect(String prefix, ConfigObject group, List<String> keys) {
    group.forEach((key, value) -> {
      if (value instanceof ConfigObject inner) {
        collect(prefix + key + ".", inner, keys);
      } else {
        keys.add(prefix + key);
      }
    });
  }
}
