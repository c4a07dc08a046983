/// A part of a document that a command prints.
///
/// It stands between two comments that a reader does not see:
///
///     <!-- transcript: sincerely examples/faulty.eml -->
///     <!-- end -->
///
/// A `transcript` shows the command and what it prints, as on a terminal; an `output` is Markdown and stands there as
/// it is.
struct GeneratedBlock {
  /// How what the command prints is shown.
  enum Form: String { case transcript, output }

  var form: Form
  /// The command's words behind `sincerely`.
  var arguments: [String]
  /// The lines between the comments.
  var lines: [Substring]

  /// What the lines should be, by what the command printed.
  func expected(_ outcome: Outcome) -> [Substring] {
    let printed = (outcome.output + outcome.errors).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    switch form {
    case .output: return [""] + printed + [""]
    case .transcript:
      return ["", "```console", "$ \((["sincerely"] + arguments).joined(separator: " "))"[...]] + printed + ["```", ""]
    }
  }

  /// A document's blocks, each with the lines before it; what is behind the last comes as a block without a command.
  static func all(in document: String) -> [(before: [Substring], block: GeneratedBlock?)] {
    var parts: [(before: [Substring], block: GeneratedBlock?)] = []
    var before: [Substring] = []
    var open: GeneratedBlock?
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if open != nil {
        if line == "<!-- end -->" {
          parts.append((before, open))
          before = [line]
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else {
        before.append(line)
        if let match = line.wholeMatch(of: #/<!-- (transcript|output): sincerely ?(.*) -->/#),
          let form = Form(rawValue: String(match.1))
        {
          open = GeneratedBlock(form: form, arguments: match.2.split(separator: " ").map(String.init), lines: [])
        }
      }
    }
    parts.append((before, nil))
    return parts
  }
}
