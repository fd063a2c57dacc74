package io.github.nxdesk.nexudus;

import java.util.Locale;
import java.util.Optional;

/// A point that the API's documentation leaves open: the numbers and ways of docs/api.md. Where no
/// request of [ContractCheck] can tell, it is there all the same, and never seen.
public enum ContractPoint {
  /// How `dir` tells the direction of an order.
  ORDER(1, "0-1"),
  /// What a PUT does to optional fields that it leaves out.
  PUT(2, "reset"),
  /// What a PUT does with read-only properties.
  READ_ONLY(3, "ignored"),
  /// How a throttled request is answered.
  THROTTLE(4, "409"),
  /// How many writes a day allows.
  DAY(5, "5000"),
  /// How an unknown id is answered.
  MISSING(6, "not-found"),
  /// How an invalid write is answered.
  REFUSAL(7, "400"),
  /// How errors name a reference.
  ERROR_NAMES(8, "property"),
  /// How many errors an answer has.
  ERRORS(9, "all"),
  /// How a refused credential is answered.
  DENIED(10, "json"),
  /// How dates are written.
  DATES(11, "seconds"),
  /// How messages come that are read by their ids.
  BATCH(12, "sorted"),
  /// Which filters are heeded.
  FILTERS(13, "all"),
  /// What date filters take.
  DATE_FILTER(14, "any"),
  /// How many records a page can have.
  PAGE_SIZE(15, "1000"),
  /// How records come that are equal in the field sorted by.
  TIES(16, "ascending"),
  /// Whether records in lists are whole.
  LISTS(17, "whole"),
  /// How a deletion is answered.
  DELETE(18, "done"),
  /// What the answer to a write holds.
  VALUE(19, "id"),
  /// Whether answers are compressed unasked.
  ENCODING(20, "plain"),
  /// Where the client id is read.
  CLIENT_ID(21, "either"),
  /// How a failed log-in is answered.
  TOKEN_ERRORS(22, "400"),
  /// How a missing code is answered.
  TWO_FACTOR(23, "two_factor_auth_check"),
  /// Whether `Accept` matters.
  ACCEPT(24, "any"),
  /// Whether a first read gets a temporary answer.
  FIRST_READ(25, "normal"),
  /// Whether records have undocumented properties.
  PROPERTIES(26, "known"),
  /// Whether records have the properties for images.
  IMAGES(27, "absent"),
  /// Whether the case of paths matters.
  ROUTES(28, "any-case"),
  /// Whether closing sets `ClosedOn`.
  CLOSED_ON(29, "set"),
  /// Whether `AiProcessingResult` 0 can be written back.
  AI_ZERO(30, "taken"),
  /// Where the current user is.
  ME(31, "both");

  private final int number;
  private final String usual;

  ContractPoint(int number, String usual) {
    this.number = number;
    this.usual = usual;
  }

  /// The number in docs/api.md.
  public int number() {
    return number;
  }

  /// The name in docs/api.md.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The way that is assumed.
  public String usual() {
    return usual;
  }

  /// `holds`, `differs` or `not seen`.
  ///
  /// @param way what was seen; empty if nothing was
  public String verdict(Optional<String> way) {
    return way.map(seen -> seen.equals(usual) ? "holds" : "differs").orElse("not seen");
  }
}
