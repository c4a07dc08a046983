internal import Interview
public import Mail
internal import Prose
public import Source
internal import Time

/// What a draft leaves behind for a comparison with the other drafts of a run: of its text only hashes and places.
///
/// A trace takes about a kilobyte, so that ten thousand drafts can be compared and none of them be kept.
public struct DraftTrace: Sendable {
  /// A sentence of the draft, its names taken out.
  struct Sentence {
    var hash: UInt64
    var words: Int32
    var line: Int32
    var column: Int32
  }

  /// What the draft is.
  public let kind: DraftKind
  /// The file it lies in.
  public let file: String
  /// What is said of the draft as a whole is said of this: its first sentence, in bytes of the draft's source.
  public let range: Range<Int>
  /// The lines of that sentence, as a source file of their own.
  public let excerpt: SourceFile
  /// The same place in the bytes of `excerpt`.
  public let excerptRange: Range<Int>
  /// The text there.
  public let text: String
  /// By which interview and candidate it belongs together with others.
  let interview: UInt64
  /// Who interviewed, where facts tell it.
  var interviewers: [Person]
  /// Those of them to whom the draft goes, by their places in that list.
  let covered: [Int]
  /// Who it goes to, as far as is known; drafts to one person have the same.
  let identity: String
  /// Who is greeted, folded.
  let greeted: String
  /// What to call those it goes to; the file's name where nobody is known.
  let label: String
  /// The sentences of the writer's paragraphs.
  let sentences: [Sentence]
  /// The rules and styles that the draft silences.
  public var silenced: Set<String> = []

  /// Takes the trace of a draft; nil where it has no sentence.
  ///
  /// - Complexity: O(n) in the draft's bytes.
  public init?(of draft: DraftContext) {
    let paragraphs = draft.paragraphs
    guard let first = paragraphs.first(where: { !$0.tokenized.sentences.isEmpty }),
      let opening = first.tokenized.sentences.first
    else { return nil }
    let source = draft.draft.source
    let lines = LineIndex(source)
    let told = draft.facts.interviewers.filter(\.isTold)
    let addressees = Addressees(of: draft, among: told)
    let reader = SentenceReader(leavingOut: addressees.names)
    sentences = paragraphs.flatMap { text in
      text.tokenized.sentences.compactMap { sentence -> Sentence? in
        let (hash, words) = reader.read(sentence, of: text)
        guard words > 0 else { return nil }
        let place = lines.position(of: text.mapped.source(of: sentence.range).lowerBound)
        return Sentence(
          hash: hash, words: words, line: Int32(clamping: place.line), column: Int32(clamping: place.column))
      }
    }
    if sentences.isEmpty { return nil }
    kind = draft.kind
    file = source.path
    range = first.mapped.source(of: opening.range)
    text = first.mapped.string(in: opening.range)
    let start = lines.line(at: range.lowerBound).lowerBound
    let end = min(lines.line(at: range.upperBound).upperBound, start + DraftTrace.mostExcerpt)
    excerpt = SourceFile(
      path: source.path, bytes: Array(source[start..<end]), start: source.start + start,
      firstLine: lines.position(of: start).line)
    excerptRange = (range.lowerBound - start..<range.upperBound - start).clamped(to: 0..<excerpt.bytes.count)
    interview = DraftTrace.interview(of: draft, told, addressees)
    interviewers = told
    covered = addressees.interviewers
    identity = addressees.identity
    greeted = addressees.greeted
    label = addressees.label.isEmpty ? "'\(source.path)'" : addressees.label
  }

  /// Whether the draft silences a rule.
  public func silences(_ rule: String) -> Bool {
    silenced.contains(rule) || silenced.contains(String(rule.prefix { $0 != "." }))
  }

  /// Where a sentence stands.
  func place(of sentence: Sentence) -> FilePlace {
    FilePlace(file: file, line: Int(sentence.line), column: Int(sentence.column))
  }

  /// The longest stretch of a file that is kept: a paragraph can be one line, and base64 one stretch.
  private static let mostExcerpt = 300

  /// What is the same for all drafts that thank for one interview: the candidate; the company, the time and the file of
  /// the facts; without facts, the domain of those who get the draft.
  private static func interview(of draft: DraftContext, _ told: [Person], _ addressees: Addressees) -> UInt64 {
    let facts = draft.facts
    let candidate = facts.candidate.email?.value.lowercased() ?? facts.candidate.name.map { NameFolding.key($0.value) }
    var parts = [draft.kind.rawValue, candidate ?? ""]
    if facts.company != nil || facts.start != nil || !told.isEmpty {
      let origin = told.first.flatMap { $0.name?.origin ?? $0.email?.origin }
      parts += [
        facts.company.map { NameFolding.key($0.value) } ?? "",
        facts.start.map { "\($0.value.secondsSinceEpoch)" } ?? "", origin?.place?.file ?? "",
      ]
    } else {
      let domains = draft.draft.mailboxes("To").compactMap { mailbox in
        mailbox.address.string.split(separator: "@").last?.lowercased()
      }
      parts.append(domains.first { !EmailAddress.isProvider($0) } ?? "")
    }
    return SentenceReader.hash(Array(parts.joined(separator: "\n").utf8)[...])
  }
}

/// Reads sentences so that two which differ in nothing but the names of those they are written to become equal.
private struct SentenceReader {
  /// The hashes of the words that are left out.
  private let names: Set<UInt64>

  init(leavingOut names: [String]) {
    var hashes: Set<UInt64> = []
    for name in names {
      for word in TokenizedText(name).words { hashes.insert(SentenceReader.hash(word[...])) }
    }
    self.names = hashes
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a (RFC 9923), one byte further.
  private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(start) { adding($1, to: $0) } }

  private static let titles = Set(
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"].map { hash(Array($0.utf8)[...]) })

  /// A hash of the sentence's words and numbers in small letters, and how many they are; names that follow each other
  /// count as one.
  func read(_ sentence: Sentence, of text: RegionText) -> (hash: UInt64, words: Int32) {
    var hash = SentenceReader.start
    var words: Int32 = 0
    var isAfterName = false
    for token in text.tokenized.tokens[sentence.tokens] where token.kind == .word || token.kind == .number {
      let bytes = text.lowercased[token.range]
      let word = SentenceReader.hash(bytes.withoutPossessive)
      let isCapital = text.utf8[token.range].first.map { $0 >= 0x80 || $0 < UInt8(ascii: "a") } ?? false
      let isName = isCapital && (names.contains(word) || SentenceReader.titles.contains(word))
      if isName, isAfterName { continue }
      isAfterName = isName
      words += 1
      let piece = isName ? 1 : word
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        hash = SentenceReader.adding(UInt8(truncatingIfNeeded: piece >> shift), to: hash)
      }
    }
    return (hash, words)
  }
}

extension TokenizedText {
  /// The words in small letters, as far as they are ASCII, without possessive endings.
  fileprivate var words: [[UInt8]] {
    tokens.filter { $0.kind == .word }.map { token in
      utf8[token.range].map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
  }
}

extension ArraySlice<UInt8> {
  /// A word without `'s`, by a straight apostrophe or a curly one.
  fileprivate var withoutPossessive: ArraySlice<UInt8> {
    guard last == UInt8(ascii: "s") else { return self }
    for mark in ["'", "\u{2019}"] where dropLast().suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      return dropLast(mark.utf8.count + 1)
    }
    return self
  }
}
