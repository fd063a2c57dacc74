package io.github.nxdesk.cli;

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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Reads the files that options name.
final class TextFile {
  private TextFile() {}

  /// The whole text, byte for byte: no line end is changed, none is dropped. `-` is standard input.
  ///
  /// @throws ParameterException that names the option and the file if it cannot be read or is not
  ///   UTF-8
  static String read(ParseResult arguments, String option, String file, InputStream standardInput) {
    try {
      var bytes =
          file.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
      return decode(bytes);
    } catch (CharacterCodingException _) {
      throw wrong(arguments, option, file, "is not UTF-8 text");
    } catch (NoSuchFileException _) {
      throw wrong(arguments, option, file, "does not exist");
    } catch (AccessDeniedException _) {
      throw wrong(arguments, option, file, "cannot be read (permission denied)");
    } catch (IOException | InvalidPathException e) {
      throw wrong(arguments, option, file, "cannot be read (%s)".formatted(e.getMessage()));
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static ParameterException wrong(
      ParseResult arguments, String option, String file, String what) {
    return Options.wrong(
        arguments,
        "%s: %s %s"
            .formatted(option, file.equals("-") ? "standard input" : "'" + file + "'", what));
  }
}
