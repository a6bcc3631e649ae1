package dev.triveni.web;

import dev.triveni.web.internal.form.MultipartInput;
import dev.triveni.web.internal.form.TooMuch;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Goes from part to part of a form, and counts them. Used by one thread.
final class PartIterator implements Iterator<Part> {
  private final MultipartInput content;
  private final FormSettings settings;
  private Optional<Part> next = Optional.empty();
  private boolean looked;
  private int count;

  PartIterator(MultipartInput content, FormSettings settings) {
    this.content = content;
    this.settings = settings;
  }

  @Override
  public boolean hasNext() {
    if (!looked) {
      next = content.next().map(this::checked);
      looked = true;
    }
    return next.isPresent();
  }

  @Override
  public Part next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The form has no further part");
    }
    looked = false;
    return next.orElseThrow();
  }

  private Part checked(Headers fields) {
    if (++count > settings.parts()) {
      throw TooMuch.of("parts", settings.parts());
    }
    Part part = new Part(fields, content);
    if (part.sentName().length() > settings.fileNameLength()) {
      throw TooMuch.of("characters in the name of a file", settings.fileNameLength());
    }
    return part;
  }
}
