public import Mail
public import Source
public import YAML

/// A text or a draft that shows what a rule finds, or what it lets stand.
public struct Example: Sendable, Hashable {
  /// A text in which the places that are found are marked with `[[ ]]`, or a whole draft.
  public enum Text: Sendable, Hashable {
    /// Text of the rule's scope, with marks.
    case fragment(String)
    /// A draft as it would lie in a file, header first, with marks.
    case draft(String)
    /// Several drafts of one interview, with marks, for a rule that compares them.
    case drafts([String])
  }

  /// The text.
  public var text: Text
  /// Whether the rule finds something in it.
  public var isBad: Bool
  /// What a fix makes of the text, for a rule that fixes.
  public var fixed: String?
  /// What is known of the interview, as a facts file would say it.
  public var facts: Node?
  /// The moment at which the draft is looked at, as RFC 3339 writes it.
  public var moment: String?
  /// The kind of draft, where it must be one of several.
  public var kind: DraftKind?
  /// Where it was read.
  public var place: FilePlace

  /// Reads the examples of a rule file.
  static func read(_ reader: inout KeyedReader) -> [Example] {
    var examples: [Example] = []
    for node in reader.nodes("examples") {
      var keys = KeyedReader(node, what: "an example")
      let (bad, good) = (keys.string("bad"), keys.string("good"))
      let draft = keys.string("draft")
      let drafts = keys.has("drafts") ? keys.strings("drafts") : nil
      let isDraft = draft != nil || drafts != nil
      let text = draft ?? bad ?? good ?? ""
      let marksAny = (drafts ?? [text]).contains { $0.contains("[[") }
      let example = Example(
        text: drafts.map(Text.drafts) ?? (isDraft ? .draft(text) : .fragment(text)),
        isBad: bad != nil || isDraft && marksAny,
        fixed: keys.string("fixed"), facts: keys.value("facts"), moment: keys.string("at"),
        kind: keys.choice("kind"), place: node.place)
      if [bad, good, draft, drafts.map { _ in "" }].compactMap(\.self).count != 1 {
        keys.fail("an example has one of 'bad', 'good', 'draft' and 'drafts'", at: node.place)
      } else if drafts != nil, example.fixed != nil {
        keys.fail("an example of several drafts shows no fix", at: keys.place(of: "fixed"))
      } else if bad != nil, !marksAny {
        keys.fail("a bad example marks what is found with [[ ]]", at: node.place)
      } else if good != nil, marksAny {
        keys.fail("a good example marks nothing; call it 'bad'", at: node.place)
      }
      if examples.contains(where: { $0.text == example.text && $0.facts == example.facts }) {
        keys.fail("the same example stands above already", at: node.place)
      }
      reader.take(keys.allErrors)
      examples.append(example)
    }
    return examples
  }

  /// The text without its marks, and the ranges that they mark, in bytes of that text.
  public static func unmarked(_ text: String) -> (text: String, marks: [Range<Int>]) {
    var plain: [UInt8] = []
    var marks: [Range<Int>] = []
    var start: Int?
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      let pair = bytes[at...].prefix(2)
      if start == nil, pair.elementsEqual("[[".utf8) {
        start = plain.count
        at += 2
      } else if let open = start, pair.elementsEqual("]]".utf8), bytes[at...].dropFirst(2).first != pair.first {
        // Of "]]]" the first belongs to the text, as in "[[[Company]]]".
        marks.append(open..<plain.count)
        start = nil
        at += 2
      } else {
        plain.append(bytes[at])
        at += 1
      }
    }
    return (String(decoding: plain, as: UTF8.self), marks)
  }
}
