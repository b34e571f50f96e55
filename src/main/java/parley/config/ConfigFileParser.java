package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.text.IoErrors;

/**
 * Parses a HOCON file and the files it includes. Stricter than Typesafe Config: a missing included
 * file is an error, and only files can be included.
 */
final class ConfigFileParser
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
  /** Carries an error message out through the parser of Typesafe Config. */
  private static final class ParseAbortedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ParseAbortedException(String error) {
      super(error, null, false, false);
    }

    String error() {
      return String.valueOf(getMessage());
    }
  }

  /** A hint of Typesafe Config that is wrong for a file that must be HOCON. */
  private static final String MISLEADING_HINT =
      ", or you may be able to rename the file .properties rather than .conf";

  private final Path file;
  private final String name;
  private final List<Path> includeChain;
  private String text = "";

  private ConfigFileParser(Path file, String name, List<Path> includeChain) {
    this.file = file;
    this.name = name;
    this.includeChain = includeChain;
  }

  /**
   * Parses a file.
   *
   * @param file the file to read
   * @param name the name of the file in error messages
   */
  static Config parse(Path file, String name) throws ConfigurationException {
    try {
      return new ConfigFileParser(file, name, List.of()).parse();
    } catch (ParseAbortedException exception) {
      throw new ConfigurationException(List.of(exception.error()));
    } catch (ConfigException e) {
      throw new ConfigurationException(List.of(describe(e)));
    }
  }

  /** Formats an error of Typesafe Config as {@code location: message}. */
  static String describe(ConfigException e) {
    String message = String.valueOf(e.getMessage()).replace(MISLEADING_HINT, "");
    if (e.origin() == null) {
      return message;
    }
    String prefix = e.origin().description() + ": ";
    String rest = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    return ConfigError.location(e.origin()) + ": " + rest;
  }

  private Config parse() {
    text = read();
    return ConfigFactory.parseString(
        text,
        ConfigParseOptions.defaults()
            .setSyntax(ConfigSyntax.CONF)
            .setOriginDescription(name)
            .setIncluder(this));
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ParseAbortedException(name + ": is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new ParseAbortedException(name + ": cannot be read: " + IoErrors.describeReadCause(e));
    }
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String target) {
    return includePath(target);
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File target) {
    return includePath(target.getPath());
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL target) {
    throw new ParseAbortedException(
        location(target.toString()) + ": only files can be included, not addresses");
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String target) {
    throw new ParseAbortedException(
        location(target) + ": only files can be included, not resources of the program");
  }

  private ConfigObject includePath(String target) {
    Path included;
    try {
      included = file.resolveSibling(target);
    } catch (InvalidPathException e) {
      throw new ParseAbortedException(
          location(target) + ": includes " + target + ", which is no path");
    }
    if (!Files.isRegularFile(included)) {
      throw new ParseAbortedException(
          location(target) + ": includes " + target + ", but there is no such file");
    }
    List<Path> chain = new ArrayList<>(includeChain);
    chain.add(file.normalize());
    if (chain.contains(included.normalize())) {
      throw new ParseAbortedException(
          location(target) + ": includes " + target + ", which includes this file");
    }
    return new ConfigFileParser(included, target, chain).parse().root();
  }

  /** The first line that names the included file, since Typesafe Config does not tell the line. */
  private String location(String target) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("include") && lines.get(i).contains(target)) {
        return name + ":" + (i + 1);
      }
    }
    return name;
  }
}
