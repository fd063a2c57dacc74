package io.github.nxdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:8787",
        "Host: 127.1.2.3",
        "Host: localhost:1",
        "Host: LocalHost",
        "Host: [::1]:8787",
        "Host: localhost\r\nOrigin: http://localhost:3000",
        "Host: localhost\r\nOrigin: https://[::1]"
      })
  void servesLoopbackNames(String headers) throws Exception {
    assertThat(statusLine(headers)).isEqualTo("HTTP/1.1 200 OK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: example.com",
        "Host: 127.example.com",
        "Host: 127.0.0.1.example.com",
        "Host: localhost.example.com:8787",
        "Host: example.com\r\nHost: localhost",
        "Host:",
        "Accept: */*",
        "Host: localhost\r\nOrigin: http://example.com",
        "Host: localhost\r\nOrigin: http://localhost.example.com",
        "Host: localhost\r\nOrigin: null"
      })
  void refusesOtherNames(String headers) throws Exception {
    assertThat(statusLine(headers)).isEqualTo("HTTP/1.1 403 Forbidden");
  }

  @Test
  void writesNothingForAnotherName() throws Exception {
    var body = Session.required(Session.KNOWN).toString();
    try (var session = Session.on(folder)) {
      var reply =
          exchange(
              session,
              "PUT /api/support/helpdeskmessages HTTP/1.1\r\nHost: example.com\r\n"
                  + "Content-Length: "
                  + body.length(),
              body);
      assertThat(reply).startsWith("HTTP/1.1 403");
      assertThat(session.message(Session.KNOWN).path("Subject").asString()).startsWith("Printer");
    }
  }

  private String statusLine(String headers) throws Exception {
    try (var session = Session.on(folder)) {
      var request = "GET /api/support/helpdeskmessages HTTP/1.1\r\n" + headers;
      return exchange(session, request, "").lines().findFirst().orElse("");
    }
  }

  private static String exchange(Session session, String head, String body) throws Exception {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), session.baseUrl().getPort())) {
      var request = head + "\r\nAuthorization: Bearer a\r\nConnection: close\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
