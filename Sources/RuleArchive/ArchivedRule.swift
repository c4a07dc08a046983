public import YAML
internal import Source

/// A rule file as it is compiled into the program: written by the build, read when the rule is wanted.
///
/// All that is dear is done by the build: the YAML is read, the patterns are translated to the engine's words, and it is
/// known which literals each of them needs. Patterns are numbered through all rules. Those of which one must match for
/// the rule to speak stand apart, so that a rule is left alone, and not even read, on a draft in which none of them does.
public struct ArchivedRule: Sendable {
  /// The folder it lay in.
  public let style: String
  /// Its name within the style.
  public let name: String
  /// The name of its check.
  public let extends: String
  /// The kinds of draft that it is for, by name; empty where it is for all.
  public let kinds: [String]
  /// What must be found for it to speak; nil where it may speak without.
  public let finders: ArchivedFinders?
  private let keys: StaticString
  private let exampleKeys: StaticString
  private let patterns: StaticString

  /// Makes it of what `RuleArchiver` wrote.
  public init(
    style: String, name: String, extends: String, kinds: [String], finders: ArchivedFinders?, keys: StaticString,
    examples: StaticString, patterns: StaticString
  ) {
    self.style = style
    self.name = name
    self.extends = extends
    self.kinds = kinds
    self.finders = finders
    self.keys = keys
    self.exampleKeys = examples
    self.patterns = patterns
  }

  /// The rule file's path, from the folder of the project.
  public var file: String { "rules/\(style)/\(name).yml" }

  /// The file's mapping without its examples; nil if the archive is damaged.
  public func node() -> Node? { keys.withUTF8Buffer { NodeArchive.decode($0, file: file) } }

  /// A mapping of the examples alone.
  public func examples() -> Node? { exampleKeys.withUTF8Buffer { NodeArchive.decode($0, file: file) } }

  /// What is known of the file's patterns.
  public func judgements() -> Judgements { patterns.withUTF8Buffer { Judgements($0) } }
}

extension Judgements {
  /// Writes a judgement: `line.column,numbers,length:text`, plus signs between the numbers, and these and the text left
  /// out where there are none.
  static func encode(_ judgement: Judgement, at place: FilePlace) -> String {
    let numbers = judgement.numbers.map { "\($0)" }.joined(separator: "+")
    let text = judgement.text.map { "\($0.utf8.count):\($0)" } ?? ":"
    return "\(place.line).\(place.column),\(numbers),\(text)"
  }

  /// Reads judgements back; of a damaged archive, those before the damage.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init([])
    var at = 0
    func number(until end: Unicode.Scalar) -> Int? {
      var number: Int?
      while at < bytes.count, bytes[at] != UInt8(truncatingIfNeeded: end.value) {
        number = min(number ?? 0, 1 << 40) * 10 + Int(bytes[at] &- UInt8(ascii: "0"))
        at += 1
      }
      at += 1
      return number
    }
    func numbers() -> [Int] {
      var numbers: [Int] = []
      while at < bytes.count {
        let end = bytes[at...].firstIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ",") }
        guard let end else { return numbers }
        let isLast = bytes[end] == UInt8(ascii: ",")
        if let number = number(until: isLast ? "," : "+") { numbers.append(number) }
        if isLast { break }
      }
      return numbers
    }
    while at < bytes.count {
      guard let line = number(until: "."), let column = number(until: ",") else { return }
      var judgement = Judgement(numbers: numbers(), text: nil)
      if let length = number(until: ":"), length <= bytes.count - at {
        judgement.text = String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<at + length]), as: UTF8.self)
        at += length
      }
      append(judgement, line: line, column: column)
    }
  }
}
