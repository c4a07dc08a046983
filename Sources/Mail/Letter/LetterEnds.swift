/// Finds the greeting from the top of a letter, and the sign-off and the name from its bottom.
extension RegionFinder {
  // MARK: The greeting

  /// - Parameter recipients: the words of the recipients' names, in lower case.
  mutating func findGreeting(recipients: Set<String>) {
    let own = open
    for (position, index) in own.prefix(30).enumerated() {
      let line = lines.lines[index].text
      let takesBareName = position == 0 && own.count > 1
      if let salutation = Salutation(lines.bytes, line, takesBareName: takesBareName),
        position == 0 || !salutation.word.isEmpty && salutation.end == line.upperBound && startsBlock(index)
      {
        greetingLine = index
        if salutation.end < line.upperBound {
          greetingEnd = salutation.end
        } else {
          roles[index] = .region(.greeting)
        }
        for above in own.prefix(position) { roles[above] = .region(.letterhead) }
        if greetingEnd == nil { findFurtherGreetings(own.dropFirst(position + 1)) }
        return
      }
      if position == 0, let end = greetingByName(line, recipients) {
        greetingLine = index
        greetingEnd = end
        return
      }
      // Above a greeting stand an address and a date, and no sentences.
      guard lines[index].count <= 80, !lines.isSentence(index) else { return }
    }
  }

  /// Each of several people may be greeted on a line of their own.
  private mutating func findFurtherGreetings(_ below: ArraySlice<Int>) {
    for index in below.prefix(10) {
      let line = lines.lines[index].text
      guard let salutation = Salutation(lines.bytes, line), salutation.end == line.upperBound,
        !salutation.addressee.isEmpty, lines.bytes[line.upperBound - 1] == UInt8(ascii: ",")
      else { return }
      roles[index] = .region(.greeting)
    }
  }

  /// A name that a letter begins with, and a mark after it, before the first sentence: "Grace, thank you".
  ///
  /// It takes the name of somebody whom the letter goes to; other words may stand so as well.
  private func greetingByName(_ line: Range<Int>, _ recipients: Set<String>) -> Int? {
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + 60)
    guard let (name, rest) = cut(head, isExclaimed: true) else { return nil }
    let words = Words(lines.bytes, name)
    guard (1...3).contains(words.words.count), !words.hasForeignMarks,
      words.words.allSatisfy({ recipients.contains($0.text) })
    else { return nil }
    var end = rest.lowerBound
    while end > name.upperBound, lines.bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  /// A stretch of a line divided at its first comma or dash, or exclamation mark, that stands between two words: what is
  /// before the mark, and what is after it and the white space there.
  private func cut(_ line: Range<Int>, isExclaimed: Bool = false) -> (before: Range<Int>, after: Range<Int>)? {
    let bytes = lines.bytes
    for at in line {
      var end = at + 1
      switch bytes[at] {
      case UInt8(ascii: ","): break
      case UInt8(ascii: "!") where isExclaimed: break
      case UInt8(ascii: "-") where at > line.lowerBound && bytes[at - 1].isBlank:
        while end < line.upperBound, bytes[end] == UInt8(ascii: "-") { end += 1 }
        guard end < line.upperBound, bytes[end].isBlank else { continue }
      case 0xE2 where at + 2 < line.upperBound && bytes[at + 1] == 0x80 && (0x93...0x94).contains(bytes[at + 2]):
        end = at + 3
      default: continue
      }
      while end < line.upperBound, bytes[end].isBlank { end += 1 }
      return (bytes[line.lowerBound..<at].trimmedRange, end..<line.upperBound)
    }
    return nil
  }

  // MARK: The sign-off

  mutating func findSignOff(sender: Set<String>) {
    let own = open.filter { $0 != greetingLine }
    guard !own.isEmpty else { return }
    // From the last line up: each candidate must have nothing below it but names and contact data.
    var position = own.count - 1
    while position >= max(0, own.count - 14) {
      let index = own[position]
      let below = Array(own[(position + 1)...])
      if let range = signOff(index, below: below, isFirst: position == 0) {
        setSignOff(index, range, below: below)
        return
      }
      guard isSignatureLike(index) else { break }
      position -= 1
    }
    findNameAlone(own, sender: sender)
  }

  private mutating func setSignOff(_ index: Int, _ range: Range<Int>, below: [Int]) {
    signOffLine = index
    signOffRange = range
    for line in below { roles[line] = .region(.signature) }
    guard range == lines.lines[index].text else { return }
    roles[index] = .region(.signOff)
    // "Thank you," and below it "Best regards," are one.
    if index > 0, roles[index - 1] == .none, index - 1 != greetingLine, lines[index - 1].last == UInt8(ascii: ","),
      ComplimentaryClose(lines.bytes, lines.lines[index - 1].text) != nil
    {
      roles[index - 1] = .region(.signOff)
    }
  }

  /// Where a sign-off stands on a line; nil where none does.
  private func signOff(_ index: Int, below: [Int], isFirst: Bool) -> Range<Int>? {
    let bytes = lines.bytes
    let line = lines.lines[index].text
    let hasLetter = greetingLine != nil || !isFirst
    if ComplimentaryClose(bytes, line) != nil, hasLetter || !below.isEmpty { return line }
    // "Best regards, Ada Lovelace" on one line.
    if line.count <= 90, below.allSatisfy(lines.isContact), let (close, name) = cut(line, isExclaimed: true),
      ComplimentaryClose(bytes, close) != nil, BodyLines.isName(Words(bytes, name)), !isFirst || greetingLine != nil
    {
      return line.lowerBound..<bytes[line.lowerBound..<name.lowerBound].trimmedRange.upperBound
    }
    // "… the next steps. Best regards," at the end of a paragraph.
    if let start = lastSentence(line), ComplimentaryClose(bytes, start..<line.upperBound) != nil,
      !below.isEmpty || bytes[line.upperBound - 1] == UInt8(ascii: ",")
    {
      return start..<line.upperBound
    }
    // Whatever it says: a short line of its own with a comma at its end, and a name right below it.
    if let last = bytes[line].last, last == UInt8(ascii: ","), line.count <= 90, let name = below.first,
      BodyLines.isName(Words(bytes, lines.lines[name].text)), below.count <= 8, startsSentence(index), !isFirst,
      bytes[line].split(separator: .space).count <= 12
    {
      return line
    }
    return nil
  }

  /// Whether a line begins a sentence: nothing stands above it in its block, or what does has ended.
  private func startsSentence(_ index: Int) -> Bool {
    guard !startsBlock(index), let last = lines[index - 1].last else { return true }
    return ".!?:)".utf8.contains(last)
  }

  /// Where the last of several sentences of a line begins.
  private func lastSentence(_ line: Range<Int>) -> Int? {
    let bytes = lines.bytes
    var at = line.upperBound - 2
    while at > line.lowerBound, line.upperBound - at < 60 {
      if bytes[at].isBlank, ".!?".utf8.contains(bytes[at - 1]) { return at + 1 }
      at -= 1
    }
    return nil
  }

  /// A name and contact data at the end, with no close above them.
  private mutating func findNameAlone(_ own: [Int], sender: Set<String>) {
    // The signature is the last lines that are like one, up to the nearest line that is not.
    var start = own.count
    // The first line is a name only below a greeting.
    let first = greetingEnd == nil ? 1 : 0
    while start > first, isSignatureLike(own[start - 1]), own.count - start < 8 { start -= 1 }
    guard start < own.count else { return }
    for position in start..<own.count {
      let index = own[position]
      guard startsBlock(index) || startsSentence(index) else { continue }
      let words = Words(lines.bytes, lines.lines[index].text)
      let isDashed = lines[index].first == UInt8(ascii: "-") || lines[index].first == UInt8(ascii: "~")
      let isSender = !sender.isEmpty && words.words.contains { sender.contains($0.text) }
      guard BodyLines.isName(words), position == start || startsBlock(index) || isDashed else { continue }
      // Right below the text a name is the last line, and has no mark at its end.
      let isLast = position == own.count - 1 && words.words.count <= 3 && !lines.isSentenceEnd(lines[index])
      guard isSender || isDashed || greetingLine != nil && (startsBlock(index) || isLast) else { continue }
      for line in own[position...] { roles[line] = .region(.signature) }
      return
    }
  }

  /// Whether a line may stand in a signature: short, and no sentence.
  private func isSignatureLike(_ index: Int) -> Bool {
    if lines.isContact(index) || signatureLines.contains(index) || lines.isEnclosure(index) || lines.isMotto(index) {
      return true
    }
    if lines.listItem(index) != nil { return lines.isDashedName(index) }
    return lines[index].count <= 100 && !lines.isSentence(index)
  }
}
