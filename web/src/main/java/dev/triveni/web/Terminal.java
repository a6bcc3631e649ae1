package dev.triveni.web;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Where a command writes, and asks the person who started it. Used by one thread.
public final class Terminal {
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;

  private Terminal(Reader in, PrintStream out, PrintStream err) {
    this.in = new BufferedReader(in);
    this.out = out;
    this.err = err;
  }

  /// That of the process.
  public static Terminal ofProcess() {
    Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
    return new Terminal(
        new InputStreamReader(System.in, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset));
  }

  /// One with these streams, whose text is UTF-8.
  public static Terminal of(Reader in, OutputStream out, OutputStream err) {
    return new Terminal(
        in,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  /// Writes a line.
  public void print(Object line) {
    out.println(line);
  }

  /// Writes a line where errors are written.
  public void printError(Object line) {
    err.println(line);
  }

  /// Asks, and waits for a line.
  ///
  /// @throws ExitException if the input has ended
  public String ask(String question) {
    out.print(question + ": ");
    out.flush();
    try {
      String answer = in.readLine();
      if (answer == null) {
        out.println();
        throw ExitException.of(
            1,
            "TRV-WEB-132 The input ended before '"
                + question
                + "' was answered. Start the command where somebody can answer.");
      }
      return answer.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asks whether to go on; only `y` and `yes` are a yes.
  ///
  /// @throws ExitException if the input has ended
  public boolean confirm(String question) {
    String answer = ask(question + " [y/N]").toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }
}
