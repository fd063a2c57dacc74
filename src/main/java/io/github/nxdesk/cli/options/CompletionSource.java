package io.github.nxdesk.cli.options;

import java.util.Collections;
import java.util.Iterator;

/// Where the values of an argument come from if only a run knows them. The declaration names the
/// source; completion reads it.
public enum CompletionSource implements Iterable<String> {
  /// The profiles in the settings file.
  PROFILES,
  /// The runs in the journal.
  RUNS,
  /// The messages of the sandbox.
  MESSAGES,
  /// The values of the setting that the first argument names.
  SETTING_VALUES;

  @Override
  public Iterator<String> iterator() {
    return Collections.emptyIterator();
  }
}
