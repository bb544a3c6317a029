package org.jworkers.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Things of one kind, best first: by ranking, then by age. Safe for use by many threads. */
final class Ranked<T> {
  private record Entry<T>(T value, int ranking) {}

  private final List<Entry<T>> entries = new ArrayList<>();

  synchronized void add(T value, int ranking) {
    int place = entries.size();
    while (place > 0 && entries.get(place - 1).ranking() < ranking) {
      place--;
    }
    entries.add(place, new Entry<>(value, ranking));
  }

  synchronized void remove(T value) {
    entries.removeIf(entry -> entry.value() == value);
  }

  synchronized List<T> all() {
    return entries.stream().map(Entry::value).toList();
  }

  Optional<T> best(Predicate<T> wanted) {
    return all().stream().filter(wanted).findFirst();
  }
}
