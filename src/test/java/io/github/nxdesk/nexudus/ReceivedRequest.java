package io.github.nxdesk.nexudus;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One request as it came, one character a byte (ISO 8859-1).
///
/// @param head the start line and the headers, with their line ends and the empty line
record ReceivedRequest(String head, String body) {
  private static final int TLS_HANDSHAKE = 0x16;
  private static final String END = "\r\n\r\n";

  /// Reads one. A TLS client's first record counts as a request, so that its reply can be scripted.
  static ReceivedRequest from(InputStream in) throws IOException {
    int first = in.read();
    if (first == TLS_HANDSHAKE) {
      var data = new DataInputStream(in);
      data.readShort();
      data.readFully(new byte[data.readUnsignedShort()]);
      return new ReceivedRequest("TLS" + END, "");
    }
    var head = new StringBuilder();
    for (int b = first; b >= 0; b = in.read()) {
      head.append((char) b);
      if (head.length() >= END.length() && head.indexOf(END, head.length() - END.length()) >= 0) {
        return withBody(head.toString(), in);
      }
    }
    throw new EOFException();
  }

  private static ReceivedRequest withBody(String head, InputStream in) throws IOException {
    var length = new ReceivedRequest(head, "").headers().getOrDefault("content-length", "0");
    var body = in.readNBytes(Integer.parseInt(length));
    return new ReceivedRequest(head, new String(body, StandardCharsets.ISO_8859_1));
  }

  String startLine() {
    return head.lines().findFirst().orElseThrow();
  }

  String target() {
    return startLine().split(" ", -1)[1];
  }

  /// By name in lower case; one that came twice has both values.
  Map<String, String> headers() {
    var headers = new TreeMap<String, String>();
    head.lines()
        .skip(1)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          var parts = line.split(": ", 2);
          headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1], (a, b) -> a + ", " + b);
        });
    return headers;
  }
}
