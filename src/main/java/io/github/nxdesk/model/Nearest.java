package io.github.nxdesk.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that was most likely meant by a mistyped one.
public final class Nearest {
  private static final int SLIPS = 2;

  private Nearest() {}

  /// The candidate closest to what was typed, ignoring case, if it is close enough: at most every
  /// third letter may be wrong, and at least one.
  public static Optional<String> of(String typed, Collection<String> candidates) {
    var wanted = typed.toLowerCase(Locale.ROOT);
    int tolerance = Math.max(1, (wanted.length() + 1) / 3);
    return candidates.stream()
        // The distance is at least this, and costs nothing to know for a typed text of megabytes.
        .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= tolerance)
        .filter(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)) <= tolerance)
        .min(
            Comparator.comparingInt(
                candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT))));
  }

  /// Whether at most two letters make the typed name one of the candidates, so that it is a slip
  /// and no other name. The beginning of a candidate is not taken for one.
  public static boolean isSlip(String typed, Collection<String> candidates) {
    var wanted = typed.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .map(candidate -> candidate.toLowerCase(Locale.ROOT))
        .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= SLIPS)
        .filter(candidate -> !candidate.startsWith(wanted))
        .anyMatch(candidate -> distance(wanted, candidate) <= SLIPS);
  }

  /// The end of a sentence about a word that is unknown: a question that names the closest
  /// candidate, or nothing.
  public static String hint(String typed, Collection<String> candidates) {
    return of(typed, candidates).map(". Did you mean '%s'?"::formatted).orElse("");
  }

  /// How many letters must be inserted, removed, replaced, or swapped with the next (the optimal
  /// string alignment distance).
  private static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
        best = Math.min(best, rows[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, rows[i - 2][j - 2] + 1);
        }
        rows[i][j] = best;
      }
    }
    return rows[a.length()][b.length()];
  }
}
