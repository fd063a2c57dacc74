package io.github.nxdesk.sandbox;

import java.util.List;

/// What documentation and observation leave open about the API, and the ways it can be. The first
/// way is what the sandbox does unless told otherwise. `docs/api.md` numbers them in this order and
/// says what each way means: add new ones at the end.
public enum Assumption {
  ORDER("order", "0-1", "1-minus1"),
  PUT("put", "reset", "keep"),
  READ_ONLY("read-only", "ignored", "refused"),
  THROTTLE("throttle", "409", "429", "429-body", "409-body"),
  DAY("day", "5000", "2500", "401"),
  MISSING("missing", "not-found", "empty", "400", "200"),
  REFUSAL(
      "refusal", "400", "400-status", "400-text", "200", "200-status", "405", "413", "415", "422"),
  ERROR_NAMES("error-names", "property", "short"),
  ERRORS("errors", "all", "one", "lines"),
  DENIED("denied", "json", "empty", "text", "html", "403"),
  DATES("dates", "seconds", "written-decimals", "decimals", "no-z"),
  BATCH("batch", "sorted", "reversed", "404", "10"),
  FILTERS("filters", "all", "none", "no-owner"),
  DATE_FILTER("date-filter", "any", "minutes"),
  PAGE_SIZE("page-size", "1000", "100"),
  TIES("ties", "ascending", "descending"),
  LISTS("lists", "whole", "slim"),
  DELETE("delete", "done", "refused", "404"),
  VALUE("value", "id", "record"),
  ENCODING("encoding", "plain", "gzip"),
  CLIENT_ID("client-id", "either", "header", "form"),
  TOKEN_ERRORS("token-errors", "400", "401"),
  TWO_FACTOR("two-factor", "two_factor_auth_check", "invalid_grant"),
  ACCEPT("accept", "any", "json"),
  FIRST_READ("first-read", "normal", "empty", "html"),
  PROPERTIES("properties", "known", "more"),
  IMAGES("images", "absent", "null", "false"),
  ROUTES("routes", "any-case", "exact"),
  CLOSED_ON("closed-on", "set", "missing"),
  AI_ZERO("ai-zero", "taken", "refused"),
  ME("me", "both", "en", "auth", "minimal");

  private final String code;
  private final List<String> ways;

  Assumption(String code, String... ways) {
    this.code = code;
    this.ways = List.of(ways);
  }

  /// The name in front of `=` in a variant.
  public String code() {
    return code;
  }

  /// The ways it can be, the usual one first.
  public List<String> ways() {
    return ways;
  }

  /// The number in `docs/api.md`.
  public int number() {
    return ordinal() + 1;
  }
}
