package io.github.nxdesk.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Files and folders that only their owner can read.
public final class PrivatePath {
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rw-rw-");

  private PrivatePath() {}

  /// Creates the folder and those above it, where they are missing.
  public static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, "rwx------"));
  }

  /// Creates the folder.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if it exists
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder, "rwx------"));
  }

  /// Whether files can be created in the folder, which need not exist yet.
  ///
  /// @param folder empty if there is none
  public static boolean isWritable(Optional<Path> folder) {
    var path = folder.map(Path::toAbsolutePath).orElse(null);
    while (path != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path != null && Files.isDirectory(path) && Files.isWritable(path);
  }

  /// Replaces a file as a whole, or not at all. The file is written beside it under a random name,
  /// so that no link is followed but one that is the file itself: that stays a link.
  public static void replace(Path file, String text) throws IOException {
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var folder = target.getParent();
    var draft = Files.createTempFile(folder, ".nxdesk-", ".new", ofFile(target));
    try {
      Files.writeString(draft, text);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// Whether others than its owner can read a file; false where the system does not tell.
  public static boolean isExposed(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  /// The attributes to create a file with.
  public static FileAttribute<?>[] ofFile(Path file) {
    return attributes(file, "rw-------");
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
