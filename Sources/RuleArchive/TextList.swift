/// Texts one behind the other in a text of the program, each as `length:text`.
struct TextList: Sendable {
  private let texts: StaticString

  /// Takes a text that `encode` made.
  init(_ texts: StaticString) {
    self.texts = texts
  }

  /// Writes a list.
  static func encode(_ texts: [String]) -> String { texts.map { "\($0.utf8.count):\($0)" }.joined() }

  /// Whether there are none.
  var isEmpty: Bool { texts.utf8CodeUnitCount == 0 }

  /// A text by its number, counted from 0; nil if there is none of this number.
  ///
  /// - Complexity: O(n) in the texts before it.
  subscript(index: Int) -> String? {
    var left = index
    var found: String?
    forEachRange { bytes, range in
      if left == 0 { found = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) }
      left -= 1
      return left >= 0
    }
    return found
  }

  /// All the texts.
  var all: [String] {
    var all: [String] = []
    forEachRange { bytes, range in
      all.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self))
      return true
    }
    return all
  }

  /// Calls a body with where each text stands, until it returns false; of a damaged list, with those before the damage.
  private func forEachRange(_ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool) {
    texts.withUTF8Buffer { bytes in
      var at = 0
      while at < bytes.count {
        var length = 0
        while at < bytes.count, bytes[at] != UInt8(ascii: ":"), length < 1 << 30 {
          length = length * 10 + Int(bytes[at] &- UInt8(ascii: "0"))
          at += 1
        }
        at += 1
        guard length <= bytes.count - at, body(bytes, at..<at + length) else { return }
        at += length
      }
    }
  }
}
