package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import dev.triveni.web.Upload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final Upload CAT = Upload.of("cat.png", "image/png", new byte[] {1, 2, 3});
  private final TestClient client = Clients.of(new Forms());

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void fieldsAreParameters() {
    Form form = Form.of("username", "ann").with("password", "secret");
    assertThat(client.post("/login", form).json()).isEqualTo(Map.of("username", "ann"));
    assertThat(client.post("/login", Form.of("username", "ann")).text())
        .contains("\"missing\"", "\"password\"");
  }

  @Test
  void aRecordIsAForm() {
    Form form = Form.of("username", "ann").with("password", "secret");
    assertThat(client.post("/accounts", form).json()).isEqualTo(Map.of("username", "ann"));
    assertThat(client.post("/accounts", form.with("role", "admin")).text())
        .contains("extra_forbidden");
  }

  @Test
  void filesAreParametersToo() {
    Form form = Form.empty().with("file", CAT);
    assertThat(client.post("/bytes", form).json()).isEqualTo(3L);
    assertThat(client.post("/upload", form).json()).isEqualTo("cat.png");
    assertThat(client.post("/maybe", form).json()).isEqualTo("cat.png");
    assertThat(client.post("/maybe", Form.empty()).json()).isEqualTo("no file");
    assertThat(client.post("/uploads", Form.empty().with("files", CAT).with("files", CAT)).json())
        .isEqualTo(List.of("cat.png", "cat.png"));
  }

  @Test
  void fieldsAndFilesComeTogether() {
    Form form = Form.of("title", "Tom").with("photo", CAT);
    assertThat(client.post("/photos", form).json())
        .isEqualTo(Map.of("title", "Tom", "type", "image/png", "size", 3L));
  }
}
