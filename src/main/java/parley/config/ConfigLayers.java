package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the configuration layers: options override the environment, which overrides the file,
 * which overrides the defaults.
 *
 * @param defaults {@code reference.conf}
 * @param effective all layers merged, with substitutions resolved
 */
record ConfigLayers(Config defaults, Config effective) {
  private static final ConfigResolveOptions NO_SYSTEM_ENVIRONMENT =
      ConfigResolveOptions.defaults().setUseSystemEnvironment(false);

  static ConfigLayers merge(
      CommandLineOverrides overrides, Map<String, String> environment, Config file)
      throws ConfigurationException {
    Config defaults = resource("/reference.conf", "reference.conf").resolve(NO_SYSTEM_ENVIRONMENT);
    Config variables = variables(environment);
    try {
      Config layered =
          options(overrides)
              .withFallback(
                  resource("/parley/environment.conf", "environment.conf")
                      .resolveWith(variables, NO_SYSTEM_ENVIRONMENT))
              .withFallback(file)
              .withFallback(defaults);
      ConfigObject effective =
          layered.withFallback(variables).resolve(NO_SYSTEM_ENVIRONMENT).root();
      for (String name : variables.root().keySet()) {
        if (!layered.root().containsKey(name)) {
          effective = effective.withoutKey(name);
        }
      }
      return new ConfigLayers(defaults, effective.toConfig());
    } catch (ConfigException e) {
      throw new ConfigurationException(List.of(ConfigFileParser.describe(e)));
    }
  }

  private static Config options(CommandLineOverrides overrides) {
    Map<String, Object> values = new HashMap<>();
    overrides.corpus().ifPresent(v -> values.put("corpus.folder", value(v, "option --corpus")));
    overrides.state().ifPresent(v -> values.put("state.folder", value(v, "option --state")));
    overrides.data().ifPresent(v -> values.put("data.folder", value(v, "option --data")));
    if (overrides.isFolderOnly()) {
      values.put("corpus.edits", ConfigValueFactory.fromAnyRef(false, "option --folder-only"));
    }
    return ConfigFactory.parseMap(values);
  }

  /** The variables as root keys, since their names are no paths. Blank ones count as unset. */
  private static Config variables(Map<String, String> environment) {
    Map<String, Object> values = new HashMap<>();
    environment.forEach((name, text) -> {
      if (!text.isBlank()) {
        values.put(name, value(text, "environment variable " + name));
      }
    });
    return ConfigValueFactory.fromMap(values, "environment").toConfig();
  }

  private static ConfigValue value(String text, String origin) {
    return ConfigValueFactory.fromAnyRef(text, origin);
  }

  private static Config resource(String name, String origin) {
    try (InputStream in = ConfigLayers.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return ConfigFactory.parseString(
          new String(in.readAllBytes(), StandardCharsets.UTF_8),
          ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF).setOriginDescription(origin));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
