package io.github.nxdesk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.find.Pages.Next;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Unreachable;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final int SIZE = 3;

  private final List<Long> records = new ArrayList<>();
  private final List<Integer> asked = new ArrayList<>();
  private final List<Long> taken = new ArrayList<>();

  @Test
  void readsEveryPageOnce() {
    fill(7);
    assertThat(read(() -> {})).isEmpty();
    assertThat(asked).containsExactly(1, 2, 3);
    assertThat(taken).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void readsNoMoreThanIsWanted() {
    fill(7);
    var pages = new Pages<Long>(this::page, SIZE, Long::longValue);
    assertThat(pages.read((_, _) -> new Next.Enough())).isEmpty();
    assertThat(asked).containsExactly(1);
  }

  @Test
  void passesOnWhatAnAdditionMovesOnlyOnce() {
    fill(7);
    read(() -> records.addFirst(100L + records.size()));
    assertThat(taken).doesNotHaveDuplicates().contains(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @RepeatedTest(20)
  void missesNothingThatStaysWhenOthersAreRemoved() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    fill(30);
    read(() ->
        IntStream.range(0, random.nextInt(3))
            .forEach(_ -> {
              if (records.size() > 24) {
                records.remove(random.nextInt(records.size()));
              }
            }));
    assertThat(taken).as("seed %d", seed).doesNotHaveDuplicates().containsAll(records);
  }

  @Test
  void saysWhyItEndsEarly() {
    fill(7);
    var problem = new Problem.Denied(401, "No.");
    var pages =
        new Pages<Long>(
            (number, size) -> number == 2 ? new Refused<>(problem) : page(number, size),
            SIZE,
            Long::longValue);
    assertThat(pages.read(this::take)).contains(problem);
    assertThat(taken).containsExactly(1L, 2L, 3L);
  }

  @Test
  void doesNotReadTheSamePageForEver() {
    var pages =
        new Pages<Long>(
            (_, _) -> new Given<>(200, new Page<>(List.of(1L), true, null)), SIZE, Long::longValue);
    assertThat(pages.read(this::take)).containsInstanceOf(Unreachable.class);
    assertThat(taken).containsExactly(1L);
  }

  private void fill(int count) {
    LongStream.rangeClosed(1, count).forEach(records::add);
  }

  private Next take(Page<Long> page, List<Long> fresh) {
    taken.addAll(fresh);
    return new Next.More();
  }

  private Optional<Problem> read(Runnable meanwhile) {
    return new Pages<Long>(this::page, SIZE, Long::longValue)
        .read((page, fresh) -> {
          meanwhile.run();
          return take(page, fresh);
        });
  }

  private Answer<Page<Long>> page(int number, int size) {
    asked.add(number);
    int start = Math.min((number - 1) * size, records.size());
    int end = Math.min(start + size, records.size());
    return new Given<>(
        200,
        new Page<>(
            List.copyOf(records.subList(start, end)), end < records.size(), (long) records.size()));
  }
}
