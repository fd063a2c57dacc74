package io.github.nxdesk.nexudus;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.Session.Access;
import io.github.nxdesk.auth.Session.Access.Granted;
import io.github.nxdesk.auth.Session.Access.Withheld;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.RequestSender;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.SortDirections.Order;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The API over HTTP: each method is one call, or as many as its ids need.
public final class HttpNexudusClient implements NexudusClient {
  private static final String MESSAGES = "/api/support/helpdeskmessages";
  private static final String DEPARTMENTS = "/api/support/helpdeskdepartments";
  private static final String COMMENTS = "/api/support/helpdeskcomments";
  private static final String COWORKERS = "/api/spaces/coworkers";

  /// Both were seen (nexudus-api.md, Authentication).
  private static final List<String> CURRENT_USER = List.of("/en/user/me", "/api/auth/me");

  /// The vendor has a slash before this question mark. The brackets are `[` and `]`.
  private static final String BY_IDS = MESSAGES + "/?id=%5B";

  private static final String END_OF_IDS = "%5D";

  /// How many ids a call may have is not known (nexudus-api.md, Read); a URL of this length passes
  /// everywhere.
  private static final int URL_LIMIT = 2000;

  private static final int OK = 200;

  private static final int UNAUTHORIZED = 401;

  private static final int NOT_FOUND = 404;

  private static final Query FIRST_IDS = new Query(List.of(), Field.ID, false);

  private final Target target;
  private final Session session;
  private final RequestSender sender;
  private final SortDirections directions;
  private final ErrorMapper errors;
  private final ReplyReader replies;

  /// The properties of a record that the service refused to take back.
  private final Set<String> unwritable = ConcurrentHashMap.newKeySet();

  /// The roles that the user has shown to have so far.
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();

  /// Opens nothing until the first call.
  public HttpNexudusClient(Connection connection, RequestListener listener, Host host) {
    this.target = connection.target();
    this.session = connection.session();
    this.sender = new RequestSender(target, connection.pace(), listener, host);
    this.directions = new SortDirections(target.baseUrl(), host.environment());
    this.errors = new ErrorMapper(target.maxWait(), host.clock(), host.interruption());
    this.replies = new ReplyReader(errors);
  }

  /// Reads a reply in advance, since the first one takes much longer than all others.
  public static void warmUp() {
    var _ = ReplyBody.of("{}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Answer<Message> read(long id) {
    return call(target.request(MESSAGES + "/" + id), new Operation.Read(id), replies::message);
  }

  @Override
  public Answer<List<Message>> readAll(List<Long> ids) {
    var messages = new ArrayList<Message>();
    for (var path : pathsFor(ids)) {
      switch (call(target.request(path), new Operation.ReadAll(), replies::messages)) {
        case Refused<List<Message>> refused -> {
          return refused;
        }
        case Given<List<Message>>(_, var some) -> messages.addAll(some);
      }
    }
    return new Given<>(200, List.copyOf(messages));
  }

  @Override
  public int idRoom() {
    return URL_LIMIT - (target.baseUrl() + BY_IDS + END_OF_IDS).length();
  }

  /// As few paths as hold all ids.
  private List<String> pathsFor(List<Long> ids) {
    var paths = new ArrayList<String>();
    int room = idRoom();
    var some = new StringBuilder();
    for (var id : ids) {
      if (!some.isEmpty() && some.length() + 1 + id.toString().length() > room) {
        paths.add(BY_IDS + some + END_OF_IDS);
        some.setLength(0);
      }
      some.append(some.isEmpty() ? "" : ",").append(id);
    }
    if (!some.isEmpty()) {
      paths.add(BY_IDS + some + END_OF_IDS);
    }
    return paths;
  }

  @Override
  public Answer<Page<Message>> search(Query query, int number, int size) {
    var answer = searchOnce(query, number, size);
    if (directions.isProven() || !(answer instanceof Given<Page<Message>>(_, var page))) {
      return answer;
    }
    var order = SortDirections.order(page.records(), query.orderBy(), query.descending());
    // Ids are never the same, so two of them decide where a whole page has one value.
    if (order == Order.UNKNOWN
        && page.hasNext()
        && page.records().size() > 1
        && searchOnce(FIRST_IDS, 1, 2) instanceof Given<Page<Message>>(_, var two)) {
      order = SortDirections.order(two.records(), Field.ID, false);
    }
    return switch (order) {
      case RIGHT -> {
        directions.confirm();
        yield answer;
      }
      case REVERSED -> {
        directions.turn();
        yield searchOnce(query, number, size);
      }
      case UNKNOWN -> answer;
    };
  }

  private Answer<Page<Message>> searchOnce(Query query, int number, int size) {
    return call(
        target.request(MESSAGES + SearchQuery.of(query, directions).page(number, size).text()),
        new Operation.Search("HelpDeskMessage-List"),
        (exchange, operation) -> replies.page(exchange, operation, RecordJson::message));
  }

  @Override
  public Answer<String> update(Change record, Optional<Message> before) {
    if (!(record.values().get(Field.ID) instanceof Int(var id))) {
      throw new IllegalArgumentException("a record without an id cannot be written");
    }
    while (true) {
      var omitted = Set.copyOf(unwritable);
      var answer =
          call(
              withBody("PUT", MESSAGES, RecordJson.write(record, before, omitted)),
              new Operation.Update(id),
              replies::saved);
      if (before.isPresent() && answer instanceof Refused<String>(Problem.Invalid invalid)) {
        unwritable.addAll(refusedBack(invalid));
        if (!omitted.containsAll(unwritable)) {
          continue;
        }
      }
      return answer;
    }
  }

  /// What the service refuses to take back of a record that it sent itself: read-only fields, and
  /// from then on the properties that we do not know. `SystemId` is kept, since it can be written
  /// (nexudus-api.md, Update).
  private Set<String> refusedBack(Problem.Invalid invalid) {
    var names =
        invalid.errors().stream()
            .flatMap(error -> Stream.ofNullable(error.propertyName()))
            .toList();
    var readOnly =
        names.stream()
            .filter(
                name -> RecordJson.field(name).filter(HttpNexudusClient::isReadOnly).isPresent())
            .collect(Collectors.toSet());
    if (!readOnly.isEmpty() || !unwritable.isEmpty()) {
      names.stream().filter(name -> RecordJson.field(name).isEmpty()).forEach(readOnly::add);
    }
    return readOnly;
  }

  private static boolean isReadOnly(Field field) {
    return field.role() == Field.Role.READ_ONLY && field != Field.SYSTEM_ID;
  }

  @Override
  public Answer<Created> create(Change record) {
    if (record.value(Field.ID).isPresent()) {
      throw new IllegalArgumentException("a new record has no id yet");
    }
    return call(
        withBody("POST", MESSAGES, RecordJson.write(record)),
        new Operation.Create(),
        replies::created);
  }

  @Override
  public Answer<String> delete(long id) {
    return call(
        target.request(MESSAGES + "/" + id).DELETE(), new Operation.Delete(id), replies::saved);
  }

  @Override
  public Answer<Page<Department>> departments(int number, int size) {
    var query = new SearchQuery().ordered("Name", directions.dir(false)).page(number, size);
    return call(
        target.request(DEPARTMENTS + query.text()),
        new Operation.Search("HelpDeskDepartment-List"),
        (exchange, operation) -> replies.page(exchange, operation, RelatedJson::department));
  }

  @Override
  public Answer<Page<Comment>> comments(long messageId, int number, int size) {
    var query =
        new SearchQuery()
            .with("HelpDeskComment_HelpDeskMessage", Long.toString(messageId))
            .ordered("CreatedOn", directions.dir(false))
            .page(number, size);
    return call(
        target.request(COMMENTS + query.text()),
        new Operation.Search("HelpDeskComment-List"),
        (exchange, operation) -> replies.page(exchange, operation, RelatedJson::comment));
  }

  @Override
  public Answer<Optional<String>> emailOfUser() {
    Answer<Optional<String>> answer = new Given<>(200, Optional.empty());
    for (var path : CURRENT_USER) {
      answer =
          call(
              target.request(path),
              new Operation.ReadUser(),
              (exchange, operation) -> replies.user(exchange, operation));
      if (answer instanceof Given<Optional<String>>(_, var email) && email.isPresent()) {
        return answer;
      }
    }
    // Which of them a service has is not known, so that a missing one is no failure.
    return answer instanceof Refused<Optional<String>>(Problem.Unreachable(var status, _, _))
            && status != null
            && status == NOT_FOUND
        ? new Given<>(200, Optional.empty())
        : answer;
  }

  @Override
  public Answer<Page<Coworker>> coworkers(String email, int number, int size) {
    var query =
        new SearchQuery()
            .with("Coworker_Email", email)
            .ordered("Id", directions.dir(false))
            .page(number, size);
    return call(
        target.request(COWORKERS + query.text()),
        new Operation.Search("Coworker-List"),
        (exchange, operation) -> replies.page(exchange, operation, RelatedJson::coworker));
  }

  @Override
  public Answer<Created> comment(NewComment comment) {
    return call(
        withBody("POST", COMMENTS, RelatedJson.write(comment)),
        new Operation.AddComment(comment.messageId()),
        replies::created);
  }

  private HttpRequest.Builder withBody(String method, String path, String json) {
    return target
        .request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  /// Sends a request with the session's credential. After a 401, which means that nothing was done,
  /// it is sent once more if the session has another credential then.
  private <T> Answer<T> call(
      HttpRequest.Builder request,
      Operation operation,
      BiFunction<Exchange, Operation, Answer<T>> reader) {
    var access = session.access();
    for (boolean repeated = false; ; repeated = true) {
      switch (access) {
        case Withheld(var problem) -> {
          return new Refused<>(problem);
        }
        case Access.Interrupted() -> {
          return read(new Exchange.Interrupted(false), operation, reader);
        }
        case Granted(var credential) -> {
          var exchange = sender.send(authorized(request, credential));
          var other =
              !repeated && isUnauthorized(exchange)
                  ? session.after(credential)
                  : Optional.<Access>empty();
          if (other.isEmpty()) {
            return read(exchange, operation, reader);
          }
          access = other.get();
        }
      }
    }
  }

  private <T> Answer<T> read(
      Exchange exchange, Operation operation, BiFunction<Exchange, Operation, Answer<T>> reader) {
    if (exchange instanceof Replied reply) {
      if (reply.status() == OK) {
        accepted.add(operation.role());
      } else if (isUnauthorized(reply) && accepted.contains(operation.role())) {
        return new Refused<>(errors.capReached(reply));
      }
    }
    try {
      return reader.apply(exchange, operation);
    } catch (RuntimeException e) {
      // A write may have been made by now: a bug of ours must not hide that.
      return new Refused<>(errors.unreadable(exchange, operation, e));
    }
  }

  private static HttpRequest authorized(HttpRequest.Builder request, Credential credential) {
    return request.setHeader("Authorization", credential.authorization()).build();
  }

  private static boolean isUnauthorized(Exchange exchange) {
    return exchange instanceof Replied(var status, _, _) && status == UNAUTHORIZED;
  }

  @Override
  public void close() {
    sender.close();
  }
}
