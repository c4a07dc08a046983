// Writes the rule files and the signs of kinds into one Swift file, so that the program starts without reading any: run
// by the build.
//
//     embed-rules OUTPUT RULE-FILE… --kinds KIND-FILE…

import Foundation
import RuleArchive
import YAML

@main
struct EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { exit(2) }
    let files = arguments.dropFirst().split(separator: "--kinds", omittingEmptySubsequences: false)
    var archiver = RuleArchiver()
    var rules: [String] = []
    var signs: [String] = []
    var presumptions: [String] = []
    do {
      // The numbers of the rules' patterns come first, and do not change with those of the signs.
      for path in files.first?.sorted() ?? [] {
        if let node = try node(path) { rules.append(rule(archiver.add(node), path: path)) }
      }
      for path in files.dropFirst().joined().sorted() {
        guard let node = try node(path) else { continue }
        let file = try KindFile(node)
        signs += file.signs.map { sign($0, archiver.add($0), path: path) }
        presumptions += file.presumptions.map { sign($0, archiver.add($0), path: path) }
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
    let literalTable = archiver.literalTable
    let phraseTable = archiver.phraseTable
    let codeTable = archiver.codeTable
    let text = """
      // Made from the files under rules/ and kinds/ by the build.
      package import RuleArchive

      /// The rules that the program brings.
      let archivedRules: [ArchivedRule] = [
      \(rules.joined(separator: "\n"))
      ]

      /// The signs that tell a kind of draft.
      let archivedSigns: [ArchivedSign] = [
      \(signs.joined(separator: "\n"))
      ]

      /// What lets a letter be taken for one of a kind where no sign tells.
      let archivedPresumptions: [ArchivedSign] = [
      \(presumptions.joined(separator: "\n"))
      ]

      /// The literals that the patterns of both need.
      let archivedLiterals = LiteralTable(
        literals: \(literal(literalTable.literals)),
        entries: \(literal(literalTable.entries)),
        patterns: \(literal(literalTable.patterns)),
        needed: \(literal(literalTable.needed)),
        needs: \(literal(literalTable.needs)),
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

  private static func node(_ path: String) throws -> Node? {
    try Node.parse(Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
  }

  /// A file's name without its ending.
  private static func name(_ path: String) -> String {
    String(path.split(separator: "/").last?.dropLast(".yml".count) ?? "")
  }

  private static func rule(_ entry: RuleArchiver.Entry, path: String) -> String {
    let style = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
    return """
        ArchivedRule(
          style: \(literal(style)), name: \(literal(name(path))), extends: \(literal(entry.extends)),
          kinds: \(literal(entry.kinds)),
          finders: \(finders(of: entry)),
          keys: \(literal(entry.keys)),
          examples: \(literal(entry.examples)),
          patterns: \(literal(entry.patterns))),
      """
  }

  private static func sign(_ sign: KindFile.Sign, _ entry: RuleArchiver.SignEntry, path: String) -> String {
    """
      ArchivedSign(
        kind: \(literal(name(path))), weight: \(sign.weight), scope: .\(sign.scope),
        numbers: \(entry.numbers),
        patterns: \(literal(entry.patterns)),
        has: \(literal(entry.has)),
        lacks: \(literal(entry.lacks))),
    """
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
