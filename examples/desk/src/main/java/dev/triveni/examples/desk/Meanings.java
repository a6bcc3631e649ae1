package dev.triveni.examples.desk;

import static dev.triveni.examples.desk.MeaningTable.MEANING;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.data.Database;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The embeddings of texts, kept in the database: a text is embedded once. Thread-safe.
record Meanings(EmbeddingModel model, Database db) {

  /// The embeddings of some texts, in their order.
  List<float[]> of(List<String> texts) {
    List<String> ids = texts.stream().map(this::id).toList();
    Map<String, float[]> known = new HashMap<>();
    db.from(MEANING)
        .filter(MEANING.id.in(ids))
        .forEach(meaning -> known.put(meaning.id(), numbers(meaning.vector())));
    embed(texts, ids, known);
    return ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
  }

  /// Embeds what is not known yet, and keeps it.
  private void embed(List<String> texts, List<String> ids, Map<String, float[]> known) {
    Map<String, String> fresh = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!known.containsKey(ids.get(i))) {
        fresh.put(ids.get(i), texts.get(i));
      }
    }
    List<String> freshIds = List.copyOf(fresh.keySet());
    List<float[]> vectors = model.embed(freshIds.stream().map(fresh::get).toList());
    List<Meaning> meanings = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      known.put(freshIds.get(i), vectors.get(i));
      meanings.add(new Meaning(freshIds.get(i), bytes(vectors.get(i))));
    }
    db.insertMissing(MEANING, meanings, MEANING.id);
  }

  private String id(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String whole = model.name() + "\n" + model.version() + "\n" + model.digest() + "\n" + text;
      return HexFormat.of().formatHex(sha.digest(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * vector.length);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] numbers(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}
