import ArgumentParser
import Rules

/// `sincerely new-rule Style/Name`: writes the beginnings of a rule of one's own.
struct NewRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-rule", abstract: "Begin a rule of your own: a file that loads, with what to fill in.",
    discussion: """
      'sincerely new-rule House/Synergy' writes rules/House/Synergy.yml. Its examples hold as it stands; change it, \
      try it with 'sincerely test-rules rules', and run it with '--styles rules' or 'styles: rules' in .sincerely.yml.
      """)

  @Argument(help: "The style and the rule's name, such as House/Synergy.")
  var name: String

  @Option(help: ArgumentHelp("The folder of styles that it goes into.", valueName: "folder"))
  var folder: String = "rules"

  func validate() throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(NewRule.isName) else {
      throw ValidationError(
        "'\(name)' is no style and name; write House/Synergy, letters, digits, '-' and '_', beginning with a letter")
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".contains("\($0)"))
    }
  }

  func run() throws {
    let path = (folder.hasSuffix("/") ? folder : folder + "/") + name + ".yml"
    guard FileSystem.kind(of: path) == .nothing else {
      Console.complain("\(path): error: it is there already; give the rule another name, or edit the file")
      throw ExitCode.trouble
    }
    do {
      try FileSystem.makeFolders(above: path)
      try FileSystem.create(path, contents: NewRule.contents)
    } catch {
      Console.complain("\(error)")
      throw ExitCode.trouble
    }
    Console.write(
      """
      wrote \(path)
      try it:  sincerely test-rules \(folder)
      run it:  sincerely lint --styles \(folder) draft.eml

      """)
  }

  /// A rule that finds two phrases; its remarks say what to change.
  private static let contents = """
    # What the rule looks for: existence finds what 'tokens' match. 'sincerely rules' lists the rules that there are, and
    # the keys are those of https://vale.sh.
    extends: existence
    # What is said of a finding; %s is the text that was found. CHANGE IT.
    message: "'%s' says little; say what you mean."
    # error, warning or suggestion.
    level: suggestion
    # Where it looks: text, sentence, body, subject, greeting, closing, sign-off, signature, header(NAME).
    scope: body
    # For which mail: thank-you, rejection, status, other; take the line out for all.
    kinds: [thank-you, rejection, status]
    ignorecase: true
    # Regular expressions, found as whole words. CHANGE THEM.
    tokens:
      - synerg(?:y|ies)
      - low-hanging fruit
    # Why somebody should follow the rule. CHANGE IT.
    why: |
      Such words are in every letter, and tell the reader nothing about you.
    # What it finds, marked with [[ ]], and what it lets stand: a bad example, a good one, and one that is nearly bad.
    # 'sincerely test-rules' runs them. CHANGE THEM.
    examples:
      - bad: "I look forward to the [[synergies]] between our teams."
      - good: "I look forward to working with your billing team."
      - good: "You spoke of a synergistic effect."   # nearly bad

    """
}
