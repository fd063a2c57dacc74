package io.github.nxdesk.nexudus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// What [MisbehavingServer] does about one request; the connection is closed after it.
@FunctionalInterface
public interface Reply {
  /// The vendor's example of a successful update.
  Reply SAVED = json(resource("update-200.json"));

  /// Sends it.
  ///
  /// @param closing falls when the server is closed
  void send(OutputStream out, CountDownLatch closing) throws IOException, InterruptedException;

  /// These bytes and no others.
  static Reply bytes(byte[] bytes) {
    return (out, _) -> out.write(bytes);
  }

  /// A whole answer.
  ///
  /// @param headers whole lines, without `Content-Length`
  static Reply of(int status, String body, String... headers) {
    return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Reply of(int status, byte[] body, String... headers) {
    return (out, _) -> {
      out.write(head(status, body.length, headers));
      out.write(body);
    };
  }

  static Reply json(String body) {
    return of(200, body, "Content-Type: application/json; charset=utf-8");
  }

  /// The connection ends without a byte of an answer.
  static Reply cut() {
    return (_, _) -> {};
  }

  /// The connection ends inside an answer that began well.
  static Reply cutInside() {
    return (out, _) -> {
      out.write(head(200, 1000));
      out.write('{');
    };
  }

  /// No answer comes while anybody waits.
  static Reply held() {
    return (_, closing) -> closing.await();
  }

  /// An answer begins well, and its body does not end while anybody waits.
  static Reply heldInside() {
    return (out, closing) -> {
      out.write(head(200, 1000));
      out.write('{');
      out.flush();
      closing.await();
    };
  }

  /// Success, in a body of that many bytes.
  static Reply savedWithSize(long bytes) {
    var start = "{\"WasSuccessful\":true,\"Message\":\"";
    var end = "\"}";
    return json(start + "x".repeat((int) bytes - start.length() - end.length()) + end);
  }

  static String resource(String name) {
    try (InputStream in = Reply.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] head(int status, int length, String... headers) {
    var head = new StringBuilder("HTTP/1.1 %d Scripted\r\n".formatted(status));
    for (var header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: %d\r\nConnection: close\r\n\r\n".formatted(length));
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
