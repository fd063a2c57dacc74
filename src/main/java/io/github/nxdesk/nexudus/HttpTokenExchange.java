package io.github.nxdesk.nexudus;

import io.github.nxdesk.auth.Credential.Bearer;
import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.TokenExchange;
import io.github.nxdesk.auth.TokenExchange.Reason;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.RequestSender;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ReplyBody.Json;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// `POST /api/token`, form-encoded (nexudus-api.md, Authentication). Each exchange opens a
/// connection of its own, since there are few.
public final class HttpTokenExchange implements TokenExchange {
  /// What a name of an error can be; anything else is not shown.
  private static final Pattern ERROR_NAME = Pattern.compile("[a-z_]{1,40}");

  /// No token lives longer, whatever the service says.
  private static final Duration LONGEST_LIFE = Duration.ofDays(3650);

  private final Target target;
  private final RequestListener listener;
  private final Host host;

  /// Opens nothing until it is used.
  public HttpTokenExchange(Target target, RequestListener listener, Host host) {
    this.target = target;
    this.listener = listener;
    this.host = host;
  }

  @Override
  public Result exchange(Grant grant) {
    var errors = new ErrorMapper(target.maxWait(), host.clock(), host.interruption());
    try (var sender = new RequestSender(target, Pace.NONE, listener, host)) {
      var exchange = sender.send(request(grant));
      if (exchange instanceof Replied reply) {
        var body = ReplyBody.of(reply.body());
        switch (reply.status()) {
          case 200 -> {
            return body instanceof Json(var node)
                    && Bearer.isToken(node.path("access_token").asString(""))
                ? issued(node)
                : new Refused(
                    Reason.OTHER, errors.unexpectedBody(reply, new Operation.LogIn(), "a token"));
          }
          // RFC 6749, section 5.2, says 400; clients of the API have seen 401 too.
          case 400, 401 -> {
            if (body instanceof Json(var node)) {
              return refused(grant, reply.status(), node.path("error").asString(""));
            }
          }
          default -> {}
        }
      }
      return new Refused(Reason.OTHER, errors.problem(exchange, new Operation.LogIn()));
    }
  }

  /// Only our own words: the service's can hold a token that resets the password, or quote what it
  /// was sent (nexudus-api.md, Authentication).
  private static Refused refused(Grant grant, int status, String error) {
    return switch (error) {
      case "invalid_grant" ->
          new Refused(
              Reason.WRONG_CREDENTIALS,
              new Problem.Denied(
                  status,
                  switch (grant) {
                    case Grant.Password _ ->
                        "The email, password or two-factor code is wrong. If the account uses"
                            + " two-factor authentication, pass the code with --totp=CODE.";
                    case Grant.Refresh _ -> "The server no longer accepts its refresh token.";
                  }));
      case "two_factor_auth_check" ->
          new Refused(
              Reason.CODE_REQUIRED,
              new Problem.Denied(
                  status, "The account requires a two-factor code. Pass it with --totp=CODE."));
      case "must_reset_password" ->
          new Refused(
              Reason.OTHER,
              new Problem.Denied(
                  status,
                  "The password must be reset. Reset it on the Nexudus website, then log in"
                      + " again."));
      default ->
          new Refused(
              Reason.OTHER,
              new Problem.Denied(
                  status,
                  "The server refused to issue a token (%s)."
                      .formatted(
                          ERROR_NAME.matcher(error).matches() ? error : "status " + status)));
    };
  }

  private HttpRequest request(Grant grant) {
    var form = new LinkedHashMap<String, String>();
    switch (grant) {
      case Grant.Password(var username, var password, var code, _) -> {
        form.put("grant_type", "password");
        form.put("username", username);
        form.put("password", password);
        code.ifPresent(digits -> form.put("totp", digits));
      }
      case Grant.Refresh(var refreshToken, _) -> {
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
      }
    }
    // One page of the vendor's wants it as a header, another in the form: sending both is safe.
    form.put("client_id", grant.clientId());
    return target
        .request("/api/token")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("client_id", grant.clientId())
        .POST(BodyPublishers.ofString(encode(form)))
        .build();
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(pair ->
            pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Issued issued(JsonNode answer) {
    var life = answer.path("expires_in").asLongOpt();
    return new Issued(
        answer.path("access_token").asString(),
        answer.path("refresh_token").asStringOpt().filter(token -> !token.isEmpty()),
        life.isPresent() && life.getAsLong() > 0
            ? Optional.of(Duration.ofSeconds(Math.min(life.getAsLong(), LONGEST_LIFE.toSeconds())))
            : Optional.empty());
  }
}
