import com.google.googlejavaformat.java.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format on all Java files below the given folders: {@code check}, as in the
 * build, fails on a file that is not formatted; {@code write} formats the files.
 */
class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    if (!write && !args[0].equals("check")) {
      System.err.println("-Dformat must be check or write, not " + args[0]);
      System.exit(2);
    }
    List<String> command = new ArrayList<>();
    command.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    int options = command.size();
    for (String folder : List.of(args).subList(1, args.length)) {
      if (!Files.exists(Path.of(folder))) {
        continue;
      }
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(command::add);
      }
    }
    if (command.size() == options) {
      return;
    }
    // Not Main.main, which exits before the hint below can be printed.
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    int exit =
        new Main(out, err, InputStream.nullInputStream()).format(command.toArray(String[]::new));
    out.flush();
    err.flush();
    if (exit != 0 && !write) {
      System.err.println(
          "The files above are not formatted. To format them: mvn -q validate -Dformat=write");
    }
    System.exit(exit);
  }
}
