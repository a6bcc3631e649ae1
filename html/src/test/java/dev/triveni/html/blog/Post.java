package dev.triveni.html.blog;

import java.time.LocalDate;

/// A post of the blog that the tests show.
public record Post(long id, String title, String text, LocalDate written) {}
