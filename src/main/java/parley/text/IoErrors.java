package parley.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file or folder could not be read, in words for people. */
public final class IoErrors {
  private IoErrors() {}

  public static String describeRead(Exception e) {
    return switch (e) {
      case AccessDeniedException _, SecurityException _ -> "no permission to read it";
      case NoSuchFileException _ -> "it is not there";
      case FileSystemLoopException _ -> "the link leads back to itself";
      case FileSystemException f when f.getReason() != null -> "cannot be read: " + f.getReason();
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
