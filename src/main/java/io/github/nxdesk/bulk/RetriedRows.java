package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.model.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of a run that is resumed. A row that failed is tried again, but without the fields that
/// a later row of the same message has set: an older value must not replace a newer one.
public final class RetriedRows implements RunRows {
  private final RunRows rows;
  private final Map<Long, Set<Field>> settled;

  private RetriedRows(RunRows rows, Map<Long, Set<Field>> settled) {
    this.rows = rows;
    this.settled = settled;
  }

  /// Where the rows come from.
  @FunctionalInterface
  public interface Source {
    /// Opens the rows, from the first one on.
    RunRows open() throws IOException;
  }

  /// Opens the rows. If some have failed, reads all of them once before, because the journal does
  /// not record what an unchanged row asked for.
  public static RunRows of(Source source, ResumeState earlier) throws IOException {
    if (earlier.failed().isEmpty()) {
      return source.open();
    }
    var later = new Later(earlier);
    try (var rows = source.open()) {
      for (var next = rows.next(); next.isPresent(); next = rows.next()) {
        // One that is not read belongs to a command that gives every row the same change.
        if (next.get() instanceof ChangeRow row && row.isRead()) {
          later.add(row);
        }
      }
    }
    return new RetriedRows(source.open(), later.settled);
  }

  @Override
  public Optional<RunRow> next() throws IOException {
    return rows.next().map(this::reduced);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private RunRow reduced(RunRow row) {
    var fields = settled.get(row.number());
    if (fields == null || !(row instanceof ChangeRow each)) {
      return row;
    }
    var change = each.request().change();
    for (var field : fields) {
      change = change.without(field);
    }
    return each.with(change);
  }

  /// Finds these fields. Only the rows that failed are kept in memory.
  private static final class Later {
    private final ResumeState earlier;
    private final Map<Long, List<Long>> failed = new HashMap<>();
    private final Map<Long, Set<Field>> settled = new HashMap<>();

    Later(ResumeState earlier) {
      this.earlier = earlier;
    }

    void add(ChangeRow row) {
      if (earlier.hasFailed(row.number())) {
        failed.computeIfAbsent(row.id(), _ -> new ArrayList<>(1)).add(row.number());
      } else if (earlier.isDone(row.number())) {
        for (long number : failed.getOrDefault(row.id(), List.of())) {
          settled.computeIfAbsent(number, _ -> EnumSet.noneOf(Field.class)).addAll(fields(row));
        }
      }
    }

    /// All fields but the ID. The department can be in either of two.
    private static Set<Field> fields(ChangeRow row) {
      var fields = EnumSet.noneOf(Field.class);
      fields.addAll(row.request().change().fields());
      fields.remove(Field.ID);
      if (fields.contains(Field.HELP_DESK_DEPARTMENT_ID)
          || fields.contains(Field.HELP_DESK_DEPARTMENT_NAME)) {
        fields.add(Field.HELP_DESK_DEPARTMENT_ID);
        fields.add(Field.HELP_DESK_DEPARTMENT_NAME);
      }
      return fields;
    }
  }
}
