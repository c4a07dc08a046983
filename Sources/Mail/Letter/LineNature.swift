/// What a line of a letter is like, by itself.
extension BodyLines {
  /// Whether words are a person's name, perhaps with a title or letters after it.
  static func isName(_ words: Words) -> Bool {
    guard !words.hasForeignMarks, (1...6).contains(words.words.count), let first = words.words.first else {
      return false
    }
    guard first.isCapitalized || words.words.count == 1 || Salutation.particles.contains(first.text) else {
      return false
    }
    guard !BodyLines.notNames.contains(first.text) else { return false }
    return words.words.allSatisfy { $0.isCapitalized || Salutation.particles.contains($0.text) }
      || words.words.count == 1
  }

  private static let notNames: Set<String> = [
    "thank", "thanks", "i", "please", "yes", "no", "ok", "okay", "hi", "hello", "dear", "hey", "sent", "see", "looking",
    "hope", "the", "we", "it", "this", "that", "attached", "enclosed", "great", "sure", "note", "re", "subject", "also",
    "however", "finally", "first", "then", "what", "how", "when", "where", "why", "and", "but", "so",
  ]

  /// Whether a line holds an address, a link or a telephone number, and little else.
  func isContact(_ index: Int) -> Bool {
    let line = self[index]
    guard line.count <= 160 else { return false }
    let words = line.split(whereSeparator: \.isWhiteSpace).count
    guard words <= 14 else { return false }
    let isLinked =
      line.contains(UInt8(ascii: "@")) || line.contains(UInt8(ascii: "|")) || line.firstRange(ofASCII: "http") != nil
      || line.firstRange(ofASCII: "www.") != nil || line.firstRange(ofASCII: ".com") != nil
    if isLinked { return !isSentenceEnd(line) || words <= 4 }
    let digits = line.count(where: \.isDigit)
    return digits >= 6 && words <= 8 && !isSentenceEnd(line)
  }

  func isSentenceEnd(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
  }

  /// Whether a line names what comes with a letter, or who else gets it: "Enclosure: notes", "cc: Alan".
  func isEnclosure(_ index: Int) -> Bool {
    let line = self[index]
    return line.count <= 160
      && BodyLines.enclosures.contains { line.hasASCIIPrefix($0) }
  }

  private static let enclosures: [StaticString] = [
    "enclosure", "enclosures", "encl:", "encl.", "encls", "enc:", "enc.", "attachment:", "attachments:", "attached:",
    "cc:",
  ]

  /// Whether a line is a motto, in quotation marks.
  func isMotto(_ index: Int) -> Bool {
    let line = self[index]
    return line.count <= 200 && (line.first == UInt8(ascii: "\"") || line.starts(with: "\u{201C}".utf8))
  }

  /// Whether a line is a name after a dash, "- Ada", and no item of a list, which others stand above or a colon.
  func isDashedName(_ index: Int) -> Bool {
    guard self[index].first == UInt8(ascii: "-"), let content = listItem(index),
      BodyLines.isName(Words(bytes, content..<lines[index].text.upperBound)), !isSentenceEnd(self[index])
    else { return false }
    guard let above = lines[..<index].lastIndex(where: { !$0.isBlank }) else { return false }
    if listItem(above) != nil || self[above].last == UInt8(ascii: ":") { return false }
    return isBlank(index - 1) || ComplimentaryClose(bytes, lines[above].text) != nil
  }

  /// Whether a line reads as a sentence or a piece of one.
  func isSentence(_ index: Int) -> Bool {
    let line = self[index]
    let words = line.split(whereSeparator: \.isWhiteSpace)
    if words.count >= 12 { return true }
    if isSentenceEnd(line), words.count >= 4 {
      let last = String(decoding: words.last ?? [], as: UTF8.self).lowercased()
      return !["ltd.", "inc.", "corp.", "co.", "llc.", "ph.d.", "jr.", "sr.", "m.d.", "d.c.", "st.", "ave."].contains(
        last)
    }
    // Most words of a title or an address begin with a capital or a digit; most of a sentence's do not.
    let small = words.count { $0.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false }
    return words.count >= 5 && small * 2 > words.count
  }

  /// The end of the mark that begins an item of a list, and the white space after it; nil where a line is no item.
  func listItem(_ index: Int) -> Int? {
    let line = self[index]
    guard let first = line.first else { return nil }
    var at = line.startIndex
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      at += 1
    } else if line.starts(with: "\u{2022}".utf8) || line.starts(with: "\u{25E6}".utf8)
      || line.starts(with: "\u{25AA}".utf8) || line.starts(with: "\u{2013}".utf8) || line.starts(with: "\u{2023}".utf8)
    {
      at += 3
    } else if line.starts(with: "\u{B7}".utf8) {
      at += 2
    } else {
      if first == UInt8(ascii: "(") { at += 1 }
      let start = at
      while at < line.endIndex, line[at].isDigit, at - start < 3 { at += 1 }
      if at == start, at + 1 < line.endIndex, line[at].isLetter, line[at + 1] == UInt8(ascii: ")") { at += 1 }
      guard at > start, at < line.endIndex, line[at] == UInt8(ascii: ".") || line[at] == UInt8(ascii: ")") else {
        return nil
      }
      at += 1
    }
    guard at < line.endIndex, line[at].isBlank else { return nil }
    while at < line.endIndex, line[at].isBlank { at += 1 }
    return at < line.endIndex ? at : nil
  }
}
