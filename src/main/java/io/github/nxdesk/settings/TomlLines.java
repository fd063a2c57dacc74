package io.github.nxdesk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The lines of a TOML file. Finds, sets and removes simple keys in simple tables, and keeps
/// everything else: a library that reads TOML keeps neither comments nor positions.
///
/// It does not know all of TOML's syntax, so the caller must parse the result and compare.
public record TomlLines(List<String> lines) {
  private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*\"?([^\\]\"]+?)\"?\\s*\\].*");
  private static final Pattern KEY = Pattern.compile("(\\s*)\"?([A-Za-z0-9_-]+)\"?\\s*=.*");
  private static final Pattern VALUE =
      Pattern.compile("(\\s*\\S+?\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s#]+)(.*)");

  /// The position of a key, counted from 1.
  public record Place(int line, int column) {}

  static TomlLines of(String text) {
    return new TomlLines(text.lines().toList());
  }

  /// Where a key stands; empty if it does not.
  ///
  /// @param table empty for keys before the first table
  public Optional<Place> find(String table, String key) {
    var current = "";
    for (int i = 0; i < lines.size(); i++) {
      var header = TABLE.matcher(lines.get(i));
      var pair = KEY.matcher(lines.get(i));
      if (header.matches()) {
        current = header.group(1);
      } else if (pair.matches() && current.equals(table) && pair.group(2).equals(key)) {
        return Optional.of(new Place(i + 1, pair.group(1).length() + 1));
      }
    }
    return Optional.empty();
  }

  /// The text with the key set to the value: in its line, at the end of its table, or in a new
  /// table.
  public String with(String table, String key, String value) {
    var changed = new ArrayList<>(lines);
    var place = find(table, key);
    int end = endOf(table);
    if (place.isPresent()) {
      int index = place.get().line() - 1;
      var pair = VALUE.matcher(changed.get(index));
      changed.set(
          index, pair.matches() ? pair.group(1) + value + pair.group(3) : key + " = " + value);
    } else if (end > 0) {
      changed.add(end, "%s = %s".formatted(key, value));
    } else {
      if (!changed.isEmpty()) {
        changed.add("");
      }
      changed.addAll(List.of("[%s]".formatted(table), "%s = %s".formatted(key, value)));
    }
    return String.join("\n", changed) + "\n";
  }

  /// The text without the line that sets the key. The table is kept, even if it is empty.
  public String without(String table, String key) {
    var changed = new ArrayList<>(lines);
    find(table, key).ifPresent(place -> changed.remove(place.line() - 1));
    return String.join("\n", changed) + "\n";
  }

  /// The index after the table's last line that is not blank; 0 if there is no such table.
  private int endOf(String table) {
    int end = 0;
    var current = "";
    for (int i = 0; i < lines.size(); i++) {
      var header = TABLE.matcher(lines.get(i));
      if (header.matches()) {
        current = header.group(1);
      }
      if (current.equals(table) && !lines.get(i).isBlank()) {
        end = i + 1;
      }
    }
    return end;
  }
}
