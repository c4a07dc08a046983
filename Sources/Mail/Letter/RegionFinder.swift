internal import Source

/// Divides a body into the parts of a letter.
///
/// From the outside in: quotes and forwards, what programs add, the signature below its delimiter, postscripts; then
/// in what is left the greeting from the top, the sign-off and the name from the bottom, and paragraphs between.
struct RegionFinder {
  /// What was found.
  struct Result {
    var regions: [Region] = []
    /// Whether there were more than the limit allows.
    var isCutShort = false
    /// The end of the last paragraph in the body's text.
    var endOfParagraphs = 0
    /// Files that stand in the text itself, uuencoded.
    var files: [Attachment] = []
  }

  /// What a line is a part of.
  enum Role: Hashable {
    case none
    case region(Region.Kind)
    /// No part of the letter: the delimiter `-- `, a file in the text.
    case leftOut
  }

  let body: MappedText
  let lines: BodyLines
  var roles: [Role]
  let hasHardWraps: Bool
  /// The lines that a mail program marked as the signature.
  var signatureLines: Set<Int> = []
  /// A greeting or sign-off that is only a part of its line.
  var greetingEnd: Int?
  var signOffRange: Range<Int>?
  var greetingLine: Int?
  var signOffLine: Int?

  /// Finds the regions of a body.
  ///
  /// - Parameters:
  ///   - layout: what else is known of the text.
  ///   - sender: the words of the sender's name, in lower case, by which a signature is known.
  ///   - recipients: the words of the recipients' names, by which a greeting is known that is a name alone.
  ///   - limit: how many regions are collected.
  static func regions(
    of body: MappedText, _ layout: TextLayout, sender: Set<String> = [], recipients: Set<String> = [], limit: Int
  ) -> Result {
    var finder = RegionFinder(body, layout)
    finder.leaveOut(layout.comments)
    let files = finder.findFiles()
    finder.findFooters()
    finder.findDelimiter()
    finder.findPostscripts()
    finder.findGreeting(recipients: recipients)
    finder.findSignOff(sender: sender)
    var result = finder.collect(limit: limit)
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
  var open: [Int] {
    roles.indices.filter { roles[$0] == .none && !lines.isBlank($0) }
  }

  /// Gives a role to the open lines from one on, up to a quote or the end.
  mutating func mark(from start: Int, _ role: Role) {
    for index in start..<lines.count {
      guard roles[index] == .none else { break }
      roles[index] = role
    }
  }

  /// Leaves out lines that no reader sees.
  private mutating func leaveOut(_ comments: [Range<Int>]) {
    for comment in comments {
      for index in roles.indices where comment.overlaps(lines.lines[index].text) { roles[index] = .leftOut }
    }
  }

  /// Whether a line begins a block: the line above it is blank, has another role, or is none.
  func startsBlock(_ index: Int) -> Bool {
    index == 0 || lines.isBlank(index - 1) || roles[index - 1] != roles[index]
  }
}
