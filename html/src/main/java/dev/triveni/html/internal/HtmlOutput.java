package dev.triveni.html.internal;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/// Writes a page, and escapes what comes from users as its place in the page needs it. Used by one
/// thread.
///
/// | place | what becomes of a text |
/// | --- | --- |
/// | between tags | `&`, `<`, `>` escaped |
/// | attribute | `&`, `<`, `>` and quotes escaped |
/// | attribute that is a URL | one that would run a script is left out |
/// | `srcdoc`, a page in an attribute | escaped twice |
/// | between quotes in a script | escaped as JavaScript |
public final class HtmlOutput extends WriterOutput implements HtmlTemplateOutput {
  private @Nullable String tag;
  private @Nullable String attribute;

  private final Writer writer;

  /// An output that writes there.
  public HtmlOutput(Writer writer) {
    super(writer);
    this.writer = writer;
  }

  /// Sends what was written so far.
  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void setContext(@Nullable String tagName, @Nullable String attributeName) {
    this.tag = tagName;
    this.attribute = attributeName;
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    if (value == null) {
      return;
    }
    if (attribute != null) {
      writeAttribute(attribute, value);
    } else if ("script".equals(tag)) {
      Escape.javaScriptBlock(value, this);
    } else {
      Escape.htmlContent(value, this);
    }
  }

  @Override
  public void writeUserContent(@Nullable Enum<?> value) {
    if (value != null) {
      writeUserContent(value.name());
    }
  }

  @Override
  public void writeUserContent(@Nullable Content content) {
    if (content == null) {
      return;
    }
    if (attribute == null) {
      content.writeTo(this);
    } else {
      var text = new AttributeText();
      content.writeTo(text);
      writeAttribute(attribute, text.toString());
    }
  }

  private void writeAttribute(String name, String value) {
    if (Urls.areIn(name) && !Urls.isSafe(value)) {
      return;
    }
    if (name.equals("srcdoc")) {
      var once = new StringOutput();
      Escape.htmlContent(value, once);
      Escape.htmlAttribute(once.toString(), this);
    } else {
      Escape.htmlAttribute(value, this);
    }
  }

  /// A content block in an attribute is escaped as a whole.
  private static final class AttributeText extends StringOutput implements HtmlTemplateOutput {
    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
      // it has one context
    }
  }
}
