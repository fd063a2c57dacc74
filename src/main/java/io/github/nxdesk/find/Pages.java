package io.github.nxdesk.find;

import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Unreachable;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Reads the pages of a search one after the other while the records behind it may change.
///
/// A record that is added meanwhile moves others to a later page, where they come a second time:
/// every id is passed on once. One that is removed moves others to an earlier page, where nobody
/// would see them: where the total shrank, all pages are read again, a few times at most, and what
/// was missed comes last. What is added and removed in equal numbers goes unnoticed.
final class Pages<T> {
  /// So many pages in a row that hold nothing new are not the work of someone else's changes.
  private static final int BARREN_LIMIT = 10;

  private static final int PASSES = 5;

  private final Source<T> source;
  private final int size;
  private final ToLongFunction<T> id;
  private final Set<Long> seen = new HashSet<>();

  Pages(Source<T> source, int size, ToLongFunction<T> id) {
    this.source = source;
    this.size = size;
    this.id = id;
  }

  /// Where the pages come from.
  @FunctionalInterface
  interface Source<T> {
    /// Reads one.
    ///
    /// @param number from 1
    Answer<Page<T>> page(int number, int size);
  }

  /// What is done with the records of one page.
  @FunctionalInterface
  interface Taker<T> {
    /// Does it, and says whether more are wanted.
    Next take(Page<T> page, List<T> fresh);
  }

  /// What comes after a page.
  sealed interface Next {
    /// The next one.
    record More() implements Next {}

    /// Nothing.
    record Enough() implements Next {}

    /// Nothing, for that reason.
    record Stuck(Problem problem) implements Next {}
  }

  /// Reads until the taker has enough or there is no page left.
  ///
  /// @return why it ended early; empty if it did not
  Optional<Problem> read(Taker<T> taker) {
    for (int passes = 1; ; passes++) {
      switch (pass(taker)) {
        case Pass.Ended(var problem) -> {
          return problem;
        }
        case Pass.Int(var shrank) -> {
          if (!shrank || passes == PASSES) {
            return Optional.empty();
          }
        }
      }
    }
  }

  /// How reading all pages once ended.
  private sealed interface Pass {
    /// At the last page.
    ///
    /// @param shrank whether the total became smaller meanwhile
    record Int(boolean shrank) implements Pass {}

    /// Before that, for a reason or because the taker had enough.
    record Ended(Optional<Problem> problem) implements Pass {}
  }

  private Pass pass(Taker<T> taker) {
    boolean first = seen.isEmpty();
    boolean shrank = false;
    int barren = 0;
    long total = 0;
    for (int number = 1; ; number++) {
      switch (source.page(number, size)) {
        case Refused<Page<T>>(var problem) -> {
          return new Pass.Ended(Optional.of(problem));
        }
        case Given<Page<T>>(var status, var page) -> {
          var fresh = page.records().stream().filter(this::isNew).toList();
          switch (taker.take(page, fresh)) {
            case Next.Stuck(var problem) -> {
              return new Pass.Ended(Optional.of(problem));
            }
            case Next.Enough() -> {
              return new Pass.Ended(Optional.empty());
            }
            case Next.More() -> {}
          }
          long now = page.total() == null ? 0 : page.total();
          shrank |= now < total;
          total = now;
          if (!page.hasNext()) {
            return new Pass.Int(shrank);
          }
          barren = first && fresh.isEmpty() ? barren + 1 : 0;
          if (barren > BARREN_LIMIT) {
            return new Pass.Ended(Optional.of(endless(status)));
          }
        }
      }
    }
  }

  private boolean isNew(T record) {
    return seen.add(id.applyAsLong(record));
  }

  private static Problem endless(int status) {
    return new Unreachable(
        status,
        "The server returned the same records on every page. The list may be incomplete.",
        false);
  }
}
