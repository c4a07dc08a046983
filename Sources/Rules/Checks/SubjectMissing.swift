internal import Mail
internal import Source
public import YAML

/// Finds mail without a subject, or with an empty one.
///
/// A text without any header is a body, whose subject stands elsewhere.
public struct SubjectMissing: Check {
  /// What a rule file calls it.
  public static let name = "subject-missing"
  /// There is no such field; there is one, and nothing in it.
  public static let cases = ["missing", "empty"]

  /// There are no keys but those of every rule.
  public init(from reader: inout KeyedReader) {}

  /// One finding at most, with a whole subject where the facts suffice for one.
  public func findings(in draft: DraftContext, rule: RuleHead) -> [Finding] {
    let draft = draft
    let email = draft.draft
    guard draft.subject == nil, email.format == .message || !email.fields.isEmpty else { return [] }
    let offer = draft.kind == .thankYou ? SubjectFormat.wholeSubject(draft, dash: "-") : nil
    let isPlain = offer.map { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } } ?? false
    guard let field = email.field("Subject") else {
      let end = email.endOfHeader
      var finding = Finding(at: .file(end..<end), case: "missing")
      if let offer, isPlain, email.format == .message {
        let text = "Subject: \(offer)\(lineEnd(of: email))"
        finding.suggestions = [text]
        finding.insertion = Fix(applicability: .unsafe, edits: [Edit(range: end..<end, replacement: Array(text.utf8))])
      }
      return [finding]
    }
    // Behind the colon and the white space after it.
    var at = field.range.lowerBound + field.name.utf8.count
    while at < field.range.upperBound, [UInt8(ascii: ":"), UInt8(ascii: " ")].contains(email.source.bytes[at]) {
      at += 1
    }
    var finding = Finding(at: .file(at..<at), case: "empty")
    if let offer, isPlain, email.format == .message {
      let isSpaced = at > 0 && email.source.bytes[at - 1] == UInt8(ascii: " ")
      let text = isSpaced ? offer : " \(offer)"
      finding.suggestions = [text]
      finding.insertion = Fix(applicability: .unsafe, edits: [Edit(range: at..<at, replacement: Array(text.utf8))])
    }
    return [finding]
  }

  /// The line end that the header has.
  private func lineEnd(of draft: Draft) -> String {
    let head = draft.source.bytes.prefix(draft.endOfHeader)
    return head.suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n"
  }
}
