internal import CGMime
internal import Source

/// Turns octets of a charset that the system knows into text, a character at a time, and remembers where each was.
///
/// The second of the two files that see GMime; the other is `MIMEParser`. GMime knows the many names that charsets go
/// by in mail, GLib's iconv does the work.
final class CharsetConverter {
  private let descriptor: GIConv

  /// Makes a converter; nil where the system has no such charset.
  init?(from charset: String) {
    guard let descriptor = CharsetConverter.open(to: "UTF-32LE", from: charset) else { return nil }
    self.descriptor = descriptor
  }

  deinit { g_iconv_close(descriptor) }

  /// The text of octets in UTF-8, and whether every octet was fit for the charset.
  func decode(_ octets: MappedText) -> (text: MappedText, isClean: Bool) {
    var text = MappedText()
    var isClean = true
    octets.utf8.withUnsafeBufferPointer { bytes in
      // A shift sequence belongs to the character after it, so a character's octets begin where the last one's end.
      var at = 0
      var start = 0
      while at < bytes.count {
        let step = next(bytes, from: at)
        at += step.consumed
        if let scalar = step.scalar {
          let isByteOrderMark = scalar.value == 0xFEFF && start == 0
          if !isByteOrderMark { append(scalar, octets, start..<at, bytes, to: &text) }
          start = at
        } else if step.isStuck {
          isClean = false
          at = min(at + 1, bytes.count)
          append("\u{FFFD}", octets, start..<at, bytes, to: &text)
          start = at
          g_iconv(descriptor, nil, nil, nil, nil)
        }
      }
      if let scalar = flush() { append(scalar, octets, start..<at, bytes, to: &text) }
    }
    return (text, isClean)
  }

  private func append(
    _ scalar: Unicode.Scalar, _ octets: MappedText, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>,
    to text: inout MappedText
  ) {
    if scalar.isASCII, range.count == 1, bytes[range.lowerBound] == UInt8(scalar.value) {
      text.append(octets[range])
    } else {
      text.append(decoded: String(scalar).utf8, from: octets.source(of: range))
    }
  }

  private struct Step {
    var scalar: Unicode.Scalar?
    var consumed: Int
    /// Whether what comes next is no text in the charset.
    var isStuck: Bool
  }

  /// Converts up to the end of the next scalar.
  ///
  /// There is room for one scalar only, so that iconv stops after it. It sees few octets at a time, as it converts all
  /// that it sees before it finds that there is no room, which made the whole quadratic.
  private func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Step {
    guard let base = bytes.baseAddress else { return Step(scalar: nil, consumed: 0, isStuck: true) }
    let window = min(16, bytes.count - start)
    var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base + start)
      .assumingMemoryBound(to: CChar.self)
    var inputLeft = gsize(window)
    let scalar = scalar { output, outputLeft in
      g_iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
    }
    let consumed = window - Int(inputLeft)
    return Step(scalar: scalar, consumed: consumed, isStuck: scalar == nil && consumed == 0)
  }

  /// The scalar that iconv held back to see what follows it.
  private func flush() -> Unicode.Scalar? {
    scalar { output, outputLeft in g_iconv(descriptor, nil, nil, &output, &outputLeft) }
  }

  private func scalar(
    _ convert: (inout UnsafeMutablePointer<CChar>?, inout gsize) -> gsize
  ) -> Unicode.Scalar? {
    var value: UInt32 = 0
    var outputLeft: gsize = 4
    withUnsafeMutableBytes(of: &value) { raw in
      var output = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = convert(&output, &outputLeft)
    }
    return outputLeft == 0 ? Unicode.Scalar(UInt32(littleEndian: value)) ?? "\u{FFFD}" : nil
  }

  /// The octets of a text in a charset; nil where it has no such character, or there is no such charset.
  static func encode(_ text: String, to charset: String) -> [UInt8]? {
    guard let descriptor = open(to: charset, from: "UTF-8") else { return nil }
    defer { g_iconv_close(descriptor) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 6 + 16)
    let written: Int? = input.withUnsafeMutableBytes { rawInput in
      output.withUnsafeMutableBytes { rawOutput in
        var from = rawInput.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = rawOutput.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = gsize(rawInput.count)
        var toLeft = gsize(rawOutput.count)
        // A positive result counts characters that were only approximated, which would change what is written.
        guard g_iconv(descriptor, &from, &fromLeft, &to, &toLeft) == 0, fromLeft == 0 else { return nil }
        guard g_iconv(descriptor, nil, nil, &to, &toLeft) == 0 else { return nil }
        return rawOutput.count - Int(toLeft)
      }
    }
    return written.map { Array(output.prefix($0)) }
  }

  private static func open(to: String, from: String) -> GIConv? {
    MIMEParser.initializeLibrary()
    guard !to.utf8.contains(0), !from.utf8.contains(0), to.utf8.count < 64, from.utf8.count < 64,
      !to.contains("/"), !from.contains("/")
    else { return nil }
    // The library knows more names for a charset than iconv does.
    let descriptor = g_iconv_open(
      to.hasPrefix("UTF-") ? to : iconvName(to), from.hasPrefix("UTF-") ? from : iconvName(from))
    return Int(bitPattern: descriptor) == -1 ? nil : descriptor
  }

  private static func iconvName(_ charset: String) -> String {
    g_mime_charset_iconv_name(charset).map { String(cString: $0) } ?? charset
  }
}
