import Interview
import Mail
import Prose
import Rules
import Source
import YAML

/// A letter on which one of the program's own rules is tried.
struct Letter {
  let body: String
  let facts: Facts

  /// A letter to Grace Hopper from Ada Lovelace with one paragraph; facts as a facts file says them.
  init(_ body: String, facts: String = "") throws {
    self.body = body
    self.facts = try FactsFile.read(SourceFile(path: "interview.yml", text: facts))
  }

  /// What a rule finds in it: the case's level, and the words that are marked.
  func found(by id: String, kind: DraftKind = .thankYou) throws -> [String] {
    guard let rule = RuleSet.builtIn().rule(id) else { return ["no rule \(id)"] }
    let text = """
      From: Ada Lovelace <ada@example.org>
      To: Grace Hopper <grace@example.com>
      Subject: Thank you

      Dear Ms. Hopper,

      \(body)

      I look forward to hearing from you.

      Sincerely,
      Ada Lovelace

      """
    let speller = try Speller(language: "en_US", folders: ["/usr/share/hunspell", "/opt/homebrew/share/hunspell"])
    let context = DraftContext(
      try DraftReader().read(SourceFile(path: "draft.eml", text: text)), kind: kind, facts: facts, speller: speller)
    return try rule.diagnostics(in: context).sorted(by: Diagnostic.isBefore).map { "\($0.severity): \($0.text)" }
  }
}
