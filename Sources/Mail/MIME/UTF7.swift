internal import Source

/// Reads UTF-7 (RFC 2152), which old programs still send.
enum UTF7 {
  /// The text of octets in UTF-7; each stretch in base64 stands for all of itself.
  static func decode(_ octets: MappedText) -> MappedText {
    let bytes = octets.utf8
    var text = MappedText()
    var at = 0
    while let shift = bytes[at...].firstIndex(of: UInt8(ascii: "+")) {
      text.append(Charset.windows1252.decode(octets[at..<shift]).text)
      let end = bytes[(shift + 1)...].firstIndex { !TransferEncoding.base64Digits.contains($0) } ?? bytes.count
      // "+-" is a plus sign; a hyphen that ends the stretch belongs to it.
      at = end < bytes.count && bytes[end] == UInt8(ascii: "-") ? end + 1 : end
      let decoded: [UInt8]
      if end == shift + 1 {
        decoded = [UInt8(ascii: "+")]
      } else {
        let units = TransferEncoding.base64.decodedBytes(bytes[(shift + 1)..<end])
        let pairs = stride(from: 0, to: units.count - 1, by: 2).map { UInt16(units[$0]) << 8 | UInt16(units[$0 + 1]) }
        decoded = Array(String(decoding: pairs, as: UTF16.self).utf8)
      }
      text.append(decoded: decoded, from: octets.source(of: shift..<max(at, shift + 1)))
    }
    text.append(Charset.windows1252.decode(octets[at..<bytes.count]).text)
    return text
  }
}
