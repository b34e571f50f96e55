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
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses one configuration file and the files it includes. Unlike the library by itself, it takes
 * an included file that is missing for a fault, and includes files only.
 */
final class ConfigFileParser
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
  /** Carries a fault out through the library's parser. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(String fault) {
      super(fault, null, false, false);
    }

    String fault() {
      return String.valueOf(getMessage());
    }
  }

  /** Advice of the library that does not hold here. */
  private static final String OFF_THE_MARK =
      ", or you may be able to rename the file .properties rather than .conf";

  private final Path file;
  private final String name;
  private final List<Path> including;
  private String text = "";

  private ConfigFileParser(Path file, String name, List<Path> including) {
    this.file = file;
    this.name = name;
    this.including = including;
  }

  /**
   * Parses a file.
   *
   * @param file where it lies
   * @param name what people call it
   */
  static Config parse(Path file, String name) throws ConfigurationException {
    try {
      return new ConfigFileParser(file, name, List.of()).parse();
    } catch (Stopped stopped) {
      throw new ConfigurationException(List.of(stopped.fault()));
    } catch (ConfigException e) {
      throw new ConfigurationException(List.of(describe(e)));
    }
  }

  /** What the library complains of, with its place in front. */
  static String describe(ConfigException e) {
    String message = String.valueOf(e.getMessage()).replace(OFF_THE_MARK, "");
    if (e.origin() == null) {
      return message;
    }
    String prefix = e.origin().description() + ": ";
    String rest = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    return ConfigError.place(e.origin()) + ": " + rest;
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
      throw new Stopped(name + ": is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new Stopped(name + ": cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission; give this user the right to read it";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    return includePath(what);
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    return includePath(what.getPath());
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    throw new Stopped(place(what.toString()) + ": only files can be included, not addresses");
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    throw new Stopped(place(what) + ": only files can be included, not resources of the program");
  }

  private ConfigObject includePath(String what) {
    Path included;
    try {
      included = file.resolveSibling(what);
    } catch (InvalidPathException e) {
      throw new Stopped(place(what) + ": includes " + what + ", which is no path");
    }
    if (!Files.isRegularFile(included)) {
      throw new Stopped(place(what) + ": includes " + what + ", but there is no such file");
    }
    List<Path> chain = new ArrayList<>(including);
    chain.add(file.normalize());
    if (chain.contains(included.normalize())) {
      throw new Stopped(place(what) + ": includes " + what + ", which includes this file");
    }
    return new ConfigFileParser(included, what, chain).parse().root();
  }

  /** The library does not say where an include stands: the first line that names it. */
  private String place(String what) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("include") && lines.get(i).contains(what)) {
        return name + ":" + (i + 1);
      }
    }
    return name;
  }
}
