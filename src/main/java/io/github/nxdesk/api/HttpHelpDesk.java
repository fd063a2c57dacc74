package io.github.nxdesk.api;

import io.github.nxdesk.api.Answer.Given;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Whole;
import io.github.nxdesk.model.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/// The API over HTTP.
public final class HttpHelpDesk implements HelpDesk {
  private static final String MESSAGES = "/api/support/helpdeskmessages";

  /// The most ids per call is not known (nexudus-api.md, Read); a URL of this length passes
  /// everywhere.
  private static final int URL_LIMIT = 2000;

  private final Connection connection;
  private final PatientTransport transport;
  private final Replies replies;

  /// Opens nothing until the first call.
  public HttpHelpDesk(Connection connection, Traffic traffic, Host host) {
    this.connection = connection;
    this.transport =
        new PatientTransport(
            new Transport(
                isEncrypted(connection.baseUrl()),
                connection.route(),
                connection.timeout(),
                traffic,
                host.nanoTime()),
            new RetryPolicy(connection.maxWait(), host.random()),
            traffic,
            host.clock(),
            host.sleeper());
    this.replies =
        new Replies(new Refusals(connection.maxWait(), host.clock(), host.interruption()));
  }

  @Override
  public Answer<Message> read(long id) {
    var call = new Call.Read(id);
    return replies.message(transport.send(get(MESSAGES + "/" + id)), call);
  }

  @Override
  public Answer<List<Message>> readAll(List<Long> ids) {
    var messages = new ArrayList<Message>();
    for (var query : queries(ids)) {
      var answer = replies.messages(transport.send(get(query)), new Call.ReadAll());
      switch (answer) {
        case Answer.Refused<List<Message>> refused -> {
          return refused;
        }
        case Given<List<Message>>(_, var some) -> messages.addAll(some);
      }
    }
    return new Given<>(200, List.copyOf(messages));
  }

  @Override
  public Answer<String> update(Change record) {
    if (!(record.values().get(Field.ID) instanceof Whole(var id))) {
      throw new IllegalArgumentException("a record without an id cannot be written");
    }
    var request = request(MESSAGES).header("Content-Type", "application/json");
    var body = BodyPublishers.ofString(WireJson.write(record));
    return replies.saved(transport.send(request.PUT(body).build()), new Call.Write(id));
  }

  @Override
  public void close() {
    transport.close();
  }

  /// As few as hold all ids, each short enough. The slash before the question mark is the vendor's.
  private List<String> queries(List<Long> ids) {
    var queries = new ArrayList<String>();
    var start = MESSAGES + "/?id=%5B";
    int room = URL_LIMIT - connection.baseUrl().toString().length() - "%5D".length();
    var query = new StringBuilder(start);
    for (var id : ids) {
      if (query.length() + 1 + id.toString().length() > room) {
        queries.add(query + "%5D");
        query = new StringBuilder(start);
      }
      query.append(query.length() == start.length() ? "" : ",").append(id);
    }
    if (query.length() > start.length()) {
      queries.add(query + "%5D");
    }
    return queries;
  }

  private static boolean isEncrypted(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  private HttpRequest get(String path) {
    return request(path).GET().build();
  }

  private HttpRequest.Builder request(String path) {
    var uri = URI.create(connection.baseUrl() + path);
    return HttpRequest.newBuilder(uri)
        // Over plain HTTP the JDK would ask for an upgrade to HTTP/2 with headers of its own.
        .version(isEncrypted(uri) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .header("Authorization", connection.credential().authorization())
        .header("Accept", "application/json")
        .header("User-Agent", connection.userAgent());
  }
}
