package io.github.nxdesk.sandbox;

import io.github.nxdesk.sandbox.Access.Caller;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Finds out what a request is for, whether its sender may do it, and has it done.
final class Api {
  private static final String MESSAGES = "/api/support/helpdeskmessages";
  private static final String DEPARTMENTS = "/api/support/helpdeskdepartments";
  private static final String COMMENTS = "/api/support/helpdeskcomments";
  private static final String COWORKERS = "/api/spaces/coworkers";

  private final MessageEndpoints messages;
  private final RelatedEndpoints neighbours;
  private final TokenEndpoint token;
  private final Access access;
  private final Variants variants;
  private final Replies replies;
  private final AtomicBoolean firstRead = new AtomicBoolean(true);

  Api(StateFile state, SandboxOptions options) {
    var clock = options.clock();
    var tokens = new Tokens(clock, options.tokenLife());
    variants = options.variants();
    replies = new Replies(variants);
    messages = new MessageEndpoints(state, clock, variants);
    neighbours = new RelatedEndpoints(state, clock, variants);
    token = new TokenEndpoint(tokens, variants);
    access = new Access(tokens);
  }

  Reply reply(Request request) throws IOException {
    if (isAt(request, "/api/token")) {
      return request.method().equals("POST") ? token.reply(request) : wrongMethod("POST");
    } else if (variants.is(Assumption.ACCEPT, "json") && !request.accepts("application/json")) {
      return Reply.html(200, "Welcome", "<p>This is the page for people.</p>");
    } else if (request.method().equals("GET") && firstRead.getAndSet(false)) {
      return firstRead(request);
    }
    return route(request);
  }

  /// nexudus-api.md: some answers are temporary.
  private Reply firstRead(Request request) throws IOException {
    return switch (variants.of(Assumption.FIRST_READ)) {
      case "empty" -> Reply.empty(200);
      case "html" -> Reply.html(200, "One moment", "<p>The service is starting.</p>");
      default -> route(request);
    };
  }

  private Reply route(Request request) throws IOException {
    if (isAt(request, MESSAGES)) {
      return allMessages(request);
    } else if (isAt(request, DEPARTMENTS)) {
      return request.method().equals("GET")
          ? authorized(request, _ -> neighbours.departments(search(request)))
          : wrongMethod("GET");
    } else if (isAt(request, COWORKERS)) {
      return request.method().equals("GET")
          ? authorized(request, _ -> neighbours.coworkers(search(request)))
          : wrongMethod("GET");
    } else if (isAt(request, COMMENTS)) {
      return comments(request);
    } else if ((isAt(request, "/en/user/me") && !variants.is(Assumption.ME, "auth"))
        || (isAt(request, "/api/auth/me") && !variants.is(Assumption.ME, "en"))) {
      return request.method().equals("GET")
          ? authorized(request, by -> neighbours.user(by.email()))
          : wrongMethod("GET");
    }
    var end = request.path().lastIndexOf('/');
    var parent = request.path().substring(0, Math.max(end, 0));
    var id = id(request.path().substring(end + 1));
    if (isAt(parent, MESSAGES)) {
      return oneMessage(request, id);
    } else if (isAt(parent, COWORKERS)) {
      return request.method().equals("GET")
          ? authorized(request, _ -> neighbours.coworker(id))
          : wrongMethod("GET");
    }
    return Reply.html(404, "404 - File or directory not found.", "");
  }

  /// nexudus-api.md: "Routes look case-insensitive" (a guess).
  private boolean isAt(Request request, String route) {
    return isAt(request.path(), route);
  }

  private boolean isAt(String path, String route) {
    return variants.is(Assumption.ROUTES, "exact")
        ? path.equals(route)
        : path.equalsIgnoreCase(route);
  }

  private Search search(Request request) {
    return Search.of(request.query(), variants);
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
      case "GET" -> authorized(request, _ -> neighbours.comments(search(request)));
      case "POST" -> authorized(request, by -> neighbours.addComment(request.body(), by.email()));
      default -> wrongMethod("GET, POST");
    };
  }

  // nexudus-api.md writes the list of ids with a slash before the question mark; ASP.NET routes do
  // not tell the two apart, so neither does the sandbox.
  private Reply list(Request request) throws IOException {
    var ids = Optional.ofNullable(request.query().get("id"));
    return ids.isPresent() ? messages.readSeveral(ids.get()) : messages.search(search(request));
  }

  private Reply oneMessage(Request request, long id) throws IOException {
    return switch (request.method()) {
      case "GET" -> authorized(request, _ -> messages.read(id));
      case "DELETE" -> authorized(request, by -> messages.delete(id, by.email()));
      default -> wrongMethod("GET, DELETE");
    };
  }

  private Reply authorized(Request request, Action action) throws IOException {
    var caller = request.header("Authorization").flatMap(access::caller);
    if (caller.isEmpty()) {
      return replies.denied();
    }
    return request.isWrite() && !caller.get().mayWrite()
        ? replies.forbidden()
        : action.by(caller.get());
  }

  private static Reply wrongMethod(String allowed) {
    return Reply.json(
            405,
            Json.object()
                .put("Message", "The requested resource does not support this http method."))
        .with("Allow", allowed);
  }

  /// An ID that no record has, if it is none.
  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  @FunctionalInterface
  private interface Action {
    Reply by(Caller caller) throws IOException;
  }
}
