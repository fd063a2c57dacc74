package io.github.nxdesk.find;

import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The help desk's departments by their names. They are read once, when first asked for.
public final class Departments {
  private static final int PAGE = 100;
  private static final int SHOWN = 20;

  /// Whatever order the server knows.
  private static final Comparator<Department> BY_NAME =
      Comparator.comparing(Department::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparingLong(Department::id);

  private final NexudusClient desk;
  private @Nullable Answer<List<Department>> all;

  /// Those of that help desk.
  public Departments(NexudusClient desk) {
    this.desk = desk;
  }

  /// All of them, of every business that the user may see.
  public synchronized Answer<List<Department>> all() {
    if (all == null) {
      all = readAll();
    }
    return all;
  }

  /// The id of the department of that name, in any case.
  ///
  /// @param businessId the business it must belong to; null where any will do
  /// @return refused as [Problem.Invalid], with the candidates, where none or several have the name
  public Answer<Long> idOf(String name, @Nullable Long businessId) {
    return switch (all()) {
      case Refused<List<Department>>(var problem) -> new Refused<>(problem);
      case Given<List<Department>>(var status, var every) -> {
        // A record that does not tell its business may belong to any.
        var candidates =
            every.stream()
                .filter(each ->
                    businessId == null
                        || each.businessId() == null
                        || businessId.equals(each.businessId()))
                .toList();
        var named =
            candidates.stream()
                .filter(each -> each.name().strip().equalsIgnoreCase(name.strip()))
                .toList();
        yield named.size() == 1
            ? new Given<>(status, named.getFirst().id())
            : new Refused<>(refused(name, businessId, named.isEmpty() ? candidates : named, named));
      }
    };
  }

  private static Problem refused(
      String name, @Nullable Long businessId, List<Department> shown, List<Department> named) {
    var place = businessId == null ? "" : " in business %d".formatted(businessId);
    var what =
        named.isEmpty()
            ? "is not a department%s".formatted(place)
            : "is the name of %d departments%s; specify the ID of one"
                .formatted(named.size(), place);
    var list =
        shown.stream()
            .sorted(Comparator.comparing(Department::name).thenComparingLong(Department::id))
            .limit(SHOWN)
            .map(Departments::described)
            .collect(Collectors.joining(", "));
    var rest = shown.size() > SHOWN ? ", … (nxdesk departments lists all)" : "";
    var error =
        new FieldError(
            Field.HELP_DESK_DEPARTMENT_ID.wireName(),
            what + (shown.isEmpty() ? "" : ": " + list + rest),
            new Text(name));
    return new Problem.Invalid(
        null, "Nothing was sent: the department name is unknown or ambiguous.", List.of(error));
  }

  private static String described(Department department) {
    return department.businessId() == null
        ? "%s (%d)".formatted(department.name(), department.id())
        : "%s (%d, business %d)"
            .formatted(department.name(), department.id(), department.businessId());
  }

  private Answer<List<Department>> readAll() {
    var found = new ArrayList<Department>();
    Optional<Problem> problem =
        new Pages<Department>(desk::departments, PAGE, Department::id)
            .read((_, fresh) -> {
              found.addAll(fresh);
              return new Pages.Next.More();
            });
    return problem.isPresent()
        ? new Refused<>(problem.get())
        : new Given<>(200, found.stream().sorted(BY_NAME).toList());
  }
}
