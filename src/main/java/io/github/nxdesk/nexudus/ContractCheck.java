package io.github.nxdesk.nexudus;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.RequestSender;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.json.JsonTree;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ReplyBody.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds out which way a service is in the points that its documentation leaves open (docs/api.md).
/// It stops at the first refusal of the credential. What it tells holds no text of customers and no
/// secret.
public final class ContractCheck implements AutoCloseable {
  private static final String MESSAGES = "/api/support/helpdeskmessages";

  /// No message has it, as far as anybody knows; JSON numbers hold it exactly.
  private static final long UNKNOWN_ID = 9_007_199_254_740_990L;

  /// Slow enough for every limit that is documented (nexudus-api.md, Throttling).
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);

  private static final int RESTORES = 5;

  /// Undocumented properties that were seen in live records (nexudus-api.md, HelpDeskMessage).
  private static final List<String> UNDOCUMENTED =
      List.of("AiChannelSessionId", "MinutesToClose", "LocalizationDetails");

  /// What every write changes by itself.
  private static final Set<String> STAMPS = Set.of("UpdatedOn", "UpdatedBy", "IsNew");

  private final Target target;
  private final Session session;
  private final RequestSender sender;
  private final ErrorMapper errors;
  private final Host host;
  private final Map<ContractPoint, String> seen = new EnumMap<>(ContractPoint.class);
  private boolean first = true;
  private volatile boolean stopped;
  private boolean restoring;

  /// Opens nothing until it is used.
  public ContractCheck(Target target, Session session, RequestListener listener, Host host) {
    this.target = target;
    this.session = session;
    this.sender = new RequestSender(target, Pace.NONE, listener, host);
    this.errors = new ErrorMapper(target.maxWait(), host.clock(), host.interruption());
    this.host = host;
  }

  /// The way that was seen of each point; those that were not seen are missing.
  public Map<ContractPoint, String> seen() {
    return Collections.unmodifiableMap(seen);
  }

  /// A reason to stop.
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    private Stop(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }
  }

  private record Seen(int status, ReplyBody body) {
    private JsonNode json() {
      return body instanceof Json(var node) ? node : JsonTree.parse("null");
    }
  }

  /// Reads, with no more than ten requests.
  ///
  /// @return why it stopped early; empty if it did not
  public Optional<Problem> read() {
    try {
      var page = get(MESSAGES + "?page=1&size=25&orderBy=Priority&dir=1");
      var records = records(page);
      lookAtPage(records);
      if (!records.isEmpty()) {
        lookAtRecord(records.getFirst());
        lookAtBatch(records.stream().map(each -> each.path("Id").asLong(0)).toList());
        lookAtFilters(records);
        lookAtDateFilter(records.getFirst());
      }
      lookAtUnknownId();
      int size = get(MESSAGES + "?page=1000000&size=1000").json().path("CurrentPageSize").asInt(0);
      if (size > 0) {
        note(ContractPoint.PAGE_SIZE, size >= 1000 ? "1000" : "100");
      }
      lookAtUser();
      return Optional.empty();
    } catch (Stop stop) {
      return Optional.of(stop.problem);
    }
  }

  private void lookAtPage(List<JsonNode> records) {
    int rising = 0;
    int tiesRising = 0;
    for (int i = 1; i < records.size(); i++) {
      int step =
          Integer.compare(
              records.get(i).path("Priority").asInt(0),
              records.get(i - 1).path("Priority").asInt(0));
      rising += step;
      if (step == 0) {
        tiesRising +=
            Long.compare(
                records.get(i).path("Id").asLong(0), records.get(i - 1).path("Id").asLong(0));
      }
    }
    if (rising != 0) {
      note(ContractPoint.ORDER, rising > 0 ? "1-minus1" : "0-1");
    }
    if (tiesRising != 0) {
      note(ContractPoint.TIES, tiesRising > 0 ? "ascending" : "descending");
    }
    for (var record : records) {
      if (record.path("Closed").asBoolean(false)) {
        boolean missing =
            record.path("ClosedOn").isNull() || record.path("ClosedOn").isMissingNode();
        if (missing || !seen.containsKey(ContractPoint.CLOSED_ON)) {
          note(ContractPoint.CLOSED_ON, missing ? "missing" : "set");
        }
      }
    }
    if (!records.isEmpty()) {
      note(ContractPoint.DATES, dates(records.getFirst().path("UpdatedOn").asString("")));
    }
  }

  private static String dates(String text) {
    if (text.contains(".")) {
      return "decimals";
    }
    return text.endsWith("Z") ? "seconds" : "no-z";
  }

  private void lookAtRecord(JsonNode listed) throws Stop {
    var id = listed.path("Id").asLong(0);
    var whole = get(MESSAGES + "/" + id).json();
    if (!whole.isObject()) {
      return;
    }
    var collections =
        whole.properties().stream().filter(each -> each.getValue().isContainer()).toList();
    if (!collections.isEmpty()) {
      note(
          ContractPoint.LISTS,
          collections.stream().allMatch(each -> listed.has(each.getKey())) ? "whole" : "slim");
    }
    note(ContractPoint.PROPERTIES, UNDOCUMENTED.stream().anyMatch(whole::has) ? "more" : "known");
    var clear = whole.get(Field.CLEAR_IMAGE_FILE.wireName());
    note(ContractPoint.IMAGES, clear == null ? "absent" : clear.isNull() ? "null" : "false");
    var shouted = get(MESSAGES.toUpperCase(Locale.ROOT) + "/" + id);
    note(ContractPoint.ROUTES, shouted.json().has("Id") ? "any-case" : "exact");
  }

  private void lookAtBatch(List<Long> ids) throws Stop {
    var asked = ids.stream().sorted(Collections.reverseOrder()).limit(12).toList();
    var list =
        asked.stream().map(String::valueOf).collect(Collectors.joining(",", "", "," + UNKNOWN_ID));
    var reply = get(MESSAGES + "/?id=%5B" + list + "%5D");
    if (reply.status() == 404) {
      note(ContractPoint.BATCH, "404");
    } else if (reply.json().isArray()) {
      var got = ids(reply.json());
      if (asked.size() > 10 && got.size() == 10) {
        note(ContractPoint.BATCH, "10");
      } else if (got.size() > 1) {
        note(
            ContractPoint.BATCH,
            got.equals(got.stream().sorted().toList()) ? "sorted" : "reversed");
      }
    }
  }

  private void lookAtFilters(List<JsonNode> records) throws Stop {
    var owned =
        records.stream().filter(each -> each.path("OwnerId").isIntegralNumber()).findFirst();
    if (owned.isEmpty()) {
      return;
    }
    int priority = owned.get().path("Priority").asInt(0);
    long owner = owned.get().path("OwnerId").asLong(0);
    boolean telling =
        records.stream().anyMatch(each -> each.path("Priority").asInt(0) != priority)
            && records.stream().anyMatch(each -> each.path("OwnerId").asLong(0) != owner);
    var found =
        records(
            get(
                MESSAGES
                    + "?HelpDeskMessage_Priority=%d&HelpDeskMessage_Owner=%d&page=1&size=25"
                        .formatted(priority, owner)));
    if (telling && !found.isEmpty()) {
      note(
          ContractPoint.FILTERS,
          found.stream().anyMatch(each -> each.path("Priority").asInt(0) != priority)
              ? "none"
              : found.stream().anyMatch(each -> each.path("OwnerId").asLong(0) != owner)
                  ? "no-owner"
                  : "all");
    }
  }

  private void lookAtDateFilter(JsonNode record) throws Stop {
    var created = URLEncoder.encode(record.path("CreatedOn").asString(""), StandardCharsets.UTF_8);
    var found =
        get(
            MESSAGES
                + "?from_HelpDeskMessage_CreatedOn=%s&to_HelpDeskMessage_CreatedOn=%s&page=1&size=25"
                    .formatted(created, created));
    note(
        ContractPoint.DATE_FILTER,
        ids(found.json().path("Records")).contains(record.path("Id").asLong(0))
            ? "any"
            : "minutes");
  }

  private void lookAtUnknownId() throws Stop {
    var reply = get(MESSAGES + "/" + UNKNOWN_ID);
    switch (reply.status()) {
      case 404 ->
          note(
              ContractPoint.MISSING,
              reply.body() instanceof ReplyBody.Empty ? "empty" : "not-found");
      case 400 -> note(ContractPoint.MISSING, "400");
      case 200 -> note(ContractPoint.MISSING, "200");
      default -> {}
    }
  }

  private void lookAtUser() throws Stop {
    var en = get("/en/user/me");
    var auth = get("/api/auth/me");
    boolean email = en.json().has("Email") || auth.json().has("Email");
    if (en.status() == 200 || auth.status() == 200) {
      note(
          ContractPoint.ME,
          !email ? "minimal" : auth.status() != 200 ? "en" : en.status() != 200 ? "auth" : "both");
    }
  }

  /// Writes to one message as well, and leaves it as it was, after a signal too.
  ///
  /// @return why it stopped early, or that the message is not as it was; empty if all is well
  public Optional<Problem> write(long id) {
    try (var _ = host.interruption().draining(() -> stopped = true, () -> {})) {
      return writeAndRestore(id);
    }
  }

  private Optional<Problem> writeAndRestore(long id) {
    ObjectNode before;
    Path copy;
    try {
      if (!(get(MESSAGES + "/" + id).json() instanceof ObjectNode record) || !record.has("Id")) {
        return Optional.of(
            new Problem.NotFound(
                404, "There is no such message.", new Operation.Read(id).unknownId()));
      }
      before = record;
      copy = keep(id, before);
    } catch (Stop stop) {
      return Optional.of(stop.problem);
    } catch (IOException e) {
      return Optional.of(new Problem.Usage(String.valueOf(e.getMessage())));
    }
    Optional<Problem> problem = Optional.empty();
    try {
      lookAtWrites(before);
    } catch (Stop stop) {
      problem = Optional.of(stop.problem);
    }
    restoring = true;
    if (restored(id, before)) {
      forget(copy);
      return problem.map(reason ->
          reason instanceof Problem.Interrupted(var signal, _, _)
              ? new Problem.Interrupted(signal, "Interrupted; the message is as it was.", false)
              : reason);
    }
    return Optional.of(
        new Problem.Unreachable(
            null,
            "Message %d may not be as it was. Restore it with: nxdesk apply --ignore-updated-on %s"
                .formatted(id, copy),
            true));
  }

  private void lookAtWrites(ObjectNode before) throws Stop {
    var invalid = body(before);
    invalid.put("Subject", "");
    invalid.putNull("BusinessId");
    lookAtRefusal(put(invalid));
    var same = put(body(before));
    boolean saved = same.json().path("WasSuccessful").asBoolean(false);
    var named = names(same.json());
    if (saved) {
      note(ContractPoint.READ_ONLY, "ignored");
      var value = same.json().path("Value");
      note(ContractPoint.VALUE, value.has("Subject") ? "record" : "id");
      if ("seconds".equals(seen.get(ContractPoint.DATES))
          && value.path("UpdatedOn").asString("").contains(".")) {
        note(ContractPoint.DATES, "written-decimals");
      }
    } else if (named.contains("CreatedOn") || named.contains("UpdatedOn")) {
      note(ContractPoint.READ_ONLY, "refused");
    }
    if (before.path("AiProcessingResult").asInt(-1) == 0) {
      note(ContractPoint.AI_ZERO, named.contains("AiProcessingResult") ? "refused" : "taken");
    }
    for (var optional : List.of("OwnerId", "HelpDeskDepartmentId")) {
      if (saved && before.path(optional).isIntegralNumber()) {
        var without = body(before);
        without.remove(optional);
        if (put(without).json().path("WasSuccessful").asBoolean(false)) {
          var now = get(MESSAGES + "/" + before.path("Id").asLong(0)).json();
          note(ContractPoint.PUT, now.path(optional).isIntegralNumber() ? "keep" : "reset");
        }
        return;
      }
    }
  }

  private void lookAtRefusal(Seen reply) {
    var json = reply.json();
    if (json.path("WasSuccessful").asBoolean(false)) {
      return;
    }
    boolean worse = reply.body().status().orElse(0) >= 500;
    var way =
        switch (reply.status()) {
          case 200 -> json.has("WasSuccessful") ? "200" : "200-status";
          case 400 -> !json.isObject() ? "400-text" : worse ? "400-status" : "400";
          case 405, 413, 415, 422 -> String.valueOf(reply.status());
          default -> "";
        };
    if (!way.isEmpty()) {
      note(ContractPoint.REFUSAL, way);
    }
    var named = names(json);
    if (named.contains("Business") || named.contains("BusinessId")) {
      note(ContractPoint.ERROR_NAMES, named.contains("Business") ? "short" : "property");
    }
    if (!named.isEmpty()) {
      note(
          ContractPoint.ERRORS,
          named.size() == 1
              ? "one"
              : json.path("Message").asString("").contains("\n") ? "lines" : "all");
    }
  }

  /// Puts the record back until it is seen to be as it was.
  private boolean restored(long id, ObjectNode before) {
    for (int i = 0; i < RESTORES; i++) {
      try {
        if (state(get(MESSAGES + "/" + id).json()).equals(state(before))) {
          return true;
        }
        var _ = put(body(before));
      } catch (Stop _) {
        // The connection may come back.
      }
    }
    return false;
  }

  private static Map<String, String> state(JsonNode record) {
    var state = new LinkedHashMap<String, String>();
    record.properties().stream()
        .filter(each -> !STAMPS.contains(each.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> state.put(each.getKey(), JsonTree.write(each.getValue())));
    return state;
  }

  /// The record as it is sent back: without the commands.
  private static ObjectNode body(ObjectNode record) {
    var body = record.deepCopy();
    body.remove(List.of(Field.NEW_IMAGE_URL.wireName(), Field.CLEAR_IMAGE_FILE.wireName()));
    return body;
  }

  private Path keep(long id, ObjectNode record) throws IOException {
    var copy = host.environment().stateFile("contract-%d.json".formatted(id));
    PrivatePath.createFolders(host.environment().stateDirectory().orElseThrow());
    PrivatePath.replace(copy, JsonTree.write(body(record)) + "\n");
    return copy;
  }

  private static void forget(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException _) {
      // It is private, and the next check of the same message replaces it.
    }
  }

  private Seen get(String path) throws Stop {
    return seen(target.request(path));
  }

  private Seen put(ObjectNode body) throws Stop {
    return seen(
        target
            .request(MESSAGES)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JsonTree.write(body))));
  }

  private Seen seen(HttpRequest.Builder request) throws Stop {
    pause();
    if (stopped && !restoring) {
      throw new Stop(errors.problem(new Exchange.Interrupted(false), new Operation.ReadAll()));
    }
    var credential = credential();
    var exchange = sender.send(authorized(request, credential));
    if (exchange instanceof Replied(var status, var headers, var bytes)) {
      var body = ReplyBody.of(bytes);
      if (status == 401 || status == 403) {
        note(ContractPoint.DENIED, denied(status, body));
        throw new Stop(errors.problem(exchange, new Operation.ReadAll()));
      }
      boolean zipped = headers.firstValue("Content-Encoding").orElse("").contains("gzip");
      if (zipped || !seen.containsKey(ContractPoint.ENCODING)) {
        note(ContractPoint.ENCODING, zipped ? "gzip" : "plain");
      }
      return new Seen(status, body);
    }
    throw new Stop(errors.problem(exchange, new Operation.ReadAll()));
  }

  private static String denied(int status, ReplyBody body) {
    if (status == 403) {
      return "403";
    }
    return switch (body) {
      case ReplyBody.Empty() -> "empty";
      case ReplyBody.WebPage _ -> "html";
      case ReplyBody.Unreadable _ -> "text";
      case Json _ -> "json";
    };
  }

  private Credential credential() throws Stop {
    return switch (session.access()) {
      case Session.Access.Granted(var credential) -> credential;
      case Session.Access.Withheld(var problem) -> throw new Stop(problem);
      case Session.Access.Interrupted() ->
          throw new Stop(errors.problem(new Exchange.Interrupted(false), new Operation.ReadAll()));
    };
  }

  private static HttpRequest authorized(HttpRequest.Builder request, Credential credential) {
    return request.setHeader("Authorization", credential.authorization()).build();
  }

  private void pause() throws Stop {
    if (first) {
      first = false;
      return;
    }
    try {
      host.sleeper().sleep(BETWEEN_REQUESTS);
    } catch (InterruptedException _) {
      // What was changed is restored without a pause.
      if (!restoring) {
        throw new Stop(errors.problem(new Exchange.Interrupted(false), new Operation.ReadAll()));
      }
    }
  }

  private void note(ContractPoint point, String way) {
    seen.put(point, way);
  }

  private static List<JsonNode> records(Seen page) {
    return stream(page.json().path("Records"));
  }

  private static List<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<Long> ids(JsonNode array) {
    var ids = new ArrayList<Long>();
    array.forEach(each -> ids.add(each.path("Id").asLong(0)));
    return ids;
  }

  private static List<String> names(JsonNode json) {
    return stream(json.path("Errors")).stream()
        .map(each -> each.path("PropertyName").asString(""))
        .toList();
  }

  @Override
  public void close() {
    sender.close();
  }
}
