package dev.triveni.html;

import dev.triveni.html.internal.ViewLook;
import dev.triveni.html.internal.Words;
import dev.triveni.web.Group;
import dev.triveni.web.PathKey;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Route;
import dev.triveni.web.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/// An archive by days: all records, those of a year, a month, a week, a day and today, and each of
/// them below its day. Immutable.
///
/// ```java
/// app.add(ArchiveViews.of(posts, Post::written).under("/archive"));
/// ```
///
/// This adds `/archive`, `/archive/2026`, `/archive/2026/11`, `/archive/2026/week/47`,
/// `/archive/2026/11/22`, `/archive/today` and `/archive/2026/11/22/{id}`, with the names
/// `archive.index`, `archive.year`, `archive.month`, `archive.week`, `archive.day`, `archive.today`
/// and `archive.detail`. Templates `archive/year` and so on of the application take the place of
/// the library's; they get what {@link ArchiveView} and {@link DetailView} say.
public final class ArchiveViews<T> {
  private final Dated<T> dated;
  private final Supplier<LocalDate> today;

  private ArchiveViews(Dated<T> dated, Supplier<LocalDate> today) {
    this.dated = dated;
    this.today = today;
  }

  /// An archive of these records, by this day of each.
  public static <T> ArchiveViews<T> of(
      Records<T, ?, ?> records, Function<? super T, LocalDate> day) {
    return of(Dated.of(records, day));
  }

  /// An archive of these records.
  public static <T> ArchiveViews<T> of(Dated<T> dated) {
    return new ArchiveViews<>(dated, () -> LocalDate.now(ZoneId.systemDefault()));
  }

  /// This archive with another opinion of what day it is.
  public ArchiveViews<T> today(Supplier<LocalDate> day) {
    return new ArchiveViews<>(dated, day);
  }

  /// The routes of the pages, below a path, in a group whose name is the path's last word.
  public Group under(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Group.of(
            path,
            group -> {
              for (ArchivePeriod period : ArchivePeriod.values()) {
                group.add(route(period.pattern(), word(period), archive(period, name)));
              }
              PathKey<?> key = dated.records().pathKey();
              String pattern = ArchivePeriod.DAY.pattern() + "/" + key.pattern();
              group.add(route(pattern, "detail", detail(name)));
            })
        .named(name);
  }

  private static Route route(String pattern, String name, View view) {
    return Route.get(pattern, view::get).named(name);
  }

  private View archive(ArchivePeriod period, String name) {
    ArchiveView<T> view =
        ArchiveView.of(period, dated)
            .today(today)
            .periods(ArchiveViews::url)
            .linking((request, one) -> recordUrl(request, dated.records(), one));
    ViewLook look = view.look().titled(Words.of(name)).preferring(name + "/" + word(period));
    return view.looking(look);
  }

  private View detail(String name) {
    DetailView<T> view = DetailView.of(dated.records());
    return DateDetailView.of(dated, view.looking(view.look().preferring(name + "/detail")))
        .today(today);
  }

  private static String word(ArchivePeriod period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  private <K> String recordUrl(Request request, Records<T, ?, K> records, T one) {
    LocalDate day = dated.day(one);
    return request.url(
        ".detail", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), records.key(one));
  }

  private static String url(Request request, ArchivePeriod period, LocalDate day) {
    return switch (period) {
      case INDEX -> request.url(".index");
      case YEAR -> request.url(".year", day.getYear());
      case MONTH -> request.url(".month", day.getYear(), day.getMonthValue());
      case WEEK ->
          request.url(
              ".week",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case DAY, TODAY ->
          request.url(".day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    };
  }
}
