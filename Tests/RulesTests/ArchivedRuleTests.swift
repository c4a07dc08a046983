import FoundationEssentials
import Mail
import PatternEngine
import RuleArchive
import Rules
import Source
import Testing
import YAML

@Suite("The rules compiled into the program")
struct ArchivedRuleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "rules")
  private static let files: [String] =
    (try? FileManager.default.subpathsOfDirectory(atPath: folder.path))?.filter { $0.hasSuffix(".yml") }.sorted() ?? []

  @Test("are those of the folder, each with its id")
  func names() {
    #expect(!Self.files.isEmpty)
    let ids = Self.files.map { $0.split(separator: "/").joined(separator: ".").dropLast(4) }
    #expect(RuleSet.builtIn().rules.map(\.id).sorted() == ids.map { String($0) }.sorted())
  }

  @Test("run the very patterns that the loader finds in their files, and say the same", arguments: files)
  func contents(of file: String) throws {
    let names = file.split(separator: "/").map(String.init)
    let bytes = try Array(Data(contentsOf: Self.folder.appending(path: file)))
    let node = try #require(try Node.parse(bytes, file: "rules/\(file)"))
    let read = try RuleFile.rule(node, style: names[0], name: String(names[1].dropLast(4)))
    let archived = try #require(RuleSet.builtIn().rule(read.id))
    #expect(archived.head == read.head)
    #expect(archived.extends == read.extends)
    #expect(archived.check.patterns.map(\.source) == read.check.patterns.map(\.source))
    #expect(archived.examples == read.examples)
  }

  @Test("bring their patterns compiled, as compiling them gives them")
  func code() throws {
    #expect(archivedCode.fits(CompiledPattern.library))
    var (found, missing) = (0, 0)
    for pattern in RuleSet.builtIn().rules.flatMap(\.check.patterns) {
      guard let code = archivedCode.code(of: pattern.source, ignoringCase: pattern.ignoresCase) else {
        missing += 1
        continue
      }
      found += 1
      let compiled = try CompiledPattern(pattern.source, ignoringCase: pattern.ignoresCase)
      #expect(code == compiled.serialized(), "\(pattern.source)")
    }
    // What a check puts together of several patterns is compiled when it is wanted.
    #expect(found > 20 * missing, "\(found) of \(found + missing)")
    #expect(!archivedCode.fits("another library"))
    #expect(archivedCode.code(of: "no pattern of a rule", ignoringCase: true) == nil)
  }

  @Test("are left unread on a draft without a literal of theirs, and find the same as if they were not")
  func literals() throws {
    let text =
      "Subject: Thanks\n\nDear Ms. Hopper,\n\nI look forward to hear from you. Its a plan.\n\nSincerely,\nAda\n"
    let draft = DraftContext(try DraftReader().read(SourceFile(path: "a.eml", text: text)), kind: .thankYou)
    let rules = RuleSet.builtIn().rules
    #expect(rules.contains { !draft.mayFind($0) })
    for rule in rules where !draft.mayFind(rule) { #expect(try rule.diagnostics(in: draft).isEmpty) }
  }
  @Test("find the same where their literals say that a match may begin as anywhere")
  func reaches() throws {
    var found = 0
    for rule in RuleSet.builtIn().rules {
      for case .fragment(let text) in rule.examples.map(\.text) {
        let said = text.replacing("[[", with: "").replacing("]]", with: "")
        let file = SourceFile(path: "a.txt", text: "Dear Ms. Hopper,\n\n\(said)\n\nSincerely,\nAda\n")
        for body in try DraftContext(DraftReader().read(file), kind: .thankYou).texts(.body, .closing) {
          for pattern in rule.check.patterns {
            let matches = try pattern.matches(in: body)
            #expect(try matches == pattern.matches(in: body.utf8), "\(pattern.source)")
            found += matches.count
          }
        }
      }
    }
    #expect(found > 100)
  }
}
