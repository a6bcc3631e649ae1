package dev.triveni.examples.tutorial.stream_data;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

@Routes
@Sends("*/*")
final class Tutorial001 {
  private static final String MESSAGE =
      """

      Rick: (stumbles in drunkenly, and turns on the lights) Morty! You gotta come on. You got--... \
      you gotta come with me.
      Morty: (rubs his eyes) What, Rick? What's going on?
      Rick: I got a surprise for you, Morty.
      Morty: It's the middle of the night. What are you talking about?
      Rick: (spills alcohol on Morty's bed) Come on, I got a surprise for you. (drags Morty by the \
      ankle) Come on, hurry up. (pulls Morty out of his bed and into the hall)
      Morty: Ow! Ow! You're tugging me too hard!
      Rick: We gotta go, gotta get outta here, come on. Got a surprise for you Morty.
      """;

  @Get("/story/stream")
  Stream<String> streamStory() {
    return MESSAGE.lines();
  }

  @Get("/story/stream-no-annotation")
  Stream<String> streamStoryNoAnnotation() {
    return MESSAGE.lines();
  }

  @Get("/story/stream-no-async")
  Stream<String> streamStoryNoAsync() {
    return MESSAGE.lines();
  }

  @Get("/story/stream-no-async-no-annotation")
  Stream<String> streamStoryNoAsyncNoAnnotation() {
    return MESSAGE.lines();
  }

  @Get("/story/stream-bytes")
  Stream<byte[]> streamStoryBytes() {
    return MESSAGE.lines().map(line -> line.getBytes(StandardCharsets.UTF_8));
  }

  @Get("/story/stream-no-annotation-bytes")
  Stream<byte[]> streamStoryNoAnnotationBytes() {
    return MESSAGE.lines().map(line -> line.getBytes(StandardCharsets.UTF_8));
  }

  @Get("/story/stream-no-async-bytes")
  Stream<byte[]> streamStoryNoAsyncBytes() {
    return MESSAGE.lines().map(line -> line.getBytes(StandardCharsets.UTF_8));
  }

  @Get("/story/stream-no-async-no-annotation-bytes")
  Stream<byte[]> streamStoryNoAsyncNoAnnotationBytes() {
    return MESSAGE.lines().map(line -> line.getBytes(StandardCharsets.UTF_8));
  }
}
