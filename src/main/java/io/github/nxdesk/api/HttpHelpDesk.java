package io.github.nxdesk.api;

import io.github.nxdesk.api.Answer.Given;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Whole;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The API over HTTP.
public final class HttpHelpDesk implements HelpDesk {
  private static final String MESSAGES = "/api/support/helpdeskmessages";

  /// The most ids per call is not known (nexudus-api.md, Read); a URL of this length passes
  /// everywhere.
  private static final int URL_LIMIT = 2000;

  private final Target target;
  private final AuthorizedTransport transport;
  private final Replies replies;

  /// Opens nothing until the first call.
  public HttpHelpDesk(Connection connection, Traffic traffic, Host host) {
    this.target = connection.target();
    this.transport =
        new AuthorizedTransport(PatientTransport.to(target, traffic, host), connection.session());
    this.replies = new Replies(new Refusals(target.maxWait(), host.clock(), host.interruption()));
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

  /// Asks for one message, any, to learn whether the API answers and lets this user read.
  ///
  /// @return what is wrong; empty if nothing is
  public Optional<Problem> check() {
    var exchange = transport.send(get(MESSAGES + "?page=1&size=1"));
    return switch (replies.page(exchange, new Call.ReadAll())) {
      case Given<Integer> _ -> Optional.empty();
      case Answer.Refused<Integer>(var problem) -> Optional.of(problem);
    };
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
    int room = URL_LIMIT - target.baseUrl().toString().length() - "%5D".length();
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

  private HttpRequest get(String path) {
    return request(path).GET().build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(target.baseUrl() + path))
        .version(target.version())
        .header("Accept", "application/json")
        .header("User-Agent", target.userAgent());
  }
}
