package io.github.nxdesk.host;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why a file could not be read or written.
public final class FileFailure {
  /// What the systems say.
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "not enough space");

  private FileFailure() {}

  /// The reason in plain words, where Java only names the file.
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied for " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileAlreadyExistsException exists -> exists.getFile() + " is not a directory";
      case NotDirectoryException file -> file.getFile() + " is not a directory";
      case FileSystemException failed when "Not a directory".equals(failed.getReason()) ->
          failed.getFile() + " is not in a directory";
      case FileSystemException failed when failed.getReason() != null ->
          "%s: %s".formatted(failed.getFile(), failed.getReason());
      default -> Optional.ofNullable(e.getMessage()).orElseGet(e.getClass()::getSimpleName);
    };
  }

  /// Whether the disk is full, or the user's share of it.
  public static boolean isFullDisk(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (FULL.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }
}
