// Writes the rule files into one Swift file, so that the program starts without reading any: run by the build.
//
//     embed-rules OUTPUT RULE-FILE…

import Foundation
import RuleArchive
import YAML

@main
struct EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { exit(2) }
    var archiver = RuleArchiver()
    var entries: [String] = []
    for path in arguments.dropFirst().sorted() {
      let names = path.split(separator: "/").suffix(2)
      guard let style = names.first, let file = names.last else { continue }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      do {
        guard let node = try Node.parse(Array(bytes), file: path) else { continue }
        let entry = archiver.add(node)
        entries.append(
          """
            ArchivedRule(
              style: \(literal(String(style))), name: \(literal(String(file.dropLast(4)))), \
          extends: \(literal(entry.extends)),
              kinds: \(literal(entry.kinds)),
              finders: \(finders(of: entry)),
              keys: \(literal(entry.keys)),
              examples: \(literal(entry.examples)),
              patterns: \(literal(entry.patterns))),
          """)
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(1)
      }
    }
    let literalTable = archiver.literalTable
    let phraseTable = archiver.phraseTable
    let codeTable = archiver.codeTable
    let text = """
      // Made from the files under rules/ by the build.
      package import RuleArchive

      /// The rules that the program brings.
      let archivedRules: [ArchivedRule] = [
      \(entries.joined(separator: "\n"))
      ]

      /// The literals that their patterns need.
      let archivedLiterals = LiteralTable(
        literals: \(literal(literalTable.literals)),
        entries: \(literal(literalTable.entries)),
        patterns: \(literal(literalTable.patterns)),
        slots: \(literal(literalTable.slots)),
        filter: \(literal(literalTable.filter)))

      /// The words that their phrases need.
      let archivedPhrases = PhraseTable(
        count: \(archiver.phraseCount),
        words: \(literal(phraseTable.words)),
        needs: \(literal(phraseTable.needs)))

      /// Their patterns as the engine compiled them.
      package let archivedCode = PatternCodeTable(
        library: \(literal(codeTable.library)),
        records: \(literal(codeTable.records)),
        start: \(literal(codeTable.start)),
        code: \(literal(codeTable.code)))

      /// Where their literals are in their matches.
      let archivedReaches = ReachTable(\(literal(archiver.reachTable)))

      /// How many of their patterns have a number.
      let archivedPatternCount = \(archiver.patternCount)

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: output))
  }

  private static func finders(of entry: RuleArchiver.Entry) -> String {
    if entry.finders.isEmpty, entry.phrases.isEmpty { return "nil" }
    return """
      ArchivedFinders(
            patterns: \(entry.finders), freePatterns: \(entry.freeFinders), phrases: \(entry.phrases), ignoresCase: \(entry.ignoresCase),
            scopes: \(literal(entry.scopes)),
            patternTexts: \(literal(entry.finderTexts)),
            phraseTexts: \(literal(entry.phraseTexts)),
            listTexts: \(literal(entry.listTexts)))
      """
  }

  /// A literal of a list of texts.
  private static func literal(_ texts: [String]) -> String { "[\(texts.map { literal($0) }.joined(separator: ", "))]" }

  /// A string literal of a text.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f: literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
