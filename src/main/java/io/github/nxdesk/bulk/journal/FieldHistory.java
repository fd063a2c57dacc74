package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run did to the fields of one message: for each field, the values it found and wrote, in
/// order.
public final class FieldHistory {
  private final Map<Field, List<Step>> steps = new EnumMap<>(Field.class);

  FieldHistory() {}

  /// One write of one field.
  ///
  /// @param from the value in the record that was read; empty if none was read
  /// @param to the value that was written
  private record Step(Optional<FieldValue> from, FieldValue to) {}

  /// Adds a write, later than those before it.
  void add(Intent intent) {
    intent
        .change()
        .values()
        .forEach((field, to) ->
            steps
                .computeIfAbsent(field, _ -> new ArrayList<>(1))
                .add(
                    new Step(
                        intent
                            .before()
                            .map(before -> before.value(field).orElse(FieldValue.CLEARED)),
                        to)));
  }

  /// How many characters of text it holds.
  public int weight() {
    return steps.values().stream()
        .flatMap(List::stream)
        .mapToInt(step -> weight(step.to()) + step.from().map(FieldHistory::weight).orElse(0))
        .sum();
  }

  private static int weight(FieldValue value) {
    return value instanceof FieldValue.Text(var text) ? text.length() : 0;
  }

  /// The fields that were written.
  public Iterable<Field> fields() {
    return steps.keySet();
  }

  /// The value that was written last. The field must be one of [#fields].
  public FieldValue left(Field field) {
    return of(field).getLast().to();
  }

  /// The value to restore: the one before the first of the run's writes that no write by someone
  /// else interrupted. Empty if it is not known. The field must be one of [#fields].
  public Optional<FieldValue> origin(Field field) {
    var writes = of(field);
    var origin = writes.getLast().from();
    for (int i = writes.size() - 2; i >= 0; i--) {
      if (!origin.equals(Optional.of(writes.get(i).to()))) {
        break; // Somebody else changed it after that write, and what they wrote is to stay.
      }
      origin = writes.get(i).from();
    }
    return origin;
  }

  private List<Step> of(Field field) {
    return steps.getOrDefault(field, List.of());
  }
}
