internal import Source

/// Divides a body into the parts of a letter.
///
/// From the outside in: quotes and forwards, what programs add, the signature below its delimiter, postscripts; then
/// in what is left the greeting from the top, the sign-off and the name from the bottom, and paragraphs between.
struct RegionFinder {
  /// What was found.
  struct Result {
    var regions: [Region] = []
    /// The end of the last paragraph in the body's text.
    var endOfParagraphs = 0
    /// Files that stand in the text itself, uuencoded.
    var files: [Attachment] = []
  }

  private enum Role: Hashable {
    case none
    case region(Region.Kind)
    /// No part of the letter: the delimiter `-- `, a file in the text.
    case leftOut
  }

  private let body: MappedText
  private let lines: BodyLines
  private var roles: [Role]
  private let hasHardWraps: Bool
  /// The lines that a mail program marked as the signature.
  private var signatureLines: Set<Int> = []
  /// A greeting or sign-off that is only a part of its line.
  private var greetingEnd: Int?
  private var signOffRange: Range<Int>?
  private var greetingLine: Int?
  private var signOffLine: Int?

  /// Finds the regions of a body.
  ///
  /// - Parameters:
  ///   - layout: what else is known of the text.
  ///   - sender: the words of the sender's name, in lower case, by which a signature is known.
  static func regions(of body: MappedText, _ layout: TextLayout, sender: Set<String> = []) -> Result {
    var finder = RegionFinder(body, layout)
    let files = finder.findFiles()
    finder.findFooters()
    finder.findDelimiter()
    finder.findPostscripts()
    finder.findGreeting()
    finder.findSignOff(sender: sender)
    var result = finder.collect()
    result.files = files
    return result
  }

  private init(_ body: MappedText, _ layout: TextLayout) {
    self.body = body
    hasHardWraps = layout.hasHardWraps
    lines = BodyLines(body)
    let owners = QuoteFinder(lines, quoted: layout.quotes).owners
    roles = owners.map { owner in
      switch owner {
      case .writer: .none
      case .quote: .region(.quote)
      case .forward: .region(.forward)
      }
    }
    var next = 0
    for index in roles.indices where !layout.signatures.isEmpty && roles[index] == .none && !lines.isBlank(index) {
      let text = lines.lines[index].text
      while next < layout.signatures.count, layout.signatures[next].upperBound <= text.lowerBound { next += 1 }
      if next < layout.signatures.count, layout.signatures[next].overlaps(text) { signatureLines.insert(index) }
    }
  }

  /// The writer's lines that have no role yet and hold something, in order.
  private var open: [Int] {
    roles.indices.filter { roles[$0] == .none && !lines.isBlank($0) }
  }

  /// Gives a role to the open lines from one on, up to a quote or the end.
  private mutating func mark(from start: Int, _ role: Role) {
    for index in start..<lines.count {
      guard roles[index] == .none else { break }
      roles[index] = role
    }
  }

  // MARK: From the outside

  /// Leaves out files in uuencode: from "begin 644 name" to "end".
  private mutating func findFiles() -> [Attachment] {
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

  private mutating func findFooters() {
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
  private mutating func findDelimiter() {
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

  private mutating func findPostscripts() {
    let own = open
    guard let first = own.first(where: { isPostscript($0) && $0 != own.first }) else { return }
    // What follows in blocks of its own belongs to it only if it begins so too.
    var index = first
    while index < lines.count, roles[index] == .none {
      if !lines.isBlank(index), index > first, startsBlock(index), !isPostscript(index) { break }
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

  /// Whether a line begins a block: the line above it is blank, has another role, or is none.
  private func startsBlock(_ index: Int) -> Bool {
    index == 0 || lines.isBlank(index - 1) || roles[index - 1] != roles[index]
  }

  // MARK: The greeting

  private mutating func findGreeting() {
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
        return
      }
      // Above a greeting stand an address and a date, and no sentences.
      guard lines[index].count <= 80, !isSentence(index) else { return }
    }
  }

  // MARK: The sign-off

  private mutating func findSignOff(sender: Set<String>) {
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
    if range == lines.lines[index].text { roles[index] = .region(.signOff) }
  }

  /// Where a sign-off stands on a line; nil where none does.
  private func signOff(_ index: Int, below: [Int], isFirst: Bool) -> Range<Int>? {
    let bytes = lines.bytes
    let line = lines.lines[index].text
    let hasLetter = greetingLine != nil || !isFirst
    if ComplimentaryClose(bytes, line) != nil, hasLetter || !below.isEmpty { return line }
    // "Best regards, Ada Lovelace" on one line.
    if line.count <= 90, below.allSatisfy(isContact), let comma = bytes[line].firstIndex(of: UInt8(ascii: ",")) {
      let words = Words(bytes, comma + 1..<line.upperBound)
      if ComplimentaryClose(bytes, line.lowerBound..<comma) != nil, isName(words), !isFirst || greetingLine != nil {
        return line.lowerBound..<comma + 1
      }
    }
    // "… the next steps. Best regards," at the end of a paragraph.
    if let start = lastSentence(line), ComplimentaryClose(bytes, start..<line.upperBound) != nil,
      !below.isEmpty || bytes[line.upperBound - 1] == UInt8(ascii: ",")
    {
      return start..<line.upperBound
    }
    // Whatever it says: a short line of its own with a comma at its end, and a name right below it.
    if let last = bytes[line].last, last == UInt8(ascii: ","), line.count <= 90, let name = below.first,
      isName(Words(bytes, lines.lines[name].text)), below.count <= 8, startsSentence(index), !isFirst,
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
    while start > 1, isSignatureLike(own[start - 1]), own.count - start < 8 { start -= 1 }
    guard start < own.count else { return }
    for position in start..<own.count {
      let index = own[position]
      guard startsBlock(index) || startsSentence(index) else { continue }
      let words = Words(lines.bytes, lines.lines[index].text)
      let isDashed = lines[index].first == UInt8(ascii: "-") || lines[index].first == UInt8(ascii: "~")
      let isSender = !sender.isEmpty && words.words.contains { sender.contains($0.text) }
      guard isName(words), position == start || startsBlock(index) || isDashed else { continue }
      guard isSender || isDashed || greetingLine != nil && startsBlock(index) else { continue }
      for line in own[position...] { roles[line] = .region(.signature) }
      return
    }
  }

  // MARK: What a line is like

  /// Whether words are a person's name, perhaps with a title or letters after it.
  private func isName(_ words: Words) -> Bool {
    guard !words.hasForeignMarks, (1...6).contains(words.words.count), let first = words.words.first else {
      return false
    }
    guard first.isCapitalized || words.words.count == 1 || Salutation.particles.contains(first.text) else {
      return false
    }
    guard !RegionFinder.notNames.contains(first.text) else { return false }
    return words.words.allSatisfy { $0.isCapitalized || Salutation.particles.contains($0.text) }
      || words.words.count == 1
  }

  private static let notNames: Set<String> = [
    "thank", "thanks", "i", "please", "yes", "no", "ok", "okay", "hi", "hello", "dear", "hey", "sent", "see", "looking",
    "hope", "the", "we", "it", "this", "that", "attached", "enclosed", "great", "sure", "note", "re", "subject", "also",
    "however", "finally", "first", "then", "what", "how", "when", "where", "why", "and", "but", "so",
  ]

  /// Whether a line may stand in a signature: short, and no sentence.
  private func isSignatureLike(_ index: Int) -> Bool {
    if isContact(index) || signatureLines.contains(index) { return true }
    return lines[index].count <= 100 && !isSentence(index) && listItem(index) == nil
  }

  /// Whether a line holds an address, a link or a telephone number, and little else.
  private func isContact(_ index: Int) -> Bool {
    let line = lines[index]
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

  private func isSentenceEnd(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
  }

  /// Whether a line reads as a sentence or a piece of one.
  private func isSentence(_ index: Int) -> Bool {
    let line = lines[index]
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
  private func listItem(_ index: Int) -> Int? {
    let line = lines[index]
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

  // MARK: Collecting

  private func collect() -> Result {
    var result = Result()
    var index = 0
    var paragraphs: [Int] = []
    while index < lines.count {
      if lines.isBlank(index) || roles[index] == .leftOut {
        index += 1
        continue
      }
      switch roles[index] {
      case .leftOut: index += 1
      case .region(let kind):
        var last = index
        var next = index + 1
        while next < lines.count, roles[next] == roles[index] || lines.isBlank(next) {
          if !lines.isBlank(next) { last = next }
          next += 1
        }
        append(kind, lines.lines[index].text.lowerBound..<lines.lines[last].text.upperBound, to: &result)
        index = next
      case .none: index = collectParagraph(from: index, to: &result, &paragraphs)
      }
    }
    let isLetter = greetingLine != nil || signOffLine != nil
    if isLetter, let last = paragraphs.last { result.regions[last].kind = .closing }
    result.endOfParagraphs =
      paragraphs.last.map { result.regions[$0].bodyRange.upperBound }
      ?? result.regions.last { $0.kind == .greeting }?.bodyRange.upperBound ?? 0
    return result
  }

  /// Adds what stands on the open lines of one block, up to a blank line or the next item of a list.
  private func collectParagraph(from start: Int, to result: inout Result, _ paragraphs: inout [Int]) -> Int {
    var pieces: [Range<Int>] = []
    var index = start
    func finish(_ result: inout Result) {
      guard let first = pieces.first, let last = pieces.last else { return }
      paragraphs.append(result.regions.count)
      let range = first.lowerBound..<last.upperBound
      result.regions.append(Region(kind: .body, text: joined(pieces), bodyRange: range))
      pieces = []
    }
    while index < lines.count, roles[index] == .none, !lines.isBlank(index) {
      var text = lines.lines[index].text
      if index == greetingLine, let end = greetingEnd {
        append(.greeting, text.lowerBound..<end, to: &result)
        text = trimmed(end..<text.upperBound)
      } else if let content = listItem(index), index != signOffLine {
        finish(&result)
        text = content..<text.upperBound
      }
      if index == signOffLine, let range = signOffRange {
        let before = trimmed(text.lowerBound..<range.lowerBound)
        if !before.isEmpty { pieces.append(before) }
        finish(&result)
        append(.signOff, range, to: &result)
        let after = trimmed(range.upperBound..<text.upperBound)
        if !after.isEmpty { append(.signature, after, to: &result) }
      } else if !text.isEmpty {
        if !hasHardWraps, !pieces.isEmpty, !startsInSentence(text) { finish(&result) }
        pieces.append(text)
      }
      index += 1
    }
    finish(&result)
    return index
  }

  /// Whether a line goes on with a sentence: it begins with a small letter.
  private func startsInSentence(_ text: Range<Int>) -> Bool {
    lines.bytes[text].first.map { $0.isLetter && !$0.isUppercase } ?? false
  }

  private func append(_ kind: Region.Kind, _ range: Range<Int>, to result: inout Result) {
    // A name on the sign-off's line and the contact data below it are one signature.
    if kind == .signature, let last = result.regions.last, last.kind == .signature,
      lines.bytes[last.bodyRange.upperBound..<range.lowerBound].allSatisfy(\.isWhiteSpace)
    {
      let range = last.bodyRange.lowerBound..<range.upperBound
      result.regions[result.regions.count - 1] = Region(kind: kind, text: body[range], bodyRange: range)
    } else {
      result.regions.append(Region(kind: kind, text: body[range], bodyRange: range))
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { lines.bytes[range].trimmedRange }

  /// The lines of a paragraph as one, with a space for each line end.
  private func joined(_ pieces: [Range<Int>]) -> MappedText {
    guard pieces.count > 1, let first = pieces.first else { return pieces.first.map { body[$0] } ?? MappedText() }
    var text = body[first]
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      text.append(decoded: CollectionOfOne(.space), from: body.source(of: piece.upperBound..<next.lowerBound))
      text.append(body[next])
    }
    return text
  }
}
