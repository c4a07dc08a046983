/// Places by keys, in a text that is searched as it stands.
///
/// A record has a key and a place, numbers in characters of 6 bits, and the records stand in the order of their keys.
/// What belongs to a key ends where that of the next one begins. The characters are the 64 from `0` on, so that the
/// order of texts is that of numbers.
@usableFromInline
struct RecordTable: Sendable {
  private let records: StaticString
  private let keyWidth: Int
  private let placeWidth: Int

  /// Takes a text that `encode` made, with the same widths.
  init(_ records: StaticString, keyWidth: Int, placeWidth: Int) {
    self.records = records
    self.keyWidth = keyWidth
    self.placeWidth = placeWidth
  }

  /// Where what belongs to a key begins, and where it ends; nil where there is no such key.
  ///
  /// - Parameter end: where all of it ends.
  /// - Complexity: O(log n) in the records.
  func places(of key: UInt64, end: Int) -> Range<Int>? {
    records.withUTF8Buffer { bytes in
      let width = keyWidth + placeWidth
      let count = bytes.count / width
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if Self.number(bytes, middle * width, keyWidth) < key { low = middle + 1 } else { high = middle }
      }
      guard low < count, Self.number(bytes, low * width, keyWidth) == key else { return nil }
      func place(_ record: Int) -> Int {
        record < count ? min(Int(Self.number(bytes, record * width + keyWidth, placeWidth)), end) : end
      }
      return place(low)..<max(place(low), place(low + 1))
    }
  }

  /// Writes a record.
  static func encode(_ key: UInt64, _ place: Int, keyWidth: Int, placeWidth: Int) -> String {
    text(key, width: keyWidth) + text(UInt64(place), width: placeWidth)
  }

  /// A number as text.
  static func text(_ number: UInt64, width: Int) -> String {
    let digits = (0..<width).reversed().map { UInt8(number >> (6 * UInt64($0)) & 63) + UInt8(ascii: "0") }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The number that stands at a place of a text.
  @inlinable
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ width: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in at..<at + width { number = number << 6 | UInt64(bytes[index] &- UInt8(ascii: "0")) & 63 }
    return number
  }
}
