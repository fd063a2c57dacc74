package io.github.nxdesk.update;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// A record and a change, drawn from a seed: the same seed always gives the same two.
///
/// @param record with all that every write needs; what else it holds, and of which type, is chance
/// @param change of at least one field; half of the values are those that the record holds already
record Generated(Change record, Change change) {
  private static final String[] ODD = {
    "1.50", "1e400", "18446744073709551616", "-0.0", "[]", "{\"a\":[null,\"\\u0000\"]}"
  };

  /// @param named the fields that the change may name
  static Generated of(long seed, Predicate<Field> named) {
    var random = new SplittableRandom(seed);
    var record = record(random);
    return new Generated(record, change(random, record, named));
  }

  /// Text of all kinds: letters, control characters, emoji, halves of surrogate pairs.
  static String text(RandomGenerator random) {
    var text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append((char) random.nextInt(0x20, 0x7f));
        case 2 -> text.append((char) random.nextInt(0x7f, 0xa0));
        case 3 -> text.append((char) random.nextInt(0xd800, 0xe000));
        case 4 -> text.appendCodePoint(random.nextInt(0x1f300, 0x1f700));
        default -> text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private static Change record(RandomGenerator random) {
    var record = Change.NONE.with(Field.ID, new Int(random.nextLong(1, Long.MAX_VALUE)));
    for (var field : Field.values()) {
      boolean present = field.role() == Field.Role.REQUIRED || random.nextInt(4) > 0;
      if (present && field != Field.ID) {
        record = record.with(field, value(random));
      }
    }
    return record;
  }

  private static Change change(RandomGenerator random, Change record, Predicate<Field> named) {
    var fields = Field.changeable().stream().filter(named).toList();
    var change = Change.NONE;
    while (change.isEmpty()) {
      for (var field : fields) {
        if (random.nextInt(3) == 0) {
          var value =
              random.nextBoolean()
                  ? value(random)
                  : record.value(field).orElseGet(() -> value(random));
          change = change.with(field, value);
        }
      }
    }
    return change;
  }

  private static FieldValue value(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> FieldValue.CLEARED;
      case 1 -> new Text(text(random));
      case 2 -> new Int(random.nextInt(-2, 5));
      case 3 -> new Int(random.nextLong());
      case 4 -> new Bool(random.nextBoolean());
      default -> new Verbatim(ODD[random.nextInt(ODD.length)]);
    };
  }
}
