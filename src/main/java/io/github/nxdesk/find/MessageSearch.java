package io.github.nxdesk.find;

import io.github.nxdesk.find.Pages.Next;
import io.github.nxdesk.model.Condition;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.nexudus.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds messages, page by page, and looks at each again: what is passed on is what was asked for,
/// whatever the server made of the filters, and each message once.
public final class MessageSearch {
  private static final int LEAST_PAGE = 25;
  private static final int LARGEST_PAGE = 100;

  private final NexudusClient client;
  private final Query query;
  private final List<Field> shown;

  /// @param shown the fields that are wanted of every record besides those that decide whether it
  ///   is found
  public MessageSearch(NexudusClient client, Query query, List<Field> shown) {
    this.client = client;
    this.query = query;
    this.shown = shown;
  }

  /// How a search ended.
  ///
  /// @param found how many messages were passed on
  /// @param more whether there may be others behind them
  /// @param total how many the server says there are; null where it does not say
  /// @param problem why it ended early; empty if it did not
  public record End(long found, boolean more, @Nullable Long total, Optional<Problem> problem) {}

  /// Looks for them. A department that is named in the filters is looked up first.
  ///
  /// @param limit the most to find
  /// @param taker gets those of each page as they come, and says whether it can take more
  public End run(long limit, Predicate<List<Message>> taker) {
    return switch (new DepartmentNames(client).resolve(query.conditions())) {
      case Refused<List<Condition>>(var problem) -> new End(0, false, null, Optional.of(problem));
      case Given<List<Condition>>(_, var conditions) ->
          new Pass(new Query(conditions, query.orderBy(), query.descending()), limit, taker).run();
    };
  }

  private final class Pass {
    private final Query query;
    private final List<Field> needed;
    private final long limit;
    private final Predicate<List<Message>> taker;
    private long found;
    private boolean more;
    private @Nullable Long total;

    private Pass(Query query, long limit, Predicate<List<Message>> taker) {
      this.query = query;
      this.needed =
          Stream.concat(query.conditions().stream().map(Condition::field), shown.stream())
              .distinct()
              .toList();
      this.limit = limit;
      this.taker = taker;
    }

    private End run() {
      int size = Math.clamp(limit, LEAST_PAGE, LARGEST_PAGE);
      var problem =
          new Pages<Message>((number, of) -> client.search(query, number, of), size, Message::id)
              .read(this::take);
      return new End(found, more, total, problem);
    }

    private Next take(Page<Message> page, List<Message> fresh) {
      total = page.total();
      return switch (completed(fresh)) {
        case Refused<List<Message>>(var problem) -> new Next.Stuck(problem);
        case Given<List<Message>>(_, var records) -> {
          var matching = records.stream().filter(this::matches).toList();
          var wanted = matching.subList(0, (int) Math.min(matching.size(), limit - found));
          found += wanted.size();
          more = wanted.size() < matching.size() || page.hasNext();
          boolean accepted = wanted.isEmpty() || taker.test(wanted);
          yield accepted && found < limit ? new Next.More() : new Next.Enough();
        }
      };
    }

    private boolean matches(Message message) {
      return query.conditions().stream()
          .allMatch(condition -> Match.holds(condition, message.fields()));
    }

    /// "List records may leave fields out" (nexudus-api.md, Read): those that lack one that is
    /// needed are read by their ids. One that is gone by then is not found.
    private Answer<List<Message>> completed(List<Message> records) {
      var lacking = records.stream().filter(this::lacksFields).toList();
      if (lacking.isEmpty()) {
        return new Given<>(200, records);
      }
      return switch (client.readAll(lacking.stream().map(Message::id).toList())) {
        case Refused<List<Message>> refused -> refused;
        case Given<List<Message>>(var status, var whole) -> {
          Map<Long, Message> byId =
              whole.stream()
                  .collect(Collectors.toMap(Message::id, Function.identity(), (first, _) -> first));
          var all = new ArrayList<Message>();
          for (var message : records) {
            var found = lacksFields(message) ? byId.get(message.id()) : message;
            if (found != null) {
              all.add(found);
            }
          }
          yield new Given<>(status, List.copyOf(all));
        }
      };
    }

    private boolean lacksFields(Message message) {
      return needed.stream().anyMatch(field -> message.fields().value(field).isEmpty());
    }
  }
}
