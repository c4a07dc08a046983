import Foundation

/// The manual page, made of what the program's help holds (mdoc(7)).
struct ManualPage {
  /// The program and its commands, as `--experimental-dump-help` writes them.
  private struct Dump: Decodable { let command: Command }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let abstract: String?
    let valueName: String?
    let defaultValue: String?
    let shouldDisplay: Bool
    let isRepeating: Bool
  }

  private let program: Command

  /// Reads what `--experimental-dump-help` wrote.
  init(help: String) throws {
    program = try JSONDecoder().decode(Dump.self, from: Data(help.utf8)).command
  }

  /// The page's source.
  var text: String {
    let commands = (program.subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    var lines = [
      #".\" Written by script/update-docs from the program's own help."#,
      ".Dd November 20, 2026", ".Dt SINCERELY 1", ".Os",
      ".Sh NAME", ".Nm sincerely", ".Nd \(escaped(sentence(program.abstract)))",
      ".Sh SYNOPSIS", ".Nm", ".Op Cm lint", ".Op Ar options", ".Ar", ".Nm", ".Ar command", ".Op Ar options",
      ".Sh DESCRIPTION",
    ]
    lines += prose(program.discussion) + [".Pp", "The commands are:", ".Bl -tag -width install-hook"]
    for command in commands { lines += [".It Cm \(command.commandName)"] + prose(command.abstract) }
    lines += [".El"]
    for command in commands {
      let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
      lines += [".Ss \(command.commandName)"] + prose(command.abstract)
      if let discussion = command.discussion { lines += [".Pp"] + prose(discussion) }
      lines += [".Bl -tag -width Ds"]
      for argument in arguments where !isGeneral(argument) { lines += [item(argument)] + prose(help(argument)) }
      lines += [".El"]
    }
    lines += [
      ".Sh EXIT STATUS", ".Bl -tag -width Ds",
      ".It 0", "There is no finding at or above", ".Fl -fail-on .",
      ".It 1", "There is one.",
      ".It 2", "It could not do its work: the command line, a facts or rule file, a draft that cannot be read.",
      ".El",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether every command has it.
  private func isGeneral(_ argument: Argument) -> Bool {
    (argument.names ?? []).contains { $0.name == "help" || $0.name == "version" }
  }

  private func item(_ argument: Argument) -> String {
    let value = argument.valueName.map(escaped) ?? "value"
    let names = (argument.names ?? []).map { ($0.kind == "long" ? "Fl -" : "Fl ") + escaped($0.name) }
    switch argument.kind {
    case "positional": return ".It Ar \(value)" + (argument.isRepeating ? " ..." : "")
    case "flag": return ".It " + names.joined(separator: " , ")
    default: return ".It " + names.map { "\($0) Ar \(value)" }.joined(separator: " , ")
    }
  }

  private func help(_ argument: Argument) -> String {
    let text = argument.abstract ?? ""
    guard let value = argument.defaultValue, argument.kind == "option" else { return text }
    return "\(text) It is \(value) if it is not given."
  }

  /// A sentence as mdoc wants a name's description: without its capital and its full stop.
  private func sentence(_ text: String?) -> String {
    let text = text ?? ""
    return text.prefix(1).lowercased() + (text.hasSuffix(".") ? text.dropFirst().dropLast() : text.dropFirst())
  }

  /// Lines of text, none of which roff takes for a command; blank lines part paragraphs.
  private func prose(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).reduce(into: []) { lines, line in
      if line.isEmpty {
        if !lines.isEmpty, lines.last != ".Pp" { lines.append(".Pp") }
      } else {
        lines.append((line.hasPrefix(".") || line.hasPrefix("'") ? #"\&"# : "") + escaped(String(line)))
      }
    }
  }

  private func escaped(_ text: String) -> String { text.replacing("\\", with: "\\e").replacing("-", with: "\\-") }
}
