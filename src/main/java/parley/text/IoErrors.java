package parley.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** I/O failures in words for people. The methods differ in how much the caller's message says. */
public final class IoErrors {
  private IoErrors() {}

  /** A whole clause about a file that the message has named: {@code no permission to read it}. */
  public static String describeRead(Exception e) {
    return switch (e) {
      case AccessDeniedException _, SecurityException _ -> "no permission to read it";
      case NoSuchFileException _ -> "it is not there";
      case FileSystemLoopException _ -> "the link leads back to itself";
      case FileSystemException f when f.getReason() != null -> "cannot be read: " + f.getReason();
      default -> "cannot be read: " + e.getMessage();
    };
  }

  /** Only the cause, for a message that names the file and says that it cannot be read. */
  public static String describeReadCause(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission; give this user the right to read it";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /** The cause with the file, for a failure somewhere below a folder being written. */
  public static String describeWrite(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException f when f.getReason() != null -> f.getFile() + ": " + f.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
