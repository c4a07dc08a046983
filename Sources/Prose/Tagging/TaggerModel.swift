/// What was learned of words in sentences, read in place from the bytes of a model file: weights of `TaggerFeatures` and of
/// `ContextFeatures`, the lexicon, and paradigms.
///
/// A model is a hash table from features to weights and nothing has to be parsed to use it. All numbers are little-endian:
///
/// | bytes | hold |
/// | --- | --- |
/// | 8 | `PENNTAG1` |
/// | 4 | the checksum of the list of tags, so that a model of other tags is refused |
/// | 4 | the number of bits of a bucket's number, `b` |
/// | 4 × (2^`b` + 1) | where each bucket begins among the entries; the last number is the entries' length |
/// | the rest | entries: two bytes of the feature's hash, then one, `n`, that tells what follows |
///
/// `n` is the number of pairs of a tag's number and a weight; or 127, and a weight for each tag follows, which takes fewer bytes
/// and far less time where a feature has a weight for most tags; or 128 more than the number of a paradigm.
///
/// A feature's bucket is the top bits of its hash, and the lowest 16 bits tell the entries of a bucket apart. The bytes come from
/// outside: a damaged file gives wrong tags but never reads out of bounds.
package struct TaggerModel: Sendable {
  /// The first bytes of a model file.
  package static let signature = Array("PENNTAG1".utf8)
  /// Stands for the number of pairs where an entry has a weight for each tag instead.
  package static let denseMark = 127
  /// The bytes that such weights take: one for each tag, and some for tags to come.
  package static let denseWidth = 64
  /// The length of what stands before the buckets.
  package static let headerLength = 16

  private let bytes: [UInt8]
  private let bucketBits: UInt64
  private let entriesStart: Int

  /// Takes the bytes of a model file.
  package init(_ bytes: [UInt8]) throws(TaggerModelError) {
    guard bytes.starts(with: Self.signature), bytes.count >= Self.headerLength else { throw .notAModel }
    guard Self.number(in: bytes, at: 8) == Self.tagChecksum else { throw .otherTags }
    let bits = Self.number(in: bytes, at: 12)
    guard (1...24).contains(bits) else { throw .damaged }
    entriesStart = Self.headerLength + 4 * ((1 << Int(bits)) + 1)
    guard entriesStart <= bytes.count,
      Int(Self.number(in: bytes, at: entriesStart - 4)) == bytes.count - entriesStart
    else { throw .damaged }
    self.bytes = bytes
    bucketBits = UInt64(bits)
  }

  /// The checksum of the tags and their order.
  package static let tagChecksum: UInt32 = {
    var hash = FeatureHash(1)
    for tag in PartOfSpeech.inventory {
      for byte in tag.rawValue.utf8 { hash.combine(UInt64(byte)) }
      hash.combine(0)
    }
    return UInt32(truncatingIfNeeded: hash.value >> 32)
  }()

  private static func number(in bytes: [UInt8], at: Int) -> UInt32 {
    UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
  }

  /// Lends the table for a run of look-ups.
  package func withTable<Result>(_ body: (Table) -> Result) -> Result {
    bytes.withUnsafeBytes { buffer in
      body(
        Table(
          directory: UnsafeRawBufferPointer(rebasing: buffer[Self.headerLength..<entriesStart]),
          entries: UnsafeRawBufferPointer(rebasing: buffer[entriesStart...]),
          shift: 64 - bucketBits))
    }
  }

  /// The table of a model, as long as it is lent.
  package struct Table {
    fileprivate let directory: UnsafeRawBufferPointer
    fileprivate let entries: UnsafeRawBufferPointer
    fileprivate let shift: UInt64

    /// Adds up the weights of features, for each tag's number.
    ///
    /// The buckets of all features are touched before any is searched: what a search does next cannot be foreseen, and the
    /// processor would otherwise wait for the memory of one after another.
    ///
    /// - Complexity: O(features).
    package func addWeights(
      of features: [UInt64], to sums: UnsafeMutableBufferPointer<Int16>, spans: inout [SIMD2<UInt32>]
    ) {
      let scores = UnsafeMutableRawBufferPointer(sums)
      spans.removeAll(keepingCapacity: true)
      var touched: UInt8 = 0
      for feature in features {
        let span = bucket(of: feature)
        spans.append(span)
        if span.x < span.y { touched |= entries[Int(span.x)] }
      }
      spans.append(SIMD2(UInt32(touched), 0))
      for (index, feature) in features.enumerated() {
        guard let (start, end) = find(feature, in: spans[index]) else { continue }
        if Int(entries[start]) == TaggerModel.denseMark {
          // The row may be cut off at the end of a damaged file.
          guard end - start > TaggerModel.denseWidth else { continue }
          for column in stride(from: 0, to: TaggerModel.denseWidth, by: 16) {
            let weights = entries.loadUnaligned(fromByteOffset: start + 1 + column, as: SIMD16<Int8>.self)
            let sums = scores.loadUnaligned(fromByteOffset: 2 * column, as: SIMD16<Int16>.self)
            scores.storeBytes(
              of: sums &+ SIMD16<Int16>(truncatingIfNeeded: weights), toByteOffset: 2 * column,
              as: SIMD16<Int16>.self)
          }
        } else {
          var at = start + 1
          while at + 1 < end {
            sums[Int(entries[at])] &+= Int16(Int8(bitPattern: entries[at + 1]))
            at += 2
          }
        }
      }
    }

    /// The pairs of a tag's number and a share that a word of the lexicon has; none if the model does not know it.
    ///
    /// - Complexity: O(1).
    package func lexiconEntry(of key: UInt64) -> UnsafeRawBufferPointer {
      guard let (start, end) = find(key, in: bucket(of: key)) else {
        return UnsafeRawBufferPointer(start: nil, count: 0)
      }
      return UnsafeRawBufferPointer(rebasing: entries[start + 1..<end])
    }

    /// The number that a paradigm's key has; 0 if the model does not know it.
    ///
    /// - Complexity: O(1).
    package func paradigm(of key: UInt64) -> UInt64 {
      guard let (start, _) = find(key, in: bucket(of: key)) else { return 0 }
      return UInt64(entries[start] & 127)
    }

    /// Where a feature's bucket begins and ends; what is out of bounds is cut off.
    private func bucket(of feature: UInt64) -> SIMD2<UInt32> {
      let at = 4 * Int(truncatingIfNeeded: feature >> shift)
      let bounds = directory.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let pair = UInt64(littleEndian: bounds)
      return SIMD2(
        UInt32(truncatingIfNeeded: pair), min(UInt32(truncatingIfNeeded: pair >> 32), UInt32(entries.count)))
    }

    /// Where the third byte of a feature's entry is, and where the entry ends.
    private func find(_ feature: UInt64, in bucket: SIMD2<UInt32>) -> (Int, Int)? {
      var at = Int(bucket.x)
      let end = Int(bucket.y)
      let mark = UInt16(truncatingIfNeeded: feature)
      while at + 3 <= end {
        let count = Int(entries[at + 2])
        let entryEnd =
          at + 3
          + (count < TaggerModel.denseMark ? 2 * count : count == TaggerModel.denseMark ? TaggerModel.denseWidth : 0)
        if UInt16(littleEndian: entries.loadUnaligned(fromByteOffset: at, as: UInt16.self)) == mark {
          return (at + 2, min(entryEnd, end))
        }
        at = entryEnd
      }
      return nil
    }
  }
}

/// Why bytes are no model of a tagger.
public enum TaggerModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// They are something else.
  case notAModel
  /// They were made for another list of tags.
  case otherTags
  /// They are cut off or changed.
  case damaged

  /// What is wrong and what to do, in lower case.
  public var description: String {
    switch self {
    case .notAModel: "not a model of the part-of-speech tagger; give the file that train-tagger writes"
    case .otherTags: "a model for other tags; train it anew with train-tagger"
    case .damaged: "a damaged model of the part-of-speech tagger; install it again"
    }
  }
}
