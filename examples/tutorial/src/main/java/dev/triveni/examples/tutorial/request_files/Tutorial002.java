package dev.triveni.examples.tutorial.request_files;

import dev.triveni.api.Form;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import dev.triveni.web.Upload;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Post("/files/")
  Object createFiles(@Form List<byte[]> files) {
    return Map.of("file_sizes", files.stream().map(file -> file.length).toList());
  }

  @Post("/uploadfiles/")
  Object createUploadFiles(List<Upload> files) {
    return Map.of("filenames", files.stream().map(Upload::fileName).toList());
  }

  @Get("/")
  Response main() {
    return Response.html(
        """

        <body>
        <form action="/files/" enctype="multipart/form-data" method="post">
        <input name="files" type="file" multiple>
        <input type="submit">
        </form>
        <form action="/uploadfiles/" enctype="multipart/form-data" method="post">
        <input name="files" type="file" multiple>
        <input type="submit">
        </form>
        </body>
        """
            + "    ");
  }
}
