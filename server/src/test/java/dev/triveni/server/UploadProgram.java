package dev.triveni.server;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Part;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// An application that takes large uploads, to be run with a small heap. Its argument is the folder
/// for temporary files; it prints its port, and ends when its input does.
final class UploadProgram {
  private UploadProgram() {}

  static void main(String[] arguments) throws IOException {
    Config config = Config.of(Map.of("server.port", "0", "forms.folder", arguments[0]));
    try (RunningApp app = app(config).start()) {
      System.out.println(app.port());
      System.in.readAllBytes();
    }
  }

  private static App app(Config config) {
    return App.create(config)
        .filter((request, next) -> {
          request.body().limit(Long.MAX_VALUE);
          return next.handle(request);
        })
        .post("/disk", request -> Response.text("" + request.form().file("f").size()))
        .post(
            "/parts",
            request -> {
              long size = 0;
              for (Part part : request.parts()) {
                size += part.stream().transferTo(OutputStream.nullOutputStream());
              }
              return Response.text("" + size);
            });
  }
}
