package dev.triveni.html;

import dev.triveni.html.internal.ListRow;
import dev.triveni.html.internal.ShownRecord;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.html.internal.Words;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// A page with the records of a year, a month, a week or a day, or with all, newest first.
/// Immutable.
///
/// ```java
/// app.add(View.of("/diary/{year:int}", ArchiveView.of(ArchivePeriod.YEAR, notes)));
/// ```
///
/// Days in the future are not shown. A period without records is answered with 404. Its template
/// gets `items` (a list of the records), `days` (the first days of the parts that have records:
/// years, months or days), `previous` and `next` (an `Optional<LocalDate>` of the nearest periods
/// that have records), and `title`.
public final class ArchiveView<T> extends StyledView<ArchiveView<T>> {
  private final ArchivePeriod period;
  private final Dated<T> dated;
  private final Links<T> links;
  private final Supplier<LocalDate> today;

  /// The links of a page.
  ///
  /// @param toRecord from a record to its page; empty if it has none
  /// @param toPeriod from a day to the page of a period
  private record Links<T>(BiFunction<Request, ? super T, String> toRecord, PeriodLink toPeriod) {}

  /// The URL of the page of a period.
  @FunctionalInterface
  interface PeriodLink {

    /// That of the period with this day; empty if there is none.
    String url(Request request, ArchivePeriod period, LocalDate day);
  }

  private ArchiveView(
      ArchivePeriod period,
      Dated<T> dated,
      ViewLook look,
      Links<T> links,
      Supplier<LocalDate> today) {
    super(look);
    this.period = period;
    this.dated = dated;
    this.links = links;
    this.today = today;
  }

  /// Pages of one kind of period. "Today" is that of the machine's time zone.
  public static <T> ArchiveView<T> of(ArchivePeriod period, Dated<T> dated) {
    return new ArchiveView<>(
        period,
        dated,
        ViewLook.of("triveni/archive", Words.plural(dated.records().type().getSimpleName())),
        new Links<>((_, _) -> "", (_, _, _) -> ""),
        () -> LocalDate.now(ZoneId.systemDefault()));
  }

  /// This view with a link from each record, such as to its own page.
  public ArchiveView<T> linking(BiFunction<Request, ? super T, String> url) {
    return new ArchiveView<>(period, dated, look(), new Links<>(url, links.toPeriod), today);
  }

  /// This view with another opinion of what day it is.
  public ArchiveView<T> today(Supplier<LocalDate> day) {
    return new ArchiveView<>(period, dated, look(), links, day);
  }

  ArchiveView<T> periods(PeriodLink link) {
    return new ArchiveView<>(period, dated, look(), new Links<>(links.toRecord, link), today);
  }

  @Override
  ArchiveView<T> looking(ViewLook look) {
    return new ArchiveView<>(period, dated, look, links, today);
  }

  @Override
  public Response get(Request request) {
    LocalDate now = today.get();
    LocalDate asked = period.asked(request, now);
    LocalDate first = period.first(asked);
    LocalDate last = earlier(period.last(asked), now);
    List<T> items = first.isAfter(last) ? List.of() : dated.between(first, last);
    if (items.isEmpty() && period != ArchivePeriod.INDEX) {
      throw HttpException.notFound("There is nothing of " + period.title(asked) + ".");
    }
    String title =
        period == ArchivePeriod.INDEX
            ? look().title()
            : look().title() + ", " + period.title(asked);
    return look().titled(title).page(request, values(request, items, first, now));
  }

  private Map<String, Object> values(
      Request request, List<T> items, LocalDate first, LocalDate now) {
    boolean isAll = period == ArchivePeriod.INDEX;
    List<LocalDate> days = period.parts().map(part -> days(part, items)).orElse(List.of());
    Optional<LocalDate> previous =
        isAll ? Optional.empty() : dated.before(first).map(period::first);
    Optional<LocalDate> next =
        isAll ? Optional.empty() : dated.after(period.last(first), now).map(period::first);
    return Map.of(
        "items",
        items,
        "days",
        days,
        "previous",
        previous,
        "next",
        next,
        "parts",
        period.parts().map(part -> actions(request, part, days)).orElse(List.of()),
        "around",
        actions(request, period, around(previous, next)),
        "labels",
        ShownRecord.labels(dated.records().type()),
        "rows",
        items.stream().map(item -> row(request, item)).toList());
  }

  private List<LocalDate> days(ArchivePeriod part, List<T> items) {
    return items.stream().map(item -> part.first(dated.day(item))).distinct().toList();
  }

  private static List<LocalDate> around(Optional<LocalDate> previous, Optional<LocalDate> next) {
    List<LocalDate> days = new ArrayList<>();
    previous.ifPresent(days::add);
    next.ifPresent(days::add);
    return days;
  }

  private List<Action> actions(Request request, ArchivePeriod kind, List<LocalDate> days) {
    return days.stream()
        .map(day -> new Action(kind.title(day), links.toPeriod.url(request, kind, day)))
        .filter(action -> !action.url().isEmpty())
        .toList();
  }

  private ListRow row(Request request, T item) {
    return new ListRow(
        ShownRecord.of(dated.records().type(), item), links.toRecord.apply(request, item));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
