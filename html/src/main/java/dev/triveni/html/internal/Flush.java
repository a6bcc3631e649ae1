package dev.triveni.html.internal;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A place in a template from which on the client has what stands before it.
public enum Flush implements Content {
  /// The one there is.
  HERE;

  @Override
  public void writeTo(TemplateOutput output) {
    if (output instanceof HtmlOutput page) {
      page.flush();
    }
  }
}
