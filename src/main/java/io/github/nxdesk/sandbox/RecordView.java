package io.github.nxdesk.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How records look in answers, as far as that is open.
final class RecordView {
  /// Properties that the sandbox keeps and the vendor's page does not have.
  private static final List<String> UNDOCUMENTED =
      List.of(
          "AiChannelSessionId", "MinutesToClose", "LocalizationDetails", "CoworkerCoworkerType");

  /// What else live records may carry. Enumerations of linked records come as names.
  private static final ObjectNode MORE =
      (ObjectNode)
          Json.read(
              """
              {"BusinessName":"Harbour House","BusinessCurrencyCode":"EUR",\
              "BusinessIsDefault":true,"CoworkerBillingName":null,"CoworkerActive":true,\
              "CoworkerDiscount":12.50,"CoworkerCredit":1e3,"CoworkerBalance":-0.0,\
              "OwnerIsAdmin":null,"OwnerAccess":"Unrestricted","HelpDeskDepartmentActive":null,\
              "HelpDeskDepartmentColor":"","Channel":2,"Sentiment":0.10,"Tags":["a",null,{"b":[]}],\
              "LastReply":{"CoworkerType":"Individual","Minutes":7.00},\
              "ExternalReference":12345678901234567890123}\
              """);

  private static final List<String> DATES = List.of("CreatedOn", "UpdatedOn", "ClosedOn");

  private final Variants variants;

  RecordView(Variants variants) {
    this.variants = variants;
  }

  /// Whether reads show a property that a record has.
  boolean shows(String property) {
    return variants.is(Assumption.PROPERTIES, "more") || !UNDOCUMENTED.contains(property);
  }

  /// The record in the answer to a read.
  ObjectNode of(ObjectNode stored) {
    var shown = stored.deepCopy();
    // Only messages have a priority.
    if (shown.has("Priority")) {
      if (variants.is(Assumption.PROPERTIES, "more")) {
        shown.setAll(MORE);
      } else {
        shown.remove(UNDOCUMENTED);
      }
      if (!variants.is(Assumption.IMAGES, "absent")) {
        shown.putNull("NewImageUrl");
        shown.putNull("ClearImageFile");
      }
      if (variants.is(Assumption.IMAGES, "false")) {
        shown.put("ClearImageFile", false);
      }
    }
    DATES.forEach(name -> {
      if (shown.path(name).isString()) {
        shown.put(name, date(shown.path(name).stringValue()));
      }
    });
    return shown;
  }

  /// The record in a list.
  ObjectNode inList(ObjectNode stored) {
    var shown = of(stored);
    if (variants.is(Assumption.LISTS, "slim")) {
      shown.removeIf(JsonNode::isContainer);
    }
    return shown;
  }

  /// The record in the answer to the write that made it so.
  ObjectNode written(ObjectNode stored, Signature signature) {
    return of(stored).put("UpdatedOn", date(signature));
  }

  /// The time of a write in its answer. nexudus-api.md: 6 or 7 decimals there.
  String date(Signature signature) {
    return variants.is(Assumption.DATES, "written-decimals")
        ? signature.precisely()
        : date(signature.on());
  }

  private String date(String stored) {
    var zone = stored.endsWith("Z") ? "Z" : "";
    var time = stored.substring(0, stored.length() - zone.length());
    return switch (variants.of(Assumption.DATES)) {
      case "decimals" -> time + ".0000000" + zone;
      case "no-z" -> time;
      default -> stored;
    };
  }
}
