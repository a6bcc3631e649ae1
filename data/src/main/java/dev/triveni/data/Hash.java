package dev.triveni.data;

/// What makes a short text of a longer one that tells it apart.
public enum Hash {
  /// 128 bits; for old data only.
  MD5,
  /// 160 bits; for old data only. PostgreSQL needs its extension `pgcrypto` for it.
  SHA1,
  /// 224 bits.
  SHA224,
  /// 256 bits.
  SHA256,
  /// 384 bits.
  SHA384,
  /// 512 bits.
  SHA512
}
