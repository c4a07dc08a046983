#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A dictionary's character encoding, by the system's `iconv`.
///
/// It holds two conversion descriptors, which are not safe with threads, so it belongs to one owner.
final class TextEncoding {
  private let encoder: iconv_t
  private let decoder: iconv_t

  /// Opens an encoding by the name that `SET` gives it (hunspell(5)); nil where the system does not know it.
  init?(_ name: String) {
    let name = name.hasPrefix("microsoft-cp") ? "CP" + name.dropFirst("microsoft-cp".count) : name
    let failed = iconv_t(bitPattern: -1)
    guard let encoder = iconv_open(name, "UTF-8"), encoder != failed else { return nil }
    guard let decoder = iconv_open("UTF-8", name), decoder != failed else {
      iconv_close(encoder)
      return nil
    }
    self.encoder = encoder
    self.decoder = decoder
  }

  deinit {
    iconv_close(encoder)
    iconv_close(decoder)
  }

  /// A word in the encoding, without a NUL at its end; nil where it has a character that the encoding lacks.
  func encoded(_ word: String) -> [UInt8]? {
    Self.convert(Array(word.utf8), encoder)
  }

  /// The word that bytes of the encoding stand for.
  func decoded(_ bytes: [UInt8]) -> String? {
    Self.convert(bytes, decoder).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func convert(_ bytes: [UInt8], _ descriptor: iconv_t) -> [UInt8]? {
    var input = bytes.map { CChar(bitPattern: $0) }
    // No encoding of a dictionary takes more than four bytes for a scalar value.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
    let capacity = output.count
    let left: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var fromLeft = input.count
        var to = output.baseAddress
        var toLeft = capacity
        let result = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
        if result == Int(bitPattern: UInt.max) {
          // Back to the first state, for the next word.
          iconv(descriptor, nil, nil, nil, nil)
          return nil
        }
        return fromLeft == 0 ? toLeft : nil
      }
    }
    guard let left else { return nil }
    return output.prefix(capacity - left).map { UInt8(bitPattern: $0) }
  }
}
