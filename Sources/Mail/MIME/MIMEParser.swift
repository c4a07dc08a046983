internal import CGMime

/// Finds the parts of a message, by GMime.
///
/// One of the two files that see GMime; the other is `CharsetConverter`.
struct MIMEParser {
  /// Parts within parts that are followed.
  var maximumDepth: Int
  /// Parts in all that are followed.
  var maximumCount: Int

  /// The boundaries that a message may name: the library compares each line that begins with `--` to all that are open,
  /// and recurses on them.
  private static let maximumBoundaries = 200

  /// Whether a message names no more boundaries than can be followed at a cost that is in proportion to its size.
  static func admits(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var count = 0
    var at = start
    while let found = bytes[at..<end].firstIndex(where: { $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "Y") }) {
      at = found + 1
      guard found - start >= 7, bytes[(found - 7)..<found].hasASCIIPrefix("boundar") else { continue }
      count += 1
      if count > maximumBoundaries { return false }
    }
    return true
  }

  /// A message's parts, and whether there were more than the limits allow.
  struct Result {
    var root: MIMEPart
    var isCutShort: Bool
  }

  /// Makes the library ready, once.
  static func initializeLibrary() { _ = initialized }

  private static let initialized: Void = g_mime_init()

  /// The parts of the message that lies in a range of the bytes; nil where the library sees no message.
  func parse(_ bytes: [UInt8], from start: Int, to wholeEnd: Int) -> Result? {
    MIMEParser.initializeLibrary()
    let end = endOfParts(bytes, from: start, to: wholeEnd)
    let stream: UnsafeMutablePointer<GMimeStream>? = bytes[start..<end].withUnsafeBytes { raw in
      g_mime_stream_mem_new_with_buffer(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard let stream else { return nil }
    defer { g_object_unref(stream) }
    guard let parser = g_mime_parser_new_with_stream(stream) else { return nil }
    defer { g_object_unref(parser) }
    // With a persistent stream each part knows the bytes that its content came from.
    g_mime_parser_set_persist_stream(parser, 1)
    guard let message = g_mime_parser_construct_message(parser, nil) else { return nil }
    defer { g_object_unref(message) }
    guard let part = g_mime_message_get_mime_part(message) else { return nil }
    var walk = Walk(parser: self, start: start, end: end)
    let root = walk.part(part, depth: 0)
    return Result(root: root, isCutShort: walk.isCutShort || end < wholeEnd)
  }

  /// How far the library is to read: where more parts begin than are followed, no further than that.
  ///
  /// It makes an object of each part, however small: 100,000 of them, a megabyte of mail, took 160 MB. A line that begins
  /// with `--` may begin a part; many that do not are let pass before they are too many.
  private func endOfParts(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var lines = 0
    var at = start
    while let found = bytes[at..<end].firstIndex(of: UInt8(ascii: "\n")), found + 2 < end {
      at = found + 1
      guard bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-") else { continue }
      lines += 1
      if lines > 8 * maximumCount {
        return bytes[start..<end].firstRange(ofASCII: "multipart/") == nil ? end : at
      }
    }
    return end
  }

  /// One walk over the library's tree.
  private struct Walk {
    let parser: MIMEParser
    let start: Int
    let end: Int
    var count = 0
    var isCutShort = false

    mutating func part(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) -> MIMEPart {
      count += 1
      var part = MIMEPart(mediaType: "text/plain", content: end..<end)
      describe(object, in: &part)
      if let multipart = sincerely_as_multipart(object) {
        for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
          guard depth < parser.maximumDepth, count < parser.maximumCount else {
            isCutShort = true
            break
          }
          if let child = g_mime_multipart_get_part(multipart, index) {
            part.children.append(self.part(child, depth: depth + 1))
          }
        }
        part.content = span(of: part.children)
      } else if let leaf = sincerely_as_part(object) {
        part.content = content(of: leaf)
        part.fileName = g_mime_part_get_filename(leaf).map { String(cString: $0) }
      } else if let attached = sincerely_as_message_part(object) {
        // Somebody else's words: only how far they reach is of use.
        part.content = content(of: attached)
      }
      return part
    }

    private func describe(_ object: UnsafeMutablePointer<GMimeObject>, in part: inout MIMEPart) {
      if let type = g_mime_object_get_content_type(object) {
        let major = g_mime_content_type_get_media_type(type).map { String(cString: $0) } ?? "text"
        let minor = g_mime_content_type_get_media_subtype(type).map { String(cString: $0) } ?? "plain"
        part.mediaType = "\(major)/\(minor)".lowercased()
        part.charset = parameter("charset", of: type)
        part.isFlowed = parameter("format", of: type)?.lowercased() == "flowed"
        part.deletesSpace = parameter("delsp", of: type)?.lowercased() == "yes"
      }
      part.isAttachment = g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() } == "attachment"
      let encoding = g_mime_object_get_header(object, "Content-Transfer-Encoding").map { String(cString: $0) } ?? ""
      part.encoding = TransferEncoding(named: encoding)
      part.isEightBit = encoding.contains("8") || encoding.lowercased().contains("binary")
    }

    private func parameter(_ name: String, of type: UnsafeMutablePointer<GMimeContentType>) -> String? {
      g_mime_content_type_get_parameter(type, name).map { String(cString: $0) }
    }

    private func content(of part: UnsafeMutablePointer<GMimePart>) -> Range<Int> {
      guard let wrapper = g_mime_part_get_content(part), let stream = g_mime_data_wrapper_get_stream(wrapper) else {
        return end..<end
      }
      let lower = min(max(start + Int(stream.pointee.bound_start), start), end)
      let bound = Int(stream.pointee.bound_end)
      let upper = bound < 0 ? end : min(max(start + bound, lower), end)
      return lower..<upper
    }

    private func content(of attached: UnsafeMutablePointer<GMimeMessagePart>) -> Range<Int> {
      guard let message = g_mime_message_part_get_message(attached) else { return end..<end }
      var lower = end
      if let headers = g_mime_object_get_header_list(sincerely_message_as_object(message)),
        g_mime_header_list_get_count(headers) > 0, let first = g_mime_header_list_get_header_at(headers, 0)
      {
        let offset = Int(g_mime_header_get_offset(first))
        if offset >= 0 { lower = min(start + offset, end) }
      }
      var upper = lower
      // The last leaf ends where the attached message does.
      var object = g_mime_message_get_mime_part(message)
      var steps = 0
      while let current = object, steps < parser.maximumDepth {
        steps += 1
        if let multipart = sincerely_as_multipart(current) {
          let count = g_mime_multipart_get_count(multipart)
          object = count > 0 ? g_mime_multipart_get_part(multipart, count - 1) : nil
        } else {
          if let leaf = sincerely_as_part(current) { upper = max(upper, content(of: leaf).upperBound) }
          object = nil
        }
      }
      return lower..<max(lower, upper)
    }

    private func span(of parts: [MIMEPart]) -> Range<Int> {
      guard let lower = parts.map(\.content.lowerBound).min(), let upper = parts.map(\.content.upperBound).max() else {
        return end..<end
      }
      return lower..<upper
    }
  }
}
