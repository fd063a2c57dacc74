package io.github.nxdesk.nexudus;

import io.github.nxdesk.host.Digest;
import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Timestamps;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a service is told the direction of an order. The vendor's pages contradict each other
/// (nexudus-api.md, Read), so the order that was received decides, and what was found out is
/// remembered for the service's address. Safe to be used by several threads.
final class SortDirections {
  /// The two conventions.
  private enum Convention {
    /// Of the newest pages.
    ZERO_ONE("0", "1"),
    /// Of an older page.
    SIGNED("1", "-1");

    private final String ascending;
    private final String descending;

    Convention(String ascending, String descending) {
      this.ascending = ascending;
      this.descending = descending;
    }
  }

  /// In which direction the records of a page are ordered.
  enum Order {
    /// As it should be.
    RIGHT,
    /// The other way round.
    REVERSED,
    /// All have the same value, or there are fewer than two.
    UNKNOWN
  }

  private final URI baseUrl;
  private final Optional<Path> state;
  private @Nullable Convention convention;
  private boolean proven;

  /// What is known of the service at an address. It is read when it is first asked for: most
  /// commands sort nothing.
  SortDirections(URI baseUrl, Environment environment) {
    this.baseUrl = baseUrl;
    this.state = environment.stateDirectory();
  }

  private Convention convention() {
    if (convention == null) {
      convention =
          state.flatMap(folder -> remembered(folder.resolve(memory()))).orElse(Convention.ZERO_ONE);
    }
    return convention;
  }

  private String memory() {
    return "sort-" + Digest.of(baseUrl.toString()).substring(0, 16);
  }

  private static Optional<Convention> remembered(Path memory) {
    try {
      return Files.exists(memory)
          ? Optional.of(Convention.valueOf(Files.readString(memory).strip()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty(); // It is found out again.
    }
  }

  /// The value of `dir`.
  synchronized String dir(boolean descending) {
    return descending ? convention().descending : convention().ascending;
  }

  /// Whether an order that was received has shown that the convention is right.
  synchronized boolean isProven() {
    return proven;
  }

  /// Notes that an order was as it should be.
  synchronized void confirm() {
    proven = true;
  }

  /// Uses the other convention from now on, since an order was reversed.
  synchronized void turn() {
    var other = convention() == Convention.SIGNED ? Convention.ZERO_ONE : Convention.SIGNED;
    convention = other;
    proven = true;
    try {
      if (state.isPresent()) {
        PrivatePath.createFolders(state.get());
        PrivatePath.replace(state.get().resolve(memory()), other + "\n");
      }
    } catch (IOException _) {
      // The next command finds it out again.
    }
  }

  /// How the records are ordered by a field. Servers compare text in ways of their own, so most of
  /// the neighbours decide.
  static Order order(List<Message> records, Field by, boolean descending) {
    int rising = 0;
    for (int i = 1; i < records.size(); i++) {
      rising += compare(value(records.get(i - 1), by), value(records.get(i), by));
    }
    if (rising == 0) {
      return Order.UNKNOWN;
    }
    return rising > 0 == descending ? Order.REVERSED : Order.RIGHT;
  }

  /// 1 if the second is greater, -1 if the first is, else 0.
  private static int compare(FieldValue first, FieldValue second) {
    return switch (first) {
      case Int(var a) when second instanceof Int(var b) -> Long.compare(b, a);
      case Text(var a) when second instanceof Text(var b) -> {
        var earlier = Timestamps.parse(a);
        var later = Timestamps.parse(b);
        yield Integer.signum(
            earlier.isPresent() && later.isPresent()
                ? compare(earlier.get(), later.get())
                : b.compareToIgnoreCase(a));
      }
      default -> 0;
    };
  }

  private static int compare(Instant first, Instant second) {
    return second.compareTo(first);
  }

  private static FieldValue value(Message message, Field field) {
    return field == Field.ID
        ? new Int(message.id())
        : message.fields().value(field).orElse(FieldValue.CLEARED);
  }
}
