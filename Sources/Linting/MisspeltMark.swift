internal import Mail
internal import Rules
internal import Source

/// A comment or a header field that was meant to silence a rule, and is no mark because its own name is misspelt:
/// `<!-- sincerely ignre Tone.Emoji -->`, `X-Sincerely-Ingore: Tone.Emoji`.
struct MisspeltMark {
  /// What stands for "ignore", or for the field's name, and where in the file.
  private let word: String
  private let range: Range<Int>
  /// What it should be.
  private let right: String
  /// What it names.
  private let targets: [Suppression.Target]

  /// Those of a draft that could be meant so; most are something else.
  static func all(in draft: Draft) -> [MisspeltMark] {
    let prefix = "x-sincerely-"
    let others = [Suppression.field.lowercased(), prefix + "kind"]
    let fields = draft.fields.compactMap { field -> MisspeltMark? in
      let name = field.name.lowercased()
      guard name.hasPrefix(prefix), !others.contains(name) else { return nil }
      let start = field.range.lowerBound
      return MisspeltMark(
        word: field.name, range: start..<start + field.name.utf8.count, right: Suppression.field,
        targets: Suppression(field.value).targets)
    }
    return fields + draft.comments.compactMap(MisspeltMark.init(comment:))
  }

  private init(word: String, range: Range<Int>, right: String, targets: [Suppression.Target]) {
    (self.word, self.range, self.right, self.targets) = (word, range, right, targets)
  }

  /// A comment whose first word is the program's name and whose second is not what it knows.
  private init?(comment: MappedText) {
    let begin = min(Suppression.comment.utf8.count, comment.count)
    let inner = comment[begin..<max(begin, comment.count - 3)]
    let words = inner.utf8.indices.split { inner.utf8[$0] <= UInt8(ascii: " ") }
    guard words.count > 2, let first = words.first, let second = words.dropFirst().first,
      let start = second.first, let end = second.last,
      inner.string(in: first.startIndex..<first.endIndex).lowercased() == "sincerely"
    else { return nil }
    let word = inner.string(in: start..<end + 1)
    if word == "ignore" { return nil }
    self.init(
      word: word, range: inner.source(of: start..<end + 1), right: "ignore",
      targets: Suppression(inner[end + 1..<inner.count]).targets)
  }

  /// The finding, if it names a rule or a style, as nothing else does.
  func finding(known: RuleSet) -> Finding? {
    guard targets.contains(where: { known.names($0.name) }) else { return nil }
    return Finding(
      at: .file(range), case: "misspelt", arguments: [word, right], suggestions: [right], applicability: .unsafe)
  }
}
