package dev.triveni.examples.guide;

import dev.triveni.html.FormView;
import dev.triveni.html.Html;
import dev.triveni.html.Messages;
import dev.triveni.html.RecordForm;
import dev.triveni.web.App;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.Upload;
import dev.triveni.web.View;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// Chapter 4: templates, forms and messages.
final class Pages {
  private final List<Note> notes = new CopyOnWriteArrayList<>();

  void addTo(App app) {
    // @start region=install
    app.install(Html.templates().provide("site", _ -> "Notes"));
    // @end
    // @start region=routes
    app.add(Route.get("/", _ -> Html.page("notes/index", Map.of("notes", notes))).named("notes"));
    // @end
    // @start region=form
    app.add(
        View.of("/new", FormView.of(Note.class, this::save).template("notes/edit")).named("new"));
    // @end
    app.post("/notes", this::create);
    // @start region=trip
    app.add(View.of("/trips/new", FormView.of(Trip.class, this::keep)));
    // @end
  }

  // @start region=save
  private Response save(Request request, Note note) {
    notes.add(note);
    Messages.of(request).success("Saved.");
    return Response.redirect(request.url("notes"));
  }

  // @end

  // @start region=create
  private Response create(Request request) {
    RecordForm<Note> form = RecordForm.read(Note.class, request);
    if (!form.isValid()) {
      return Html.page("notes/edit", Map.of("form", form)).withStatus(422);
    }
    return save(request, form.value());
  }

  // @end

  private Response keep(Request request, Trip trip) {
    String stops = trip.stops().stream().map(Trip.Stop::place).collect(Collectors.joining(", "));
    String map = trip.map().map(Upload::fileName).orElse("no map");
    notes.add(new Note(trip.title(), stops + " (" + map + ")"));
    return Response.redirect(request.url("notes"));
  }
}
