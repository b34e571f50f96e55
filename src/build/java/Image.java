import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Builds {@code target/parley}: the program with its own Java runtime and an AOT cache. Arguments:
 * project folder, target folder, name of our jar in it, class path of the libraries.
 */
class Image {
  /**
   * JDK modules that the libraries need; those of our own code are determined by jdeps. jdeps would
   * add java.desktop for parts of Jackson, Config, JLine, H2 and Jdbi that are not used.
   * jdk.incubator.vector is left out: see src/docs/decisions/0062-no-incubator-vector-module.md.
   */
  private static final Set<String> LIBRARY_MODULES =
      Set.of(
          "java.base",
          "java.logging", // Lucene, ONNX Runtime, jul-to-slf4j
          "java.management", // Lucene, with the next one: object layout of the JVM
          "jdk.jfr", // Jdbi
          "jdk.management",
          "java.naming", // logback
          "java.sql", // SQLite, Jdbi, Flyway
          "java.xml", // logback
          "jdk.unsupported"); // JLine: signals

  /** Enough for every kind of question; see src/docs/decisions/0078-warm-start.md. */
  private static final int TRAINING_ARTICLES = 8;

  public static void main(String[] args) throws Exception {
    Path base = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Path jar = target.resolve(args[2]);
    Path image = target.resolve("parley");
    Path runtime = target.resolve("runtime");
    link(modules(jar), runtime, target.resolve("runtime.key"));

    delete(image);
    Path lib = Files.createDirectories(image.resolve("lib"));
    Files.copy(jar, lib.resolve("parley.jar"));
    Licences licences = new Licences(base, target.resolve("licences/list.txt"), image);
    for (String library : args[3].split(File.pathSeparator)) {
      Path file = Path.of(library);
      if (library.endsWith(".jar") && !file.equals(jar)) {
        licences.add(file, Jars.copy(file, lib));
      }
    }
    licences.write();
    copy(runtime, image.resolve("runtime"));
    Path bin = Files.createDirectories(image.resolve("bin"));
    Path launcher = Files.copy(base.resolve("src/build/launcher/parley"), bin.resolve("parley"));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    train(base, target, image);
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

  /**
   * Links the runtime, unless it exists already, linked from the same JDK with the same options.
   */
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
            // Not --strip-debug, which needs objcopy, not installed everywhere.
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
   * Creates the AOT cache by a training run on the committed corpus. The run finds an index but one
   * changed article, so that it loads the classes of both a usual start and a build. It finds a
   * store too, but of another folder, so that it loads the classes of both the store and a folder.
   * Then it asks the bot's own questions of a few articles, whose embeddings take some seconds.
   */
  private static void train(Path base, Path target, Path image) throws Exception {
    Path training = target.resolve("training");
    delete(training);
    Path state = Files.createDirectories(training).resolve("state");
    Path corpus = training.resolve("corpus");
    copy(base.resolve("corpus"), corpus);
    Path cache = image.resolve("lib/parley.aot");
    Path data = makeStore(base, image, corpus, training);
    List<String> folders = List.of("--corpus=" + corpus, "--state=" + state, "--data=" + data);
    run(image, List.of(), "parley.Main", folders, List.of("ask", "When was Minsk II agreed?"));
    List<Path> articles = articles(corpus);
    Files.writeString(articles.getFirst(), "\nOne more paragraph.\n", StandardOpenOption.APPEND);
    Path fewArticles = training.resolve("few");
    copy(corpus, fewArticles);
    List<Path> copies = articles(fewArticles);
    for (Path article : copies.subList(Math.min(TRAINING_ARTICLES, copies.size()), copies.size())) {
      Files.delete(article);
    }
    run(
        image,
        List.of("-XX:AOTCacheOutput=" + cache),
        "parley.AotTraining",
        List.of(corpus.toString(), state.toString(), data.toString()),
        List.of(fewArticles.toString(), training.resolve("few-state").toString()));
    if (!Files.exists(cache)) {
      throw new IllegalStateException("The training run left no " + cache);
    }
  }

  private static List<Path> articles(Path corpus) throws IOException {
    try (Stream<Path> files = Files.list(corpus)) {
      return files.filter(each -> each.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** Makes a store of the same articles in another folder. */
  private static Path makeStore(Path base, Path image, Path corpus, Path training)
      throws Exception {
    Path served = training.resolve("served");
    copy(corpus, served);
    Path data = training.resolve("data");
    run(
        image,
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.lib.path=" + image.resolve("lib/native"),
            "-cp",
            image.resolve("lib/parley.jar").toString(),
            base.resolve("src/build/java/TrainingStore.java").toString(),
            served.toString(),
            training.resolve("served-state").toString(),
            data.toString()));
    return data;
  }

  @SafeVarargs
  private static void run(
      Path image, List<String> options, String mainClass, List<String>... arguments)
      throws Exception {
    List<String> line = new ArrayList<>();
    line.add(image.resolve("runtime/bin/java").toString());
    line.add("-Dorg.sqlite.lib.path=" + image.resolve("lib/native"));
    // Same options as in the launcher, or the JVM would reject the cache; what the launcher adds
    // for the case that memory runs out makes no difference to it.
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx256m"));
    line.add("-Donnxruntime.native.path=" + image.resolve("lib/native"));
    line.addAll(options);
    line.addAll(List.of("-cp", image.resolve("lib/parley.jar").toString(), mainClass));
    for (List<String> each : arguments) {
      line.addAll(each);
    }
    run(image, line);
  }

  /** Runs a command in the package, without any environment; fails if it does. */
  private static void run(Path image, List<String> line) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(image.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1"); // as the launcher does
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The training run failed:\n" + output);
    }
  }

  /** Runs a JDK tool and returns its output; exits with the output if it fails. */
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

  /** Copies a folder to a path that does not exist yet. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
