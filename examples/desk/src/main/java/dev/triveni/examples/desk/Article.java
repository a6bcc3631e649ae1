package dev.triveni.examples.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Many;
import dev.triveni.data.Text;
import jakarta.validation.constraints.Size;

/// An article of the help centre.
///
/// @param id its name in URLs
/// @param section the part of the help centre that it stands in
/// @param title its headline
/// @param body its text, paragraphs parted by an empty line
/// @param tags what it is about
@Entity
record Article(
    @Id @Size(max = 100) String id,
    @Size(max = 50) String section,
    @Size(max = 200) String title,
    @Text String body,
    Many<Tag> tags) {}
