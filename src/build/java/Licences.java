import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts the licences into the package: ours beside the program, and in {@code legal} a list of the
 * libraries with the texts of their licences. A library brings its texts along; where it does not,
 * {@code src/build/licences} holds that of its group (where the text names whom it is from) or that
 * of the licence. Without a text there is no package.
 */
class Licences {
  private static final String INTRODUCTION =
      """
      Parley is made of its own code (lib/parley.jar, see LICENSE and NOTICE) and of the parts below.
      Texts are files in this folder. Where a part is under one licence "or" another, whoever uses it
      may choose. The source code of every part is published in Maven's central repository, with the
      classifier "sources", and by its authors at the address given. Parts are as their authors made
      them, except where it says what was changed.

      The Java runtime comes from OpenJDK; its licences lie in runtime/legal.
      """;

  private static final Pattern TEXT =
      Pattern.compile("(META-INF/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*");

  private final Path texts;
  private final Path ours;
  private final Path image;
  private final Path legal;
  private final Map<String, String> lineByJar = new HashMap<>();
  private final Map<String, String> within = new HashMap<>();
  private final Map<String, String> entries = new TreeMap<>();

  /**
   * Begins a package.
   *
   * @param list what {@code list.ftl} makes of the libraries
   */
  Licences(Path base, Path list, Path image) throws IOException {
    this.texts = base.resolve("src/build/licences");
    this.ours = base.resolve("src/main/resources/META-INF");
    this.image = image;
    this.legal = Files.createDirectories(image.resolve("legal"));
    for (String line : Files.readAllLines(list)) {
      lineByJar.put(line.substring(0, line.indexOf('\t')), line);
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(texts.resolve("within.properties"))) {
      properties.load(reader);
    }
    properties
        .stringPropertyNames()
        .forEach(each -> within.put(each, properties.getProperty(each)));
  }

  /** Adds a library, with what the package changes in it. */
  void add(Path jar, Optional<String> change) throws IOException {
    String name = jar.getFileName().toString();
    String line = lineByJar.remove(name);
    if (line == null) {
      throw new IllegalStateException(name + " is not in the list of libraries with licences.");
    }
    String[] fields = line.split("\t", -1);
    String[] coordinates = fields[2].split(":");
    List<String> files = texts(jar, coordinates[0], fields[4]);

    StringBuilder entry = new StringBuilder(name + "\n");
    entry.append("  %s, %s\n  %s\n".formatted(fields[1], fields[2], fields[3]));
    entry.append("  Licence: %s\n".formatted(fields[4]));
    String inside = within.remove(coordinates[1]);
    if (inside != null) {
      String[] parts = inside.split(" *\\| *");
      entry.append("  Holds %s; licence: %s\n".formatted(parts[0], parts[1]));
      files.add(standard(parts[2]));
    }
    change.ifPresent(each -> entry.append("  Changed: %s\n".formatted(each)));
    entry.append("  Texts: %s\n".formatted(String.join(", ", files)));
    entries.put(name, entry.toString());
  }

  /** Ends the package: writes the list, and our own licence beside the program. */
  void write() throws IOException {
    if (!lineByJar.isEmpty() || !within.isEmpty()) {
      throw new IllegalStateException(
          "There are no libraries for " + lineByJar.keySet() + within.keySet());
    }
    Files.writeString(
        legal.resolve("THIRD-PARTY.txt"),
        INTRODUCTION + "\n" + String.join("\n", entries.values()));
    Files.copy(ours.resolve("LICENSE"), image.resolve("LICENSE"));
    Files.copy(ours.resolve("NOTICE"), image.resolve("NOTICE"));
  }

  private List<String> texts(Path jar, String group, String licences) throws IOException {
    List<String> files = brought(jar);
    if (files.stream().noneMatch(each -> each.contains("/LICEN"))) {
      if (Files.exists(texts.resolve(group + ".txt"))) {
        files.add(standard(group + ".txt"));
      } else {
        for (String licence : licences.split(" or ")) {
          files.add(standard(licence + ".txt"));
        }
      }
    }
    return files;
  }

  /** Copies the texts that a library brings along, and names the copies. */
  private List<String> brought(Path jar) throws IOException {
    List<String> files = new ArrayList<>();
    String name = jar.getFileName().toString().replaceAll("\\.jar$", "");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> found =
          zip.stream()
              .filter(each -> TEXT.matcher(each.getName().toUpperCase(Locale.ROOT)).matches())
              .filter(each -> !each.isDirectory() && !each.getName().endsWith(".class"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry each : found) {
        Path copy = Files.createDirectories(legal.resolve(name)).resolve(fileName(each));
        Files.copy(zip.getInputStream(each), copy);
        files.add(name + "/" + fileName(each));
      }
    }
    return files;
  }

  private static String fileName(ZipEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }

  /** Copies a text that we keep, unless it is there already, and names the copy. */
  private String standard(String name) throws IOException {
    Path copy = legal.resolve(name);
    if (!Files.exists(copy)) {
      Path text = name.equals("Apache-2.0.txt") ? ours.resolve("LICENSE") : texts.resolve(name);
      if (!Files.exists(text)) {
        throw new IllegalStateException("A library is under " + name + ", but there is no " + text);
      }
      Files.copy(text, copy);
    }
    return name;
  }
}
