package dev.triveni.examples.guide;

import dev.triveni.api.Api;
import dev.triveni.api.Crud;
import dev.triveni.html.ArchiveViews;
import dev.triveni.html.CrudViews;
import dev.triveni.html.Html;
import dev.triveni.html.ListView;
import dev.triveni.html.Multiline;
import dev.triveni.html.TemplateView;
import dev.triveni.web.App;
import dev.triveni.web.Records;
import dev.triveni.web.Requires;
import dev.triveni.web.View;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/// Chapter 26: pages and endpoints that every kind of record needs.
public final class Diary {

  // @start region=entry
  public record Entry(long id, LocalDate day, String title, String text) {}

  record NewEntry(LocalDate day, @NotBlank @Size(max = 80) String title, @Multiline String text) {}

  // @end

  // @start region=records
  private final Records<Entry, NewEntry, Long> entries =
      Records.inMemory(
          Entry.class,
          NewEntry.class,
          Entry::id,
          (id, entry) -> new Entry(id, entry.day(), entry.title(), entry.text()));

  // @end

  void addTo(App app) {
    app.install(Html.templates().provide("site", _ -> "Diary"));
    // @start region=pages
    app.add(CrudViews.of(entries).writing(Requires.login()).under("/entries"));
    // @end
    // @start region=archive
    app.add(ArchiveViews.of(entries, Entry::day).under("/archive"));
    // @end
    // @start region=single
    app.add(View.of("/latest", ListView.of(entries).pageSize(5).template("entries/latest")));
    app.add(View.of("/about", TemplateView.of("about")).named("about"));
    // @end
    // @start region=endpoints
    app.install(Api.of(Crud.of("/api/entries", entries)).title("Diary"));
    // @end
  }
}
