package dev.triveni.html;

import dev.triveni.html.internal.FoundRecord;
import dev.triveni.web.Filter;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// A page that shows a record below its day: `/{year:int}/{month:int}/{day:int}/{id:int}`; 404 if
/// it is of another day, or of the future. Immutable.
public final class DateDetailView<T> implements View {
  private final Dated<T> dated;
  private final DetailView<T> detail;
  private final Supplier<LocalDate> today;

  private DateDetailView(Dated<T> dated, DetailView<T> detail, Supplier<LocalDate> today) {
    this.dated = dated;
    this.detail = detail;
    this.today = today;
  }

  /// Pages of these records. "Today" is that of the machine's time zone.
  public static <T> DateDetailView<T> of(Dated<T> dated) {
    return of(dated, DetailView.of(dated.records()));
  }

  /// Pages that look as another view's.
  public static <T> DateDetailView<T> of(Dated<T> dated, DetailView<T> detail) {
    return new DateDetailView<>(dated, detail, () -> LocalDate.now(ZoneId.systemDefault()));
  }

  /// This view with another opinion of what day it is.
  public DateDetailView<T> today(Supplier<LocalDate> day) {
    return new DateDetailView<>(dated, detail, day);
  }

  @Override
  public List<Filter> filters() {
    return detail.filters();
  }

  @Override
  public Response get(Request request) {
    LocalDate now = today.get();
    LocalDate asked = ArchivePeriod.DAY.asked(request, now);
    FoundRecord<T> found = FoundRecord.of(dated.records(), request);
    if (!dated.day(found.record()).equals(asked) || asked.isAfter(now)) {
      throw FoundRecord.missing(dated.records(), ArchivePeriod.DAY.title(asked));
    }
    return detail.get(request);
  }
}
