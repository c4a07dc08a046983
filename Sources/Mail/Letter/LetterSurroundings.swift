internal import Source

/// Finds what stands around a letter: files, what programs add, the signature below its delimiter, postscripts.
extension RegionFinder {
  /// Leaves out files in uuencode: from "begin 644 name" to "end".
  mutating func findFiles() -> [Attachment] {
    var files: [Attachment] = []
    var index = 0
    while index < lines.count {
      let words = lines[index].prefix(200).split(separator: .space)
      guard lines[index].hasASCIIPrefix("begin "), words.count >= 3, (3...4).contains(words[1].count),
        words[1].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }),
        let end = endOfFile(after: index)
      else {
        index += 1
        continue
      }
      for line in index...end { roles[line] = .leftOut }
      let range = body.source(of: lines.lines[index].whole.lowerBound..<lines.lines[end].whole.upperBound)
      let name = words[2...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      files.append(Attachment(name: name, mediaType: "application/octet-stream", range: range))
      index = end + 1
    }
    return files
  }

  /// The line `end` of a file; nil where the lines in between are no uuencode.
  private func endOfFile(after begin: Int) -> Int? {
    for index in begin + 1..<max(begin + 1, lines.count) {
      if lines[index].elementsEqual("end".utf8) { return index }
      let line = lines.bytes[lines.lines[index].whole]
      guard line.count <= 80, line.allSatisfy({ (32...96).contains($0) }) else { return nil }
    }
    return nil
  }

  mutating func findFooters() {
    let tail = open.suffix(40)
    for index in tail where roles[index] == .none {
      let line = lines[index]
      if Footer.isProgramLine(line), startsBlock(index) || index == tail.last {
        roles[index] = .region(.footer)
      } else if startsBlock(index), Footer.isNotice(line), index != open.first {
        mark(from: index, .region(.footer))
      } else if Footer.isRule(line), startsBlock(index), index != open.first,
        tail.filter({ $0 > index }).count <= 8, isListFooter(below: index)
      {
        mark(from: index, .region(.footer))
      }
    }
  }

  /// Whether the lines below a rule speak of a mailing list: one of them is a link or an address.
  private func isListFooter(below rule: Int) -> Bool {
    for index in rule + 1..<max(rule + 1, lines.count) where roles[index] == .none && !lines.isBlank(index) {
      if lines[index].firstRange(ofASCII: "http") != nil, lines[index].firstRange(ofASCII: "list") != nil {
        return true
      }
      if lines[index].firstRange(ofASCII: "mailing list") != nil { return true }
    }
    return false
  }

  /// RFC 3676 §4.3: two hyphens and a space, the space often lost on the way.
  mutating func findDelimiter() {
    let own = open
    for (position, index) in own.enumerated() {
      let whole = lines.bytes[lines.lines[index].whole]
      guard whole.elementsEqual("-- ".utf8) || lines[index].elementsEqual("--".utf8) else { continue }
      // Without its space it may be a dash between paragraphs; a signature is short.
      let isExact = whole.elementsEqual("-- ".utf8)
      guard isExact || own.count - position - 1 <= 12 else { continue }
      roles[index] = .leftOut
      if index + 1 < lines.count { mark(from: index + 1, .region(.signature)) }
      return
    }
  }

  mutating func findPostscripts() {
    let own = open
    guard let first = own.first(where: { startsBlock($0) && isPostscript($0) && $0 != own.first }) else { return }
    // What follows in blocks of its own belongs to it only if it begins so too.
    var index = first
    while index < lines.count, roles[index] == .none {
      if !lines.isBlank(index), index > first, lines.isBlank(index - 1), !isPostscript(index) { break }
      roles[index] = .region(.postscript)
      index += 1
    }
  }

  private func isPostscript(_ index: Int) -> Bool {
    let line = lines[index].drop { $0 == UInt8(ascii: "*") }
    for opening: StaticString in [
      "p.s.", "p.p.s.", "pps:", "ps:", "p.s:", "ps.", "ps ", "p.s ", "ps-", "ps,", "pps ", "p. s.",
    ]
    where line.hasASCIIPrefix(opening) {
      return line.count > opening.utf8CodeUnitCount || line.last == UInt8(ascii: ".") || line.last == UInt8(ascii: ":")
    }
    return line.elementsEqual("PS".utf8) || line.elementsEqual("P.S".utf8)
  }
}
