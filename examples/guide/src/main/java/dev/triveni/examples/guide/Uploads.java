package dev.triveni.examples.guide;

import dev.triveni.web.App;
import dev.triveni.web.Mount;
import dev.triveni.web.Part;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/// Chapter 7: files that come in, and files that go out.
final class Uploads {
  private final Path photos;
  private final Path assets;

  Uploads(Path photos, Path assets) {
    this.photos = photos;
    this.assets = assets;
  }

  void addTo(App app) {
    // @start region=photos
    app.post("/photos", this::save);
    app.add(Mount.of("/photos", StaticFiles.of(photos)).named("photos"));
    // @end
    app.post("/count", Uploads::count);
    app.get("/report", _ -> report());
    // @start region=static
    app.add(Mount.of("/static", StaticFiles.of(assets).versioned()).named("static"));
    // @end
    // @start region=cached
    app.mount("/logos", StaticFiles.of(assets).cachedFor(Duration.ofDays(7)));
    // @end
  }

  // @start region=save
  private Response save(Request request) throws IOException {
    request.body().limit(16 << 20);
    Path saved = request.form().file("photo").saveIn(photos);
    return Response.redirect(request.url("photos", saved.getFileName().toString()));
  }

  // @end

  // @start region=count
  private static Response count(Request request) throws IOException {
    long bytes = 0;
    for (Part part : request.parts()) {
      bytes += part.stream().transferTo(OutputStream.nullOutputStream());
    }
    return Response.text(bytes + " bytes");
  }

  // @end

  // @start region=report
  private Response report() {
    return Response.file(photos.resolve("report.csv"))
        .header("Content-Disposition", "attachment; filename=\"report.csv\"");
  }
  // @end
}
