package io.github.nxdesk.sandbox;

import java.util.List;

/// What documentation and observation leave open about the API, and the ways it can be. The first
/// way is what the sandbox does unless told otherwise. `docs/api.md` lists them by number and says
/// what each way means: numbers stay, and new ones come at the end.
public enum Assumption {
  ORDER(1, "order", "0-1", "1-minus1"),
  PUT(2, "put", "reset", "keep"),
  READ_ONLY(3, "read-only", "ignored", "refused"),
  THROTTLE(4, "throttle", "409", "429", "429-body", "409-body"),
  DAY(5, "day", "5000", "2500", "401"),
  MISSING(6, "missing", "not-found", "empty", "400", "200"),
  REFUSAL(
      7,
      "refusal",
      "400",
      "400-status",
      "400-text",
      "200",
      "200-status",
      "405",
      "413",
      "415",
      "422"),
  ERROR_NAMES(8, "error-names", "property", "short"),
  ERRORS(9, "errors", "all", "one", "lines"),
  DENIED(10, "denied", "json", "empty", "text", "html", "403"),
  DATES(11, "dates", "seconds", "written-decimals", "decimals", "no-z"),
  BATCH(12, "batch", "sorted", "reversed", "404", "10"),
  FILTERS(13, "filters", "all", "none", "no-owner"),
  DATE_FILTER(14, "date-filter", "any", "minutes"),
  PAGE_SIZE(15, "page-size", "1000", "100"),
  TIES(16, "ties", "ascending", "descending"),
  LISTS(17, "lists", "whole", "slim"),
  DELETE(18, "delete", "done", "refused", "404"),
  VALUE(19, "value", "id", "record"),
  ENCODING(20, "encoding", "plain", "gzip"),
  CLIENT_ID(21, "client-id", "either", "header", "form"),
  TOKEN_ERRORS(22, "token-errors", "400", "401"),
  TWO_FACTOR(23, "two-factor", "two_factor_auth_check", "invalid_grant"),
  ACCEPT(24, "accept", "any", "json"),
  FIRST_READ(25, "first-read", "normal", "empty", "html"),
  PROPERTIES(26, "properties", "known", "more"),
  IMAGES(27, "images", "absent", "null", "false"),
  ROUTES(28, "routes", "any-case", "exact"),
  CLOSED_ON(29, "closed-on", "set", "missing"),
  AI_ZERO(30, "ai-zero", "taken", "refused"),
  ME(31, "me", "both", "en", "auth", "minimal");

  private final int number;
  private final String code;
  private final List<String> ways;

  Assumption(int number, String code, String... ways) {
    this.number = number;
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
    return number;
  }
}
