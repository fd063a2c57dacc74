package io.github.nxdesk.model;

import java.util.Optional;

/// Under whose name a comment stands.
///
/// @param coworkerId the author's coworker, whom the API wants named
/// @param name the author's name, where it was looked up
public record Author(long coworkerId, Optional<String> name) {
  /// The name, or what stands for it.
  public String label() {
    return name.orElse("coworker " + coworkerId);
  }
}
