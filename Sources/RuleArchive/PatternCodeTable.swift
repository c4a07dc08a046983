/// Patterns as the engine compiled them when the program was built, found by their texts.
///
/// To compile the patterns that a draft of 90 words needs took a sixth of a run; to take them from here takes a
/// thirtieth of that. Code fits one version of the engine alone: with another library there is nothing here.
///
/// A pattern is known by the hash of its text, which a `RecordTable` leads to its code, three bytes as four characters of
/// 6 bits. What all code begins with is written once.
public struct PatternCodeTable: Sendable {
  private let library: StaticString
  private let records: RecordTable
  /// What all code begins with.
  private let start: [UInt8]
  private let code: StaticString

  /// Takes the texts that `encode` made, and the engine that the code is for.
  public init(library: StaticString, records: StaticString, start: StaticString, code: StaticString) {
    self.library = library
    self.records = RecordTable(records, keyWidth: Self.keyWidth, placeWidth: Self.placeWidth)
    self.start = start.withUTF8Buffer { start in
      [UInt8](unsafeUninitializedCapacity: start.count * 3 / 4) { Self.append(start[...], to: $0, &$1) }
    }
    self.code = code
  }

  /// Whether the code is for an engine.
  package func fits(_ engine: String) -> Bool { library.withUTF8Buffer { $0.elementsEqual(engine.utf8) } }

  /// The code of a pattern; nil where it was not compiled.
  ///
  /// - Complexity: O(log patterns), and O(n) in the code.
  package func code(of source: String, ignoringCase: Bool) -> [UInt8]? {
    let wanted = Self.key(of: source, ignoringCase: ignoringCase)
    return code.withUTF8Buffer { code in
      guard let range = records.places(of: wanted, end: code.count) else { return nil }
      return [UInt8](unsafeUninitializedCapacity: start.count + range.count * 3 / 4) { bytes, count in
        _ = bytes.update(fromContentsOf: start)
        count = start.count
        Self.append(code[range], to: bytes, &count)
      }
    }
  }

  // MARK: Writing

  /// Writes a table.
  static func encode(
    _ codes: [(source: String, ignoringCase: Bool, bytes: [UInt8])]
  ) -> (records: String, start: String, code: String) {
    // Three bytes are four characters, so that what is shared ends at one of both.
    let shared = codes.map(\.bytes).sharedPrefix / 3 * 3
    var records = ""
    var code: [UInt8] = []
    let byKey = Dictionary(codes.map { (key(of: $0.source, ignoringCase: $0.ignoringCase), $0.bytes) }) { $1 }
    for (key, bytes) in byKey.sorted(by: { $0.key < $1.key }) {
      records += RecordTable.encode(key, code.count, keyWidth: keyWidth, placeWidth: placeWidth)
      code += characters(of: bytes.dropFirst(shared))
    }
    let start = codes.first.map { characters(of: $0.bytes.prefix(shared)) } ?? []
    return (records, String(decoding: start, as: UTF8.self), String(decoding: code, as: UTF8.self))
  }

  private static let keyWidth = 10
  private static let placeWidth = 5

  /// 60 bits of the text's hash (FNV-1a).
  private static func key(of source: String, ignoringCase: Bool) -> UInt64 {
    var hash: UInt64 = ignoringCase ? 0xcbf2_9ce4_8422_2325 : 0x8422_2325_cbf2_9ce4
    for byte in source.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return (hash ^ hash >> 32) & (1 << 60 - 1)
  }

  // MARK: Characters of 6 bits

  /// Bytes as characters, three as four; of the last ones as many as are needed.
  private static func characters(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var characters: [UInt8] = []
    characters.reserveCapacity(bytes.count * 4 / 3 + 3)
    var held: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        characters.append(UInt8(held >> bits & 63) + UInt8(ascii: "0"))
      }
      held &= 1 << bits - 1
    }
    if bits > 0 { characters.append(UInt8(held << (6 - bits) & 63) + UInt8(ascii: "0")) }
    return characters
  }

  /// Writes the bytes of characters behind `count` others, and counts them; there must be room for three where four
  /// characters are begun.
  private static func append(
    _ characters: Slice<UnsafeBufferPointer<UInt8>>, to bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    func bits(_ index: Int) -> UInt32 { UInt32(characters[index] &- UInt8(ascii: "0")) & 63 }
    var at = characters.startIndex
    while at + 4 <= characters.endIndex, count + 3 <= bytes.count {
      let held = bits(at) << 18 | bits(at + 1) << 12 | bits(at + 2) << 6 | bits(at + 3)
      bytes[count] = UInt8(truncatingIfNeeded: held >> 16)
      bytes[count + 1] = UInt8(truncatingIfNeeded: held >> 8)
      bytes[count + 2] = UInt8(truncatingIfNeeded: held)
      at += 4
      count += 3
    }
    // Two characters are left for one byte, three for two.
    var held: UInt32 = 0
    var left: UInt32 = 0
    for index in at..<characters.endIndex where count < bytes.count {
      held = held << 6 | bits(index)
      left += 6
      if left >= 8 {
        left -= 8
        bytes[count] = UInt8(truncatingIfNeeded: held >> left)
        count += 1
      }
    }
  }
}

extension [[UInt8]] {
  /// How many bytes all begin with.
  fileprivate var sharedPrefix: Int {
    guard let first else { return 0 }
    return dropFirst().reduce(first.count) { length, other in
      Swift.min(length, zip(first, other).prefix { $0 == $1 }.count)
    }
  }
}
