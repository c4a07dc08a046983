/// Tells which lines of a body are somebody else's earlier mail.
struct QuoteFinder {
  /// Whose words a line is.
  enum Owner: Sendable, Hashable {
    /// The writer's.
    case writer
    /// An earlier mail's, with the line that introduces it.
    case quote
    /// A mail's that is passed on.
    case forward
  }

  let lines: BodyLines
  private(set) var owners: [Owner]

  /// Looks at the lines of a body.
  ///
  /// - Parameter quoted: stretches of the body's text that are known to be quotes, as HTML knows its `blockquote`.
  init(_ lines: BodyLines, quoted: [Range<Int>] = []) {
    self.lines = lines
    owners = Array(repeating: .writer, count: lines.count)
    mark(quoted)
    find()
    joinGaps()
  }

  private mutating func mark(_ quoted: [Range<Int>]) {
    var next = 0
    var owner = Owner.quote
    for index in 0..<lines.count where !quoted.isEmpty && !lines.isBlank(index) {
      let text = lines.lines[index].text
      while next < quoted.count, quoted[next].upperBound <= text.lowerBound {
        next += 1
        owner = .quote
      }
      guard next < quoted.count, quoted[next].overlaps(text) else { continue }
      if isForwardMark(index) { owner = .forward }
      owners[index] = owner
    }
  }

  private mutating func find() {
    var index = 0
    while index < lines.count {
      guard !lines.isBlank(index), owners[index] == .writer else {
        index += 1
        continue
      }
      if lines[index].first == UInt8(ascii: ">") {
        owners[index] = .quote
        index += 1
      } else if isForwardMark(index) {
        markRest(from: index, as: .forward)
        return
      } else if let start = originalMessageStart(index) {
        markRest(from: start, as: .quote)
        return
      } else if let end = attributionEnd(index) {
        for line in index...end { owners[line] = .quote }
        let next = lines.nextFilled(end + 1)
        if let next, lines[next].first != UInt8(ascii: ">"), owners[next] == .writer {
          guard isStrongAttribution(index...end) else {
            for line in index...end { owners[line] = .writer }
            index = end + 1
            continue
          }
          markRest(from: index, as: .quote)
          return
        }
        index = end + 1
      } else {
        index += 1
      }
    }
  }

  private mutating func markRest(from start: Int, as owner: Owner) {
    for index in start..<lines.count { owners[index] = owner }
  }

  /// Blank lines between two lines of a quote belong to it.
  private mutating func joinGaps() {
    var last: Int?
    for index in 0..<lines.count where !lines.isBlank(index) {
      if owners[index] != .writer {
        if let last, last + 1 < index, owners[last] == owners[index] {
          for gap in last + 1..<index { owners[gap] = owners[index] }
        }
        last = index
      } else {
        last = nil
      }
    }
  }

  // MARK: Forwards

  private static let forwardMarks: [StaticString] = [
    "forwarded message", "begin forwarded message", "forwarded by", "start of forwarded message",
    "forwarded mail", "weitergeleitete nachricht", "message transf", "mensaje reenviado", "mensagem encaminhada",
    "messaggio inoltrato", "doorgestuurd bericht",
  ]

  private func isForwardMark(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count <= 100 else { return false }
    let core = line.drop {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == .space || $0 == UInt8(ascii: "*")
    }
    guard QuoteFinder.forwardMarks.contains(where: { core.hasASCIIPrefix($0) }) else { return false }
    // A sentence may begin so as well; a mark has dashes around it or a colon behind it.
    return line.first == UInt8(ascii: "-") || line.first == UInt8(ascii: "_") || line.last == UInt8(ascii: ":")
  }

  // MARK: Outlook's block

  private static let originalMarks: [StaticString] = [
    "original message", "original appointment", "ursprüngliche nachricht", "urspr", "message d'origine",
    "mensaje original", "messaggio originale", "mensagem original", "oorspronkelijk bericht", "reply message",
    "reply separator",
  ]

  /// Where the block begins that Outlook and others put above an earlier mail, its separator included.
  private func originalMessageStart(_ index: Int) -> Int? {
    let line = lines[index]
    guard line.count <= 200 else { return nil }
    if line.first == UInt8(ascii: "-") || line.first == UInt8(ascii: "_") {
      let core = line.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == .space }
      if QuoteFinder.originalMarks.contains(where: { core.hasASCIIPrefix($0) }) { return index }
      if core.isEmpty, line.count >= 10, let next = lines.nextFilled(index + 1), next <= index + 3, isHeader(next) {
        return index
      }
      return nil
    }
    return isHeader(index) ? index : nil
  }

  private static let headerNames: [StaticString] = [
    "from", "sent", "date", "to", "cc", "subject", "reply-to", "importance", "attachments", "when", "where", "von",
    "gesendet", "an", "betreff", "de", "envoyé", "envoy", "objet", "à", "enviado", "para", "asunto", "da", "inviato",
    "oggetto", "van", "verzonden", "aan", "onderwerp", "datum",
  ]

  private static let senderNames: [StaticString] = ["from", "von", "de", "da", "van"]

  /// Whether the header of an earlier mail begins on a line: its sender, and two more fields on the lines below.
  private func isHeader(_ index: Int) -> Bool {
    guard QuoteFinder.senderNames.contains(where: { isField(index, $0) }) else { return false }
    var fields = 1
    var next = index
    var filled = 1
    while filled < 8, next + 1 < lines.count, let line = lines.nextFilled(next + 1), line - next <= 2 {
      if QuoteFinder.headerNames.contains(where: { isField(line, $0) }) { fields += 1 }
      if fields >= 3 { return true }
      next = line
      filled += 1
    }
    return false
  }

  /// Whether a line is a field of a name, perhaps in Markdown's bold: "From:", "*From:*", "**From:**".
  private func isField(_ index: Int, _ name: StaticString) -> Bool {
    let line = lines[index].drop { $0 == UInt8(ascii: "*") || $0 == .space }
    guard line.hasASCIIPrefix(name) else { return false }
    let rest = line.dropFirst(name.utf8CodeUnitCount).drop { $0 == UInt8(ascii: "*") || $0 == .space }
    return rest.first == UInt8(ascii: ":")
  }

  // MARK: Attributions

  private static let attributions: [(opening: StaticString, verbs: [StaticString])] = [
    ("on ", ["wrote", "writes", "said"]), ("am ", ["schrieb"]), ("le ", ["a écrit", "écrit"]),
    ("el ", ["escribió"]), ("il ", ["ha scritto"]), ("em ", ["escreveu"]), ("op ", ["schreef"]),
    ("den ", ["skrev"]), ("w dniu ", ["napisa"]), ("at ", ["wrote"]), ("in ", ["wrote", "writes"]),
  ]

  /// The last line of an attribution, "On Friday, 20 Nov 2026, Grace Hopper wrote:", which begins on a line.
  private func attributionEnd(_ index: Int) -> Int? {
    let first = lines[index]
    guard first.count <= 400 else { return nil }
    if let (_, verbs) = QuoteFinder.attributions.first(where: { first.hasASCIIPrefix($0.opening) }) {
      var length = 0
      for line in index..<min(index + 4, lines.count) {
        guard !lines.isBlank(line) || line == index + 1 else { return nil }
        let text = lines[line]
        length += text.count
        guard length <= 400, text.first != UInt8(ascii: ">") else { return nil }
        if endsAttribution(text, verbs) { return hasDigit(index...line) || isBeforeQuote(line) ? line : nil }
        // A sentence that ends is no attribution, but for "p.m." and "Mr.".
        if text.last == UInt8(ascii: "?") || text.last == UInt8(ascii: "!") { return nil }
      }
      return nil
    }
    // "Grace Hopper <grace@example.com> wrote:", "Grace Hopper wrote:", and "2026-11-20 15:00 GMT Grace Hopper:".
    guard first.count <= 160, isBeforeQuote(index) else { return nil }
    if endsAttribution(first, ["wrote", "writes", "said", "schrieb", "escribió", "a écrit"]) { return index }
    if first.last == UInt8(ascii: ":"), first.contains(UInt8(ascii: "@")) || isDated(index...index) { return index }
    return nil
  }

  private func endsAttribution(_ line: ArraySlice<UInt8>, _ verbs: [StaticString]) -> Bool {
    guard line.last == UInt8(ascii: ":") else { return false }
    let tail = line.suffix(60)
    return verbs.contains { tail.firstRange(ofASCII: $0) != nil }
  }

  private func isBeforeQuote(_ index: Int) -> Bool {
    guard index + 1 < lines.count, let next = lines.nextFilled(index + 1) else { return false }
    return lines[next].first == UInt8(ascii: ">") || owners[next] == .quote
  }

  private func hasDigit(_ range: ClosedRange<Int>) -> Bool {
    range.contains { lines[$0].contains(where: \.isDigit) }
  }

  /// Whether an attribution is one beyond doubt, so that all below it is quoted although no `>` says so.
  private func isStrongAttribution(_ range: ClosedRange<Int>) -> Bool {
    isDated(range) || range.contains { lines[$0].contains(UInt8(ascii: "@")) && lines[$0].contains(UInt8(ascii: "<")) }
  }

  /// Whether lines hold a year or a time of day.
  private func isDated(_ range: ClosedRange<Int>) -> Bool {
    for index in range {
      var digits = 0
      let line = lines[index]
      for at in line.indices {
        if line[at].isDigit {
          digits += 1
          continue
        }
        if digits == 4 { return true }
        if (1...2).contains(digits), line[at] == UInt8(ascii: ":"), at + 2 < line.endIndex, line[at + 1].isDigit,
          line[at + 2].isDigit
        {
          return true
        }
        digits = 0
      }
      if digits == 4 { return true }
    }
    return false
  }
}
