import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes {@code target/parley}, the program with a Java runtime of its own. Arguments: the target
 * folder, the name of our jar in it, the version, the class path with the libraries.
 */
class Image {
  /**
   * The JDK modules our libraries need; those of our own code are found out. jdeps would name more:
   * java.desktop and java.sql are for parts of Jackson, Config and JLine that we leave alone. Not
   * here either: jdk.incubator.vector, with which Lucene compares vectors faster, since a JVM that
   * has it prints a warning at every start.
   */
  private static final Set<String> LIBRARY_MODULES =
      Set.of(
          "java.base",
          "java.logging", // Lucene, jul-to-slf4j
          "java.management", // Lucene, with the next one, to ask how the JVM lays out objects
          "jdk.management",
          "java.naming", // logback
          "java.xml", // logback
          "jdk.unsupported"); // JLine: signals

  private static final List<String> JAVA_OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:AOTCache=$APPDIR/parley.aot",
          // An archive that is missing or stale only costs time, and standard output is ours alone.
          "-Xlog:disable",
          "-Xlog:all=warning,aot*=off,cds*=off:stderr");

  public static void main(String[] args) throws Exception {
    Path target = Path.of(args[0]);
    String jar = args[1];
    String version = args[2];
    Path runtime = target.resolve("runtime");
    Path input = target.resolve("image-input");
    Path image = target.resolve("parley");

    link(modules(target.resolve(jar)), runtime, target.resolve("runtime.key"));

    delete(input);
    Files.createDirectories(input);
    Files.copy(target.resolve(jar), input.resolve(jar));
    for (String library : args[3].split(File.pathSeparator)) {
      Path file = Path.of(library);
      if (library.endsWith(".jar") && !file.getFileName().toString().equals(jar)) {
        Files.copy(file, input.resolve(file.getFileName()));
      }
    }

    delete(image);
    List<String> jpackage = new ArrayList<>();
    jpackage.addAll(List.of("--type", "app-image", "--name", "parley", "--app-version", version));
    jpackage.addAll(List.of("--dest", target.toString(), "--input", input.toString()));
    jpackage.addAll(List.of("--runtime-image", runtime.toString()));
    jpackage.addAll(List.of("--main-jar", jar, "--main-class", "parley.Main"));
    JAVA_OPTIONS.forEach(o -> jpackage.addAll(List.of("--java-options", o)));
    tool("jpackage", jpackage);

    train(image.resolve("lib"));
  }

  private static Set<String> modules(Path jar) {
    Set<String> modules = new TreeSet<>(LIBRARY_MODULES);
    String own =
        tool(
            "jdeps",
            List.of(
                "--ignore-missing-deps",
                "--multi-release=base",
                "--print-module-deps",
                jar.toString()));
    modules.addAll(List.of(own.strip().split(",")));
    return modules;
  }

  /** Links the runtime, unless the one that is there was linked from the same JDK the same way. */
  private static void link(Set<String> modules, Path runtime, Path key) throws IOException {
    List<String> options =
        List.of(
            "--add-modules",
            String.join(",", modules),
            "--output",
            runtime.toString(),
            "--generate-cds-archive",
            "--no-header-files",
            "--no-man-pages",
            // Not --strip-debug, which also runs objcopy, and that is not on every machine.
            "--strip-java-debug-attributes",
            "--compress=zip-6");
    String wanted = System.getProperty("java.home") + " " + Runtime.version() + " " + options;
    if (Files.exists(key) && Files.readString(key).equals(wanted)) {
      return;
    }
    Files.deleteIfExists(key);
    delete(runtime);
    tool("jlink", options);
    Files.writeString(key, wanted);
  }

  /**
   * Runs the program once and keeps the classes it loaded in a form the JVM starts faster with. The
   * class path must be the launcher's, so it is read from the launcher's own configuration.
   */
  private static void train(Path lib) throws Exception {
    Path app = lib.resolve("app");
    List<String> classPath = new ArrayList<>();
    List<String> command = new ArrayList<>();
    command.add(lib.resolve("runtime/bin/java").toString());
    for (String line : Files.readAllLines(app.resolve("parley.cfg"))) {
      String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
      if (line.startsWith("app.classpath=")) {
        classPath.add(value);
      } else if (line.startsWith("java-options=")) {
        command.add(value.replace("-XX:AOTCache=", "-XX:AOTCacheOutput="));
      }
    }
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
    command.addAll(List.of("parley.Main", "--version"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The training run failed:\n" + output);
    }
  }

  /** Runs a tool of the JDK and returns what it printed, or ends with its complaint. */
  private static String tool(String name, List<String> arguments) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    int exit =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("This JDK has no " + name))
            .run(writer, writer, arguments.toArray(String[]::new));
    if (exit != 0) {
      System.err.println(name + " failed:\n" + output);
      System.exit(exit);
    }
    return output.toString();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
