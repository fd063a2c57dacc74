package io.github.nxdesk.sandbox;

import java.util.Map;
import java.util.Optional;

/// `POST /api/token`: log-in and refreshing, form-encoded.
final class TokenEndpoint {
  private static final String TWO_FACTOR_USER = "totp@example.com";
  private static final String TWO_FACTOR_CODE = "482910";

  private final Tokens tokens;

  TokenEndpoint(Tokens tokens) {
    this.tokens = tokens;
  }

  Reply reply(Request request) {
    // nexudus-api.md: a JSON body "answers `unsupported_grant_type`": no grant type is found in it.
    if (request.body().stripLeading().startsWith("{")) {
      return failure("unsupported_grant_type");
    }
    Map<String, String> form;
    try {
      form = Request.parameters(request.body());
    } catch (IllegalArgumentException _) {
      return failure("invalid_request");
    }
    // nexudus-api.md: one page sends client_id as a header, another in the form; either is taken.
    var clientId = Optional.ofNullable(form.get("client_id")).or(() -> request.header("client_id"));
    return switch (form.getOrDefault("grant_type", "")) {
      case "password" -> logIn(form, clientId);
      case "refresh_token" ->
          tokens
              .refresh(form.getOrDefault("refresh_token", ""), clientId)
              .map(this::success)
              .orElseGet(TokenEndpoint::invalidGrant);
      default -> failure("unsupported_grant_type");
    };
  }

  private Reply logIn(Map<String, String> form, Optional<String> clientId) {
    var user = form.getOrDefault("username", "");
    var password = form.getOrDefault("password", "");
    if (user.isEmpty() || password.isEmpty() || password.equals("wrong")) {
      return invalidGrant();
    }
    if (user.equals(TWO_FACTOR_USER)) {
      var code = form.getOrDefault("totp", "");
      if (code.isEmpty()) {
        return failure("two_factor_auth_check");
      }
      if (!code.equals(TWO_FACTOR_CODE)) {
        return invalidGrant();
      }
    }
    // nexudus-api.md: when no client id was sent at log-in, the e-mail is the client id.
    return success(tokens.issue(clientId.orElse(user)));
  }

  private Reply success(Tokens.Pair pair) {
    var body = Json.object();
    body.put("access_token", pair.access());
    body.put("token_type", "bearer");
    body.put("expires_in", tokens.accessLife().toSeconds());
    body.put("refresh_token", pair.refresh());
    return Reply.json(200, body);
  }

  private static Reply invalidGrant() {
    var body = Json.object();
    body.put("error", "invalid_grant");
    body.put("error_description", "The user name or password is incorrect.");
    return Reply.json(400, body);
  }

  private static Reply failure(String error) {
    return Reply.json(400, Json.object().put("error", error));
  }
}
