package io.github.nxdesk.cli.options;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads the files that options name.
public final class TextFile {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TextFile() {}

  /// The same without the line endings at the very end, which editors add.
  public static String readMessage(String option, String file, InputStream standardInput) {
    var text = read(option, file, standardInput);
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  /// The whole text without a byte order mark, and with its line endings unchanged. `-` is standard
  /// input.
  ///
  /// @throws CommandException that names the option and the file, if it can't be read or is not
  ///   UTF-8
  public static String read(String option, String file, InputStream standardInput) {
    try {
      var bytes =
          file.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw wrong(option, file, "is not UTF-8 text");
    } catch (NoSuchFileException _) {
      throw wrong(option, file, "does not exist");
    } catch (AccessDeniedException _) {
      throw wrong(option, file, "can't be read (permission denied)");
    } catch (IOException | InvalidPathException e) {
      throw wrong(option, file, "can't be read (%s)".formatted(e.getMessage()));
    }
  }

  private static CommandException wrong(String option, String file, String what) {
    return CommandException.usage(
        "%s: %s %s"
            .formatted(option, file.equals("-") ? "standard input" : "'" + file + "'", what));
  }
}
