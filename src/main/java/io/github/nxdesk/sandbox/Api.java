package io.github.nxdesk.sandbox;

import io.github.nxdesk.sandbox.Access.Caller;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Finds out what a request is for, whether its sender may do it, and has it done.
final class Api {
  private static final String MESSAGES = "/api/support/helpdeskmessages";
  private static final String DEPARTMENTS = "/api/support/helpdeskdepartments";
  private static final String COMMENTS = "/api/support/helpdeskcomments";
  private static final Pattern ONE_MESSAGE =
      Pattern.compile(Pattern.quote(MESSAGES) + "/([^/]+)", Pattern.CASE_INSENSITIVE);

  private final MessageEndpoints messages;
  private final RelatedEndpoints neighbours;
  private final TokenEndpoint token;
  private final Access access;

  Api(StateFile state, SandboxOptions options) {
    var clock = options.clock();
    var tokens = new Tokens(clock, options.tokenLife());
    messages = new MessageEndpoints(state, clock);
    neighbours = new RelatedEndpoints(state, clock);
    token = new TokenEndpoint(tokens);
    access = new Access(tokens);
  }

  Reply reply(Request request) throws IOException {
    if (request.isAt("/api/token")) {
      return request.method().equals("POST") ? token.reply(request) : wrongMethod("POST");
    } else if (request.isAt(MESSAGES)) {
      return allMessages(request);
    } else if (request.isAt(DEPARTMENTS)) {
      return request.method().equals("GET")
          ? authorized(request, _ -> neighbours.departments(Search.of(request.query())))
          : wrongMethod("GET");
    } else if (request.isAt(COMMENTS)) {
      return comments(request);
    } else if (request.isAt("/en/user/me") || request.isAt("/api/auth/me")) {
      return request.method().equals("GET")
          ? authorized(request, Api::currentUser)
          : wrongMethod("GET");
    }
    var one = ONE_MESSAGE.matcher(request.path());
    return one.matches()
        ? oneMessage(request, id(one.group(1)))
        : Reply.html(404, "404 - File or directory not found.", "");
  }

  private Reply allMessages(Request request) throws IOException {
    return switch (request.method()) {
      case "GET" -> authorized(request, _ -> list(request));
      case "PUT" -> authorized(request, by -> messages.update(request.body(), by.email()));
      case "POST" -> authorized(request, by -> messages.create(request.body(), by.email()));
      default -> wrongMethod("GET, POST, PUT");
    };
  }

  private Reply comments(Request request) throws IOException {
    return switch (request.method()) {
      case "GET" -> authorized(request, _ -> neighbours.comments(Search.of(request.query())));
      case "POST" -> authorized(request, by -> neighbours.addComment(request.body(), by.email()));
      default -> wrongMethod("GET, POST");
    };
  }

  // nexudus-api.md writes the list of ids with a slash before the question mark; ASP.NET routes do
  // not tell the two apart, so neither does the sandbox.
  private Reply list(Request request) throws IOException {
    var ids = Optional.ofNullable(request.query().get("id"));
    return ids.isPresent()
        ? messages.readSeveral(ids.get())
        : messages.search(Search.of(request.query()));
  }

  private Reply oneMessage(Request request, OptionalLong id) throws IOException {
    return switch (request.method()) {
      case "GET" ->
          authorized(
              request, _ -> id.isPresent() ? messages.read(id.getAsLong()) : Reply.empty(404));
      case "DELETE" ->
          authorized(
              request,
              by ->
                  id.isPresent() ? messages.delete(id.getAsLong(), by.email()) : Reply.empty(404));
      default -> wrongMethod("GET, DELETE");
    };
  }

  private Reply authorized(Request request, Action action) throws IOException {
    var caller =
        request
            .header("Authorization")
            .flatMap(access::caller)
            // nexudus-api.md: a missing permission answers 401 too.
            .filter(by -> by.mayWrite() || !request.isWrite());
    return caller.isPresent() ? action.by(caller.get()) : denied();
  }

  private static Reply currentUser(Caller caller) {
    var user = Json.object();
    user.put("Id", 4711);
    user.put("Email", caller.email());
    user.put("FullName", "Sandbox User");
    user.put("DefaultBusinessId", 1376);
    return Reply.json(200, user);
  }

  private static Reply denied() {
    // nexudus-api.md: the bodies of 401 are unknown; this is what ASP.NET's Web API says.
    return Reply.json(
        401, Json.object().put("Message", "Authorization has been denied for this request."));
  }

  private static Reply wrongMethod(String allowed) {
    return Reply.json(
            405,
            Json.object()
                .put("Message", "The requested resource does not support this http method."))
        .with("Allow", allowed);
  }

  private static OptionalLong id(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  @FunctionalInterface
  private interface Action {
    Reply by(Caller caller) throws IOException;
  }
}
