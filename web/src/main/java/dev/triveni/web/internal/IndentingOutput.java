package dev.triveni.web.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Breaks JSON without spaces into lines, and indents them. Used by one thread.
final class IndentingOutput extends FilterOutputStream {
  private int depth;
  private boolean inText;
  private boolean escaped;
  private boolean opened;

  IndentingOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public void write(int each) throws IOException {
    if (inText) {
      text(each);
    } else {
      structure(each);
    }
  }

  private void text(int each) throws IOException {
    inText = escaped || each != '"';
    escaped = !escaped && each == '\\';
    out.write(each);
  }

  private void structure(int each) throws IOException {
    boolean closes = each == '}' || each == ']';
    if (closes) {
      depth--;
    }
    if (opened != closes) { // so that `{}` stays together
      line();
    }
    opened = each == '{' || each == '[';
    inText = each == '"';
    out.write(each);
    if (opened) {
      depth++;
    } else if (each == ',') {
      line();
    } else if (each == ':') {
      out.write(' ');
    }
  }

  private void line() throws IOException {
    out.write('\n');
    for (int i = 0; i < 2 * depth; i++) {
      out.write(' ');
    }
  }
}
