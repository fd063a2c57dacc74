package io.github.nxdesk.sandbox;

import io.github.nxdesk.sandbox.FieldType.Choice;
import io.github.nxdesk.sandbox.FieldType.Flag;
import io.github.nxdesk.sandbox.FieldType.RecordKey;
import io.github.nxdesk.sandbox.FieldType.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// What is wrong with the body of a write, all of it at once.
///
/// Of the messages only "is a required field" is the vendor's; the others are ours.
final class WriteChecks {
  private static final FieldType KEY = new RecordKey();

  private final ObjectNode body;
  private final Variants variants;
  private final List<WriteError> errors = new ArrayList<>();

  private WriteChecks(ObjectNode body, Variants variants) {
    this.body = body;
    this.variants = variants;
  }

  static List<WriteError> ofCreate(ObjectNode body, Variants variants) {
    return new WriteChecks(body, variants).fields(Optional.empty());
  }

  /// @param stored the record that the body's Id names, if there is one
  static List<WriteError> ofUpdate(
      ObjectNode body, Optional<ObjectNode> stored, Variants variants) {
    var checks = new WriteChecks(body, variants);
    checks.check("Id", KEY, true);
    return checks.fields(stored);
  }

  static List<WriteError> ofComment(ObjectNode body, Variants variants) {
    var checks = new WriteChecks(body, variants);
    checks.check("HelpDeskMessageId", KEY, true);
    checks.check("CoworkerId", KEY, true);
    checks.check("MessageText", new Text(Integer.MAX_VALUE), true);
    checks.check("Internal", new Flag(), false);
    return List.copyOf(checks.errors);
  }

  private List<WriteError> fields(Optional<ObjectNode> stored) {
    for (var field : MessageField.ALL) {
      var value = body.path(field.property());
      // nexudus-api.md: "live records also hold 0" in AiProcessingResult. That a value outside the
      // enumeration is taken back where it was is a guess.
      var held =
          variants.is(Assumption.AI_ZERO, "taken")
              && field.type() instanceof Choice
              && stored.filter(record -> record.path(field.property()).equals(value)).isPresent();
      if (!held) {
        check(field.property(), field.type(), field.isRequired());
      }
    }
    if (variants.is(Assumption.READ_ONLY, "refused")) {
      body.properties().stream()
          .filter(sent -> !sent.getKey().equals("Id") && !MessageField.has(sent.getKey()))
          .map(sent -> new WriteError(sent.getKey(), "cannot be written", sent.getValue()))
          .forEach(errors::add);
    }
    return List.copyOf(errors);
  }

  private void check(String property, FieldType type, boolean required) {
    var value = body.path(property);
    if (required && type.isBlank(value)) {
      errors.add(new WriteError(property, "is a required field", NullNode.getInstance()));
    } else if (!Json.isNull(value)) {
      type.problem(value)
          .ifPresent(problem -> errors.add(new WriteError(property, problem, value)));
    }
  }
}
